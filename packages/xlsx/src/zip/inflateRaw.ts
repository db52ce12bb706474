import { createHuffmanTable, type HuffmanTable } from "./huffmanTable.ts";

/** Thrown inside only: the compressed data is not what RFC 1951 allows. The caller says which part it was. */
export class BadDeflateData extends Error {}

/** How far back a match may reach. */
const WINDOW = 32_768;
const LONGEST_MATCH = 258;
/** Unpacked bytes given at a time. */
const CHUNK = 256 * 1024;
const LENGTH_SYMBOLS = 286;
const DISTANCE_SYMBOLS = 30;

const LENGTH_BASE = Uint16Array.of(
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  13,
  15,
  17,
  19,
  23,
  27,
  31,
  35,
  43,
  51,
  59,
  67,
  83,
  99,
  115,
  131,
  163,
  195,
  227,
  258,
);
const LENGTH_EXTRA = Uint8Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
);
const DISTANCE_BASE = Uint16Array.of(
  1,
  2,
  3,
  4,
  5,
  7,
  9,
  13,
  17,
  25,
  33,
  49,
  65,
  97,
  129,
  193,
  257,
  385,
  513,
  769,
  1025,
  1537,
  2049,
  3073,
  4097,
  6145,
  8193,
  12289,
  16385,
  24577,
);
const DISTANCE_EXTRA = Uint8Array.of(
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
);
/** The order in which a block lists the lengths of its code-length codes. */
const CODE_ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

/**
 * Unpacks DEFLATE data (RFC 1951) of which all input is at hand, giving the output in chunks from one reused buffer: a
 * sheet of any size costs a third of a megabyte. A chunk is only valid during the call; returning `false` stops, and
 * then the result is false. Our own because general streams, which must be ready to pause at any input byte, take
 * twice the time and copy every chunk.
 */
