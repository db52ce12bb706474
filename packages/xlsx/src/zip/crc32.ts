/** Tables for eight bytes a step (slicing-by-8), 256 entries each. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[i] = c;
  }
  for (let i = 256; i < tables.length; i++) {
    const c = tables[i - 256] as number;
    tables[i] = (c >>> 8) ^ (tables[c & 255] as number);
  }
  return tables;
}

/** CRC-32 as zip uses it. Pass the sum so far to go on over several chunks. Returns an unsigned number. */
export function crc32(bytes: Uint8Array, sumSoFar = 0): number {
  const t = TABLES;
  const length = bytes.length;
  let c = ~sumSoFar;
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    c ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    c =
      (t[1792 + (c & 255)] as number) ^
      (t[1536 + ((c >>> 8) & 255)] as number) ^
      (t[1280 + ((c >>> 16) & 255)] as number) ^
      (t[1024 + (c >>> 24)] as number) ^
      (t[768 + (bytes[i + 4] as number)] as number) ^
      (t[512 + (bytes[i + 5] as number)] as number) ^
      (t[256 + (bytes[i + 6] as number)] as number) ^
      (t[bytes[i + 7] as number] as number);
  }
  for (; i < length; i++) c = (c >>> 8) ^ (t[(c ^ (bytes[i] as number)) & 255] as number);
  return ~c >>> 0;
}
