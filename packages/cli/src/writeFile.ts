import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./usage.ts";

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed.
 * @throws UsageError with one plain sentence when the place cannot be written.
 */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    if ((await stat(path).catch(() => null))?.isDirectory()) {
      throw new UsageError(`「${path}」是文件夹，请给出文件名。`);
    }
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(data);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(`「${path}」写不进去（${reason(error)}），请换个位置或关闭正在打开它的程序后再试。`);
  }
}

/** A system error in a few plain words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case "ENOENT":
      return "没有这个文件或文件夹";
    case "EACCES":
    case "EPERM":
      return "没有权限";
    case "EISDIR":
      return "这是文件夹";
    case "ENOTDIR":
    case "EEXIST":
      return "路径中有同名文件";
    case "EBUSY":
      return "文件正被占用";
    case "ENOSPC":
      return "磁盘已满";
    case "ENAMETOOLONG":
      return "文件名太长";
    default:
      return code ?? "系统错误";
  }
}
