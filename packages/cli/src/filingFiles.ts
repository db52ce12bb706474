import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import type { Consolidation } from "@planlint/rules/model";
import { plainText } from "./terminal.ts";
import { reason } from "./writeFile.ts";

/** A workbook to consolidate. */
export interface FilingFile {
  readonly path: string;
  /** How it is called in the result: its path from the folder given, with `/`. */
  readonly name: string;
}

export interface FilingFiles {
  readonly files: readonly FilingFile[];
  readonly skipped: Consolidation["skipped"];
  /** The file that the result will take the place of, where it lies among the others. */
  readonly output: FilingFile | null;
  /** Files and folders that cannot be opened, with the reason. */
  readonly unusable: readonly { readonly name: string; readonly sentence: string }[];
}

type Why = Consolidation["skipped"][number]["why"];

/** What may be a workbook: the wrong kinds get their sentence from the reader. */
const WORKBOOKS = /^\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ett|csv|ods|ots|numbers)$/iu;
const ARCHIVES = /^\.(?:zip|rar|7z|gz|tar)$/iu;

/**
 * The workbooks that the arguments lead to, folders gone through to their ends, each file once and in the order of
 * their names: the same whatever the order on disk or on the command line.
 * @param output where the result goes: what lies there is no filing.
 */
export async function findFilings(args: readonly string[], output: string | undefined): Promise<FilingFiles> {
  const found: { readonly path: string; readonly name: string; readonly why: Why | null }[] = [];
  const unusable: { name: string; sentence: string }[] = [];
  const several = args.length > 1;
  const own: Own = { path: output === undefined ? null : resolve(output), ...(await identityOf(output)) };
  for (const arg of args) {
    const info = await stat(arg).catch((error: unknown) => error as NodeJS.ErrnoException);
    if (info instanceof Error) {
      unusable.push({ name: basename(arg), sentence: `「${plainText(arg)}」打不开：${reason(info)}。` });
    } else if (info.isDirectory()) {
      const prefix = several ? `${basename(resolve(arg))}/` : "";
      for await (const entry of walk(arg, arg, own, new Set())) {
        if (entry.sentence !== undefined) unusable.push({ name: prefix + entry.name, sentence: entry.sentence });
        else found.push({ path: entry.path, name: prefix + entry.name, why: entry.why });
      }
    } else if (!info.isFile()) {
      unusable.push({ name: basename(arg), sentence: `「${plainText(arg)}」不是文件，请给出 .xlsx 文件或文件夹。` });
    } else {
      const why = isOwn(arg, info, own) ? "output" : leftOut(basename(arg));
      // A file that is named is meant, whatever its ending.
      found.push({ path: arg, name: basename(arg), why: why === "not-workbook" || why === "archive" ? null : why });
    }
  }
  return { unusable, ...(await eachOnce(found)) };
}

interface Walked {
  readonly path: string;
  readonly name: string;
  readonly why: Why | null;
  readonly sentence?: string;
}

async function* walk(folder: string, root: string, own: Own, above: ReadonlySet<string>): AsyncGenerator<Walked> {
  const named = (path: string) => relative(root, path).split(sep).join("/");
  const real = await realpath(folder).catch(() => folder);
  // A link that leads back to a folder above it.
  if (above.has(real)) return;
  const within = new Set([...above, real]);
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    const name = named(folder) || basename(resolve(folder));
    yield { path: folder, name, why: null, sentence: `文件夹「${plainText(folder)}」打不开：${reason(error)}。` };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const info = await stat(path).catch((error: unknown) => error as NodeJS.ErrnoException);
    const passedBy = info instanceof Error ? leftOut(name) : null;
    if (passedBy !== null) {
      yield { path, name: named(path), why: passedBy };
    } else if (info instanceof Error) {
      yield { path, name: named(path), why: null, sentence: `「${plainText(path)}」打不开：${reason(info)}。` };
    } else if (info.isDirectory()) {
      if (isHidden(name)) yield { path, name: `${named(path)}/`, why: "hidden" };
      else yield* walk(path, root, own, within);
    } else if (info.isFile()) {
      yield { path, name: named(path), why: isOwn(path, info, own) ? "output" : leftOut(name) };
    }
  }
}

/** The result's path, and the file that lies there already. */
interface Own {
  readonly path: string | null;
  readonly device: number;
  readonly node: number;
}

async function identityOf(path: string | undefined): Promise<Pick<Own, "device" | "node">> {
  const info = path === undefined ? null : await stat(path).catch(() => null);
  return { device: info?.dev ?? 0, node: info?.ino ?? 0 };
}

function isOwn(path: string, info: Stats, own: Own): boolean {
  return resolve(path) === own.path || (own.node !== 0 && info.ino === own.node && info.dev === own.device);
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "__MACOSX";
}

function leftOut(name: string): Why | null {
  // ~$ is Excel's and WPS's lock file, .~ LibreOffice's.
  if (name.startsWith("~$") || name.startsWith(".~")) return "lock";
  if (isHidden(name)) return "hidden";
  const ending = extname(name);
  if (ARCHIVES.test(ending)) return "archive";
  return WORKBOOKS.test(ending) ? null : "not-workbook";
}

/** Files in the order of their names; one that two arguments lead to counts once. */
async function eachOnce(
  found: readonly { readonly path: string; readonly name: string; readonly why: Why | null }[],
): Promise<Pick<FilingFiles, "files" | "skipped" | "output">> {
  const sorted = [...found].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
  const names = new Map<string, number>();
  for (const { name } of sorted) names.set(name, (names.get(name) ?? 0) + 1);
  const seen = new Set<string>();
  const files: FilingFile[] = [];
  const skipped: { file: string; why: Why }[] = [];
  let output: FilingFile | null = null;
  for (const { path, name: short, why } of sorted) {
    const name = (names.get(short) ?? 0) > 1 ? path.split(sep).join("/") : short;
    if (why !== null) {
      if (why === "output") output = { path, name };
      skipped.push({ file: name, why });
      continue;
    }
    const real = await realpath(path).catch(() => resolve(path));
    if (seen.has(real)) skipped.push({ file: name, why: "same-file" });
    else files.push({ path, name });
    seen.add(real);
  }
  return { files, skipped, output };
}
