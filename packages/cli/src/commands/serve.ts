import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { openBrowser } from "../openBrowser.ts";
import { UsageError } from "../usage.ts";

const DEFAULT_PORT = 4173;

/** Where the build puts the page: beside the packages, or one step further up when run from source. */
const PLACES = ["../../../dist/planlint.html", "../../../../dist/planlint.html"];

/**
 * `planlint serve [--port N] [--no-open]`: the page, on this computer alone, until Ctrl+C. Somebody at a terminal gets
 * it opened in their browser.
 */
export async function serve(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { port: { type: "string" }, "no-open": { type: "boolean" } });
  if (parsed.positionals.length > 0) throw new UsageError("用法：planlint serve [--port 端口] [--no-open]");
  const port = portOf(text(parsed, "port"));
  const server = await listen(await readPage(), port);
  const { port: actual } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${actual}/`;
  const opens = streams.outIsTerminal && parsed.values["no-open"] !== true;
  streams.out(
    opens ? `网页版：${address}（浏览器没有自动打开的，请自行访问）\n` : `网页版已就绪，请用浏览器访问：${address}\n`,
  );
  if (opens) openBrowser(address);
  streams.err("按 Ctrl+C 结束。\n");
  await ended(server);
  return EXIT_OK;
}

function portOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_PORT;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new UsageError(`--port 要写成 0 到 65535 的数，不能是「${value}」。`);
  return port;
}

async function readPage(): Promise<Buffer> {
  for (const place of PLACES) {
    try {
      return await readFile(fileURLToPath(new URL(place, import.meta.url)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new UsageError("网页还没有生成，请先运行 npm run build。");
}

/** Only this computer can reach it, and only under its own name: other sites' pages get nothing through it. */
async function listen(page: Buffer, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const own = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
    const [path] = (request.url ?? "").split("?");
    if (!own || (path !== "/" && path !== "/planlint.html")) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("没有这个页面\n");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
    } else {
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-length": page.length,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
      response.end(request.method === "HEAD" ? undefined : page);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        new UsageError(
          taken
            ? `端口 ${port} 已被占用，请用 --port 换一个，例如 --port ${port === 65_535 ? 8080 : port + 1}。`
            : `端口 ${port} 打不开，请用 --port 换一个。`,
        ),
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

/** Until the person ends it. */
function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      server.closeAllConnections();
      server.close(() => resolve());
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
