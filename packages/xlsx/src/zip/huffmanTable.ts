/** A Huffman code as a table over the next bits of the input. */
export interface HuffmanTable {
  /** By the next bits: `symbol << 4 | code length`; 0 where no code fits. */
  readonly codes: Int32Array;
  /** Takes as many bits as the longest code has. */
  readonly mask: number;
}

const LONGEST_CODE = 15;

/** The table for code lengths by symbol (0: unused). `null` when there are more codes than fit. */
export function createHuffmanTable(lengths: Uint8Array): HuffmanTable | null {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  let longest = 1;
  for (const length of lengths) {
    if (length === 0) continue;
    counts[length] = (counts[length] as number) + 1;
    if (length > longest) longest = length;
  }
  const next = new Uint32Array(LONGEST_CODE + 2);
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    next[length] = code;
    code = (code + (counts[length] as number)) << 1;
    if (code > 1 << (length + 1)) return null;
  }
  const size = 1 << longest;
  const codes = new Int32Array(size);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const value = next[length] as number;
    next[length] = value + 1;
    const entry = (symbol << 4) | length;
    // Codes come in with their first bit lowest, and every continuation of a short code is that code.
    for (let i = reversed(value, length); i < size; i += 1 << length) codes[i] = entry;
  }
  return { codes, mask: size - 1 };
}

function reversed(value: number, width: number): number {
  let result = 0;
  for (let bit = 0; bit < width; bit++) result |= ((value >> bit) & 1) << (width - 1 - bit);
  return result;
}
