/** What we use of `node:zlib`. */
export interface NativeZlib {
  inflateRawSync(data: Uint8Array, options: { chunkSize: number; maxOutputLength: number }): Uint8Array;
  /** Since Node 20.15 and 22.2. */
  crc32?(data: Uint8Array, sumSoFar?: number): number;
}

interface NodeLike {
  readonly process?: { readonly getBuiltinModule?: (name: string) => NativeZlib | undefined };
}

/**
 * zlib of the program that runs us, where it has one: native code is fast from its first byte, while our own has to be
 * compiled first, which costs more than the work when there is one file to read. `null` in browsers, where nothing is
 * imported either.
 */
export const nativeZlib: NativeZlib | null = (globalThis as NodeLike).process?.getBuiltinModule?.("node:zlib") ?? null;
