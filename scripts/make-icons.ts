// Draws the add-in's icons, a sheet with a tick, with nothing but arithmetic, so that they can be made anew anywhere:
// npx tsx scripts/make-icons.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages", "addin", "assets");

type Colour = readonly [number, number, number, number];
const CLEAR: Colour = [0, 0, 0, 0];
const INK: Colour = [31, 78, 121, 255];
const PAPER: Colour = [255, 255, 255, 255];
const LINE: Colour = [147, 175, 204, 255];
const TICK: Colour = [16, 124, 65, 255];

/** What is drawn on each icon: the sheet, with a sign of its own for a command. */
type Sign = "tick" | "mark" | "clear" | "previous" | "next" | "template" | "help";
const FILES: Readonly<Record<Sign, string>> = {
  tick: "icon",
  mark: "mark",
  clear: "clear",
  previous: "previous",
  next: "next",
  template: "template",
  help: "help",
};
const SIZES = [16, 32, 64, 80];

/** Distance from a point to a stretch of line, all in a square of side 1. */
function toLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const along = Math.max(
    0,
    Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
  );
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

const LINES: Readonly<Record<Sign, readonly (readonly [number, number, number, number])[]>> = {
  tick: [
    [0.42, 0.66, 0.58, 0.82],
    [0.58, 0.82, 0.9, 0.42],
  ],
  mark: [
    [0.5, 0.86, 0.84, 0.5],
    [0.44, 0.9, 0.56, 0.9],
  ],
  clear: [
    [0.5, 0.52, 0.86, 0.88],
    [0.86, 0.52, 0.5, 0.88],
  ],
  previous: [
    [0.68, 0.48, 0.68, 0.9],
    [0.5, 0.66, 0.68, 0.48],
    [0.86, 0.66, 0.68, 0.48],
  ],
  next: [
    [0.68, 0.48, 0.68, 0.9],
    [0.5, 0.72, 0.68, 0.9],
    [0.86, 0.72, 0.68, 0.9],
  ],
  template: [
    [0.56, 0.7, 0.9, 0.7],
    [0.73, 0.53, 0.73, 0.87],
  ],
  help: [
    [0.56, 0.54, 0.68, 0.46],
    [0.68, 0.46, 0.82, 0.56],
    [0.82, 0.56, 0.69, 0.7],
    [0.69, 0.7, 0.69, 0.76],
    [0.69, 0.89, 0.69, 0.9],
  ],
};
const SIGN_COLOUR: Readonly<Record<Sign, Colour>> = {
  tick: TICK,
  mark: [180, 95, 6, 255],
  clear: [164, 38, 44, 255],
  previous: INK,
  next: INK,
  template: TICK,
  help: INK,
};

function colourAt(x: number, y: number, sign: Sign): Colour {
  const distance = Math.min(...LINES[sign].map(([ax, ay, bx, by]) => toLine(x, y, ax, ay, bx, by)));
  if (distance < 0.075) return SIGN_COLOUR[sign];
  // A white rim keeps the sign apart from the sheet, on a dark ribbon too.
  if (distance < 0.13) return PAPER;
  const inSheet = x > 0.08 && x < 0.78 && y > 0.06 && y < 0.94;
  if (!inSheet) return CLEAR;
  if (x < 0.14 || x > 0.72 || y < 0.12 || y > 0.88) return INK;
  if (y < 0.28) return INK;
  const row = (y - 0.28) / 0.15;
  if (row - Math.floor(row) > 0.82 || Math.abs(x - 0.34) < 0.022) return LINE;
  return PAPER;
}

/** Samples each way per pixel. */
const SAMPLES = 8;

function draw(size: number, sign: Sign): Buffer {
  const rows: Buffer[] = [];
  for (let py = 0; py < size; py++) {
    const row = Buffer.alloc(1 + size * 4);
    for (let px = 0; px < size; px++) {
      const sum: [number, number, number, number] = [0, 0, 0, 0];
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const x = (px + ((s % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size;
        const [r, g, b, a] = colourAt(x, y, sign);
        sum[0] += r * a;
        sum[1] += g * a;
        sum[2] += b * a;
        sum[3] += a;
      }
      const alpha = sum[3];
      for (let channel = 0; channel < 3; channel++) {
        row[1 + px * 4 + channel] = alpha === 0 ? 0 : Math.round((sum[channel] ?? 0) / alpha);
      }
      row[1 + px * 4 + 3] = Math.round(alpha / (SAMPLES * SAMPLES));
    }
    rows.push(row);
  }
  return Buffer.concat(rows);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of 8-bit RGBA. */
function png(size: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

mkdirSync(folder, { recursive: true });
for (const [sign, name] of Object.entries(FILES) as [Sign, string][]) {
  for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), png(size, draw(size, sign)));
}
