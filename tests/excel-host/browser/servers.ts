import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { generate } from "selfsigned";
import { hostPage } from "./hostPage.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

export interface Servers {
  /** Where the add-in is served. */
  readonly addin: string;
  /** Where the page is that plays Excel: same host name, other port, as office.js trusts no other. */
  readonly host: string;
  /** Paths that were asked of the add-in's server and are not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Serves the add-in's folder and the host page over HTTPS with a certificate made for this run. */
export async function startServers(folder: string): Promise<Servers> {
  const pair = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const options = { key: pair.private, cert: pair.cert };
  const missing: string[] = [];
  const addin = createServer(options, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (bytes) =>
        response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes),
      () => {
        missing.push(path);
        response.writeHead(404).end();
      },
    );
  });
  const addinOrigin = await listen(addin);
  let hostOrigin = "";
  const host = createServer(options, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://localhost");
    if (pathname !== "/") {
      // The browser asks for an icon.
      response.writeHead(204).end();
      return;
    }
    const page = hostPage(addinOrigin, hostOrigin, searchParams.get("excelApi") ?? undefined);
    response.writeHead(200, { "content-type": TYPES[".html"] }).end(page);
  });
  hostOrigin = await listen(host);
  return {
    addin: addinOrigin,
    host: hostOrigin,
    missing,
    close: async () => {
      for (const server of [addin, host]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}
