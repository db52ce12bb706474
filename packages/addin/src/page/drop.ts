/** A file that the person gave, with what is known of where it came from. */
export interface GivenFile {
  readonly file: File;
  /** Folders above it within what was dropped, `"甲厅/2023/"`; `""` for a file by itself. */
  readonly folder: string;
  /** Leads to the file on disk, where the browser gives such a thing: the file can be read again after a change. */
  readonly handle: FileSystemFileHandle | null;
}

/** In folders, the files that may be workbooks; not the hidden ones that Excel and WPS keep beside an open file. */
const WORKBOOK = /^(?!~\$|\.).+\.(xlsx|xlsm|xltx|xltm|xls|et)$/i;
const DEEPEST = 8;
const MOST_FILES = 1000;

/** What the browser gives of a dropped thing; types of TypeScript's library don't know all of it. */
interface DroppedItem {
  readonly kind: string;
  getAsFile(): File | null;
  webkitGetAsEntry?(): FileSystemEntry | null;
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
type WalkableFolder = FileSystemDirectoryHandle & {
  values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
};

/** The files of a drop, those in dropped folders included. Must be called while the drop is being told. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  // After the first wait the list is empty: all is asked for at once.
  const items = [...transfer.items] as unknown as DroppedItem[];
  const asked = items
    .filter(({ kind }) => kind === "file")
    .map((item) => ({
      file: item.getAsFile(),
      entry: item.webkitGetAsEntry?.() ?? null,
      handle: item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null),
    }));
  const found: GivenFile[] = [];
  for (const { file, entry, handle } of asked) {
    const known = await handle;
    if (known?.kind === "directory") await walkFolder(known as WalkableFolder, `${known.name}/`, 1, found);
    else if (entry?.isDirectory) await walkEntry(entry as FileSystemDirectoryEntry, `${entry.name}/`, 1, found);
    else if (file) found.push({ file, folder: "", handle: known as FileSystemFileHandle | null });
  }
  return found;
}

async function walkFolder(folder: WalkableFolder, path: string, depth: number, found: GivenFile[]): Promise<void> {
  for await (const each of folder.values()) {
    if (found.length >= MOST_FILES) return;
    if (each.kind === "directory") {
      if (depth < DEEPEST) await walkFolder(each as WalkableFolder, `${path}${each.name}/`, depth + 1, found);
    } else if (WORKBOOK.test(each.name)) found.push({ file: await each.getFile(), folder: path, handle: each });
  }
}

async function walkEntry(
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
  found: GivenFile[],
): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // A folder is told in parts, until a part is empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0 || found.length >= MOST_FILES) return;
    for (const entry of part) {
      if (entry.isDirectory) {
        if (depth < DEEPEST)
          await walkEntry(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, depth + 1, found);
      } else if (WORKBOOK.test(entry.name)) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        found.push({ file, folder: path, handle: null });
      }
    }
  }
}
