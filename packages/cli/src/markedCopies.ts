import { stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { UsageError } from "./usage.ts";

/** True when both paths lead to one file, however they are written (links, letter case). */
async function sameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return Boolean(first && second && first.ino !== 0 && first.ino === second.ino && first.dev === second.dev);
}

/**
 * Where each file's marked copy goes: to `file`, or into `folder` under the file's own name (a second 台账.xlsx from
 * another folder becomes `台账 (2).xlsx`). Nowhere when neither is given.
 * @throws UsageError when a copy would overwrite one of the files that are checked.
 */
export async function markedCopies(
  files: readonly string[],
  file: string | undefined,
  folder: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (file !== undefined && folder !== undefined) throw new UsageError("--annotate 和 --annotate-dir 只能用一个。");
  if (file !== undefined && files.length > 1) {
    throw new UsageError("检查多个文件时请用 --annotate-dir 给出存放标注副本的文件夹。");
  }
  const targets = new Map<string, string>();
  if (file !== undefined) for (const input of files) targets.set(input, file);
  if (folder !== undefined) {
    const taken = new Set<string>();
    for (const input of files) {
      const extension = extname(input);
      const name = basename(input, extension);
      let target = `${name}${extension}`;
      for (let count = 2; taken.has(target.toLowerCase()); count++) target = `${name} (${count})${extension}`;
      taken.add(target.toLowerCase());
      targets.set(input, join(folder, target));
    }
  }
  for (const target of targets.values()) {
    for (const input of files) {
      if (await sameFile(input, target)) {
        throw new UsageError(
          folder === undefined
            ? "标注副本不能覆盖原文件，请换一个文件名。"
            : "标注副本不能放在原文件所在的文件夹，请换一个文件夹。",
        );
      }
    }
  }
  return targets;
}
