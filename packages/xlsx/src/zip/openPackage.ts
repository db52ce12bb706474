import { UnusableFileError } from "../errors.ts";
import { decodeXml } from "../xml/encoding.ts";
import { readDirectory } from "./directory.ts";
import { type PackageEntry, partKey } from "./entry.ts";
import { inflateEntry, streamEntry } from "./inflate.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";

/** An opened package. Parts are unpacked only when asked for; names match without case. */
export interface Package {
  /** All parts in the order of the directory, with their packed bytes. */
  readonly entries: readonly PackageEntry[];
  readonly limits: Limits;
  has(name: string): boolean;
  find(name: string): PackageEntry | undefined;
  /** Unpacked bytes of a part. Throws `UnusableFileError` when it is absent, damaged or too big to hold. */
  read(name: string): Uint8Array;
  /** Text of a part: UTF-8 or UTF-16, by byte order mark or XML declaration. */
  readText(name: string): string;
  /** Unpacks a part chunk by chunk; a chunk is only valid during the call, and `false` stops. */
  stream(name: string, onChunk: (chunk: Uint8Array) => boolean | undefined): void;
}

/** Opens the zip of an .xlsx file. Throws `UnusableFileError` and nothing else. */
export function openPackage(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Package {
  const entries = readDirectory(bytes, limits);
  const byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  const find = (name: string) => byKey.get(partKey(name));
  const need = (name: string): PackageEntry => {
    const entry = find(name);
    if (!entry) throw new UnusableFileError("damaged", { why: "missing-part", part: name });
    return entry;
  };
  const read = (name: string): Uint8Array => {
    const entry = need(name);
    if (entry.size > limits.maxWholePartBytes) {
      throw new UnusableFileError("too-large", { what: "part", part: entry.name, limit: limits.maxWholePartBytes });
    }
    return inflateEntry(entry);
  };
  return {
    entries,
    limits,
    find,
    has: (name) => find(name) !== undefined,
    read,
    readText: (name) => decodeXml(read(name), name).text,
    stream: (name, onChunk) => streamEntry(need(name), onChunk),
  };
}
