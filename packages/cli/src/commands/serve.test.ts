import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { get } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../main.ts";
import { browserCommand } from "../openBrowser.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
const bin = join(root, "packages", "cli", "bin", "planlint.js");
const built = [join(root, "dist", "planlint.html"), join(root, "packages", "cli", "dist", "main.js")].every((path) =>
  existsSync(path),
);

async function said(...argv: string[]): Promise<{ status: number; err: string }> {
  let err = "";
  const status = await run(["serve", ...argv], {
    out: () => {},
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    environment: {},
  });
  return { status, err };
}

function fetchPage(port: string, path: string, host?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: host === undefined ? {} : { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    }).on("error", reject);
  });
}

describe("planlint serve", () => {
  it("says what is wrong with its arguments", async () => {
    expect(await said("--port", "many")).toMatchObject({ status: 2, err: expect.stringContaining("0 到 65535") });
    expect(await said("folder")).toMatchObject({ status: 2, err: expect.stringContaining("planlint serve") });
  });

  it("opens the address, and nothing but the address, with what the system has for it", () => {
    const address = "http://127.0.0.1:4173/";
    expect(browserCommand(address, "linux")).toEqual({ command: "xdg-open", args: [address] });
    expect(browserCommand(address, "darwin")).toEqual({ command: "open", args: [address] });
    expect(browserCommand(address, "win32").args.at(-1)).toBe(address);
  });

  it.skipIf(!built)("gives the page to this computer alone, until it is ended", async () => {
    const child = spawn(process.execPath, [bin, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const port = await new Promise<string>((resolve, reject) => {
      child.once("error", reject);
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await fetchPage(port, "/");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Content-Security-Policy");
    expect((await fetchPage(port, "/../package.json")).status).toBe(404);
    expect((await fetchPage(port, "/", "attacker.example")).status).toBe(404);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
