import { HostError } from "../../host.ts";
import type { Trip } from "../trips.ts";
import type { Stroke } from "./paint.ts";

/** Excel on the web takes requests of up to 5 MB; shorter ones are put together without a pause that is felt. */
const MAX_REQUEST_BYTES = 1_500_000;

/** Applies strokes in order, in as few trips as requests of allowed size make possible. @throws HostError */
export async function applyStrokes(
  trip: Trip,
  strokes: readonly Stroke[],
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((share: number) => void) | undefined;
  } = {},
): Promise<void> {
  const packs = packed(strokes);
  let done = 0;
  for (let pack = packs.shift(); pack; pack = packs.shift()) {
    const present = pack;
    try {
      await trip((context) => {
        for (const stroke of present) stroke.apply(context);
        return () => undefined;
      }, options.signal);
      done += present.length;
      options.onProgress?.(done / strokes.length);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "too-large" || present.length < 2) throw error;
      const middle = Math.ceil(present.length / 2);
      packs.unshift(present.slice(0, middle), present.slice(middle));
    }
  }
}

function packed(strokes: readonly Stroke[]): Stroke[][] {
  const packs: Stroke[][] = [];
  let bytes = 0;
  for (const stroke of strokes) {
    const last = packs[packs.length - 1];
    if (last && bytes + stroke.bytes <= MAX_REQUEST_BYTES) {
      last.push(stroke);
      bytes += stroke.bytes;
    } else {
      packs.push([stroke]);
      bytes = stroke.bytes;
    }
  }
  return packs;
}
