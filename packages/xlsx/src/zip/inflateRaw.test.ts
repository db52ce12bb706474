import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { BadDeflateData, inflateRaw } from "./inflateRaw.ts";

function inflated(data: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  inflateRaw(data, (chunk) => {
    chunks.push(chunk.slice());
    return true;
  });
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Text with the repetitions of sheet XML, of a given length. */
function sheetLike(length: number): Uint8Array {
  let text = "";
  for (let i = 0; text.length < length; i++) text += `<c r="A${i}" s="${i % 7}"><v>${(i * 7919) % 100_003}</v></c>`;
  return new TextEncoder().encode(text.slice(0, length));
}

const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_DEFAULT_STRATEGY } = constants;

describe("inflating", () => {
  it.each([0, 1, 2, 1000, 32_768, 294_911, 294_912, 294_913, 3_000_000])("gives back %d bytes of markup", (length) => {
    const data = sheetLike(length);
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE]) {
        expect(Buffer.compare(inflated(deflateRawSync(data, { level, strategy })), data)).toBe(0);
      }
    }
  });

  it("gives back any bytes, whoever packed them", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        fc.nat({ max: 9 }),
        fc.nat({ max: 20 }),
        (piece, level, times) => {
          const data = Uint8Array.from(Buffer.concat(Array.from({ length: times }, () => piece)));
          expect(inflated(deflateSync(data, { level: level as 0 }))).toEqual(data);
          expect(inflated(deflateRawSync(data, { level, memLevel: 1, windowBits: 9 }))).toEqual(data);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stops when told to", () => {
    let chunks = 0;
    expect(inflateRaw(deflateRawSync(sheetLike(3_000_000)), () => ++chunks < 2)).toBe(false);
    expect(chunks).toBe(2);
  });

  it("refuses a stream cut anywhere, and ends on any bytes", () => {
    const whole = deflateRawSync(sheetLike(2000));
    for (let length = 0; length < whole.length; length++) {
      expect(() => inflated(whole.subarray(0, length))).toThrow(BadDeflateData);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          inflated(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BadDeflateData);
        }
      }),
    );
  });
});
