import { relative, resolve, sep } from "node:path";

/**
 * Links from a workbook in `folder` to files: relative, so that folder and result can be moved together. Only
 * what an address cannot hold is percent-encoded: Windows reads encoded Chinese in its own code page. `null` for a file that no relative link leads to (another drive).
 */
export function relativeLinks(folder: string, paths: ReadonlyMap<string, string>): (file: string) => string | null {
  return (file) => {
    const path = paths.get(file);
    if (path === undefined) return null;
    const way = relative(folder, resolve(path));
    if (way === "" || resolve(folder, way) !== resolve(path) || /^[A-Za-z]:/u.test(way)) return null;
    return way.split(sep).map(encoded).join("/");
  };
}

function encoded(step: string): string {
  return step.replace(/[\s%#?"<>\\^`{|}:]/gu, encodeURIComponent);
}
