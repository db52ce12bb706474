import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const SYSTEM_CHROMES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium: `CHROME_PATH`, else the system's, else the one that its package carries. */
export async function launchBrowser(options: { readonly args?: readonly string[] } = {}): Promise<Browser> {
  const own = process.env.CHROME_PATH ?? SYSTEM_CHROMES.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: own ?? (await chromiumPackage.executablePath()),
    args: [...(own === undefined ? chromiumPackage.args : ["--no-sandbox"]), ...(options.args ?? [])],
    headless: true,
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface StaticServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves folders of files on this machine alone.
 * @param mounts path prefix → folder; the longest prefix wins (`{ "/": "dist", "/samples/": "samples" }`).
 */
export async function serve(mounts: Readonly<Record<string, string>>): Promise<StaticServer> {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const prefix = prefixes.find((each) => path.startsWith(each));
    const folder = prefix === undefined ? undefined : mounts[prefix];
    const file = folder === undefined ? "" : normalize(join(folder, path.slice((prefix ?? "").length)));
    if (folder === undefined || !`${file}${sep}`.startsWith(normalize(folder + sep))) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, {
            "content-type": TYPES[extname(file)] ?? "application/octet-stream",
            "cache-control": "no-store",
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