export function inflateRaw(input: Uint8Array, onChunk: (chunk: Uint8Array) => boolean): boolean {
  const out = new Uint8Array(WINDOW + CHUNK + LONGEST_MATCH);
  const full = WINDOW + CHUNK;
  const inputEnd = input.length;
  /** Next byte of the input; bits below it that are not used yet are in `hold`. */
  let at = 0;
  let hold = 0;
  let bits = 0;
  /** Where the next byte of output goes, and where the chunk at hand began. */
  let position = 0;
  let given = 0;

  /** Fills up to at least 16 bits. Behind the end come zeros, which are noticed when they are used. */
  const refill = (): void => {
    while (bits < 16) {
      if (at < inputEnd) hold |= (input[at] as number) << bits;
      else if (at > inputEnd + 4) throw new BadDeflateData();
      at++;
      bits += 8;
    }
  };
  const take = (count: number): number => {
    refill();
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    bits -= count;
    return value;
  };
  /** Hands over what is there and keeps the window for matches to come. */
  const emit = (): boolean => {
    if (position > given && !onChunk(out.subarray(given, position))) return false;
    if (position > WINDOW) {
      out.copyWithin(0, position - WINDOW, position);
      position = WINDOW;
    }
    given = position;
    return true;
  };

  const copyStored = (): boolean => {
    at -= bits >> 3;
    hold = 0;
    bits = 0;
    if (at + 4 > inputEnd) throw new BadDeflateData();
    const length = (input[at] as number) | ((input[at + 1] as number) << 8);
    const check = (input[at + 2] as number) | ((input[at + 3] as number) << 8);
    at += 4;
    if ((length ^ check) !== 0xffff || at + length > inputEnd) throw new BadDeflateData();
    for (let left = length; left > 0; ) {
      const step = Math.min(left, full - position);
      out.set(input.subarray(at, at + step), position);
      position += step;
      at += step;
      left -= step;
      if (position >= full && !emit()) return false;
    }
    return true;
  };

  /** The hot loop: state in local variables, one table look-up a symbol. */
  const copyCompressed = (lengths: HuffmanTable, distances: HuffmanTable): boolean => {
    const lengthCodes = lengths.codes;
    const lengthMask = lengths.mask;
    const distanceCodes = distances.codes;
    const distanceMask = distances.mask;
    let h = hold;
    let b = bits;
    let i = at;
    let o = position;
    for (;;) {
      if (b < 16) {
        if (i + 1 < inputEnd) {
          h |= ((input[i] as number) | ((input[i + 1] as number) << 8)) << b;
          i += 2;
          b += 16;
        } else {
          hold = h;
          bits = b;
          at = i;
          refill();
          h = hold;
          b = bits;
          i = at;
        }
      }
      let code = lengthCodes[h & lengthMask] as number;
      if (code === 0) throw new BadDeflateData();
      h >>>= code & 15;
      b -= code & 15;
      const symbol = code >> 4;
      if (symbol < 256) {
        out[o++] = symbol;
        if (o < full) continue;
      } else if (symbol === 256) {
        hold = h;
        bits = b;
        at = i;
        position = o;
        return true;
      } else {
        if (symbol >= LENGTH_SYMBOLS) throw new BadDeflateData();
        hold = h;
        bits = b;
        at = i;
        if (b < 16) refill();
        const lengthExtra = LENGTH_EXTRA[symbol - 257] as number;
        let length = (LENGTH_BASE[symbol - 257] as number) + (hold & ((1 << lengthExtra) - 1));
        hold >>>= lengthExtra;
        bits -= lengthExtra;
        if (bits < 16) refill();
        code = distanceCodes[hold & distanceMask] as number;
        if (code === 0 || code >> 4 >= DISTANCE_SYMBOLS) throw new BadDeflateData();
        hold >>>= code & 15;
        bits -= code & 15;
        if (bits < 16) refill();
        const distanceExtra = DISTANCE_EXTRA[code >> 4] as number;
        let from = o - ((DISTANCE_BASE[code >> 4] as number) + (hold & ((1 << distanceExtra) - 1)));
        hold >>>= distanceExtra;
        bits -= distanceExtra;
        h = hold;
        b = bits;
        i = at;
        if (from < 0) throw new BadDeflateData();
        for (; length > 0; length--) out[o++] = out[from++] as number;
        if (o < full) continue;
      }
      position = o;
      if (!emit()) return false;
      o = position;
    }
  };

  for (let last = false; !last; ) {
    last = take(1) === 1;
    const kind = take(2);
    if (kind === 3) throw new BadDeflateData();
    const more =
      kind === 0 ? copyStored() : kind === 1 ? copyCompressed(...fixedTables()) : copyCompressed(...readTables(take));
    if (!more) return false;
  }
  if (at - (bits >> 3) > inputEnd) throw new BadDeflateData();
  return position === given || onChunk(out.subarray(given, position));
}

type Tables = readonly [lengths: HuffmanTable, distances: HuffmanTable];

function fixedTables(): Tables {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256).fill(7, 256, 280);
  return [tableOf(lengths), tableOf(new Uint8Array(32).fill(5))];
}

/** Reads the codes of a dynamic block. */
function readTables(take: (count: number) => number): Tables {
  const lengthCount = take(5) + 257;
  const distanceCount = take(5) + 1;
  const codeCount = take(4) + 4;
  const codeLengths = new Uint8Array(19);
  for (let i = 0; i < codeCount; i++) codeLengths[CODE_ORDER[i] as number] = take(3);
  const codes = tableOf(codeLengths);
  const all = new Uint8Array(lengthCount + distanceCount);
  for (let i = 0; i < all.length; ) {
    const symbol = readSymbol(codes, take);
    if (symbol < 16) {
      all[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) throw new BadDeflateData();
    const repeated = symbol === 16 ? (all[i - 1] as number) : 0;
    const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
    if (i + times > all.length) throw new BadDeflateData();
    all.fill(repeated, i, i + times);
    i += times;
  }
  return [tableOf(all.subarray(0, lengthCount)), tableOf(all.subarray(lengthCount))];
}

/** One code-length symbol, bit by bit: codes are at most 7 bits long. */
function readSymbol(table: HuffmanTable, take: (count: number) => number): number {
  let read = 0;
  for (let count = 1; count <= 7; count++) {
    read |= take(1) << (count - 1);
    const code = table.codes[read & table.mask] as number;
    if ((code & 15) === count) return code >> 4;
  }
  throw new BadDeflateData();
}

function tableOf(lengths: Uint8Array): HuffmanTable {
  const table = createHuffmanTable(lengths);
  if (!table) throw new BadDeflateData();
  return table;
}
