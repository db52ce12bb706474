import { spawn } from "node:child_process";

/** The program that opens an address in the person's own browser, with its arguments. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
): { readonly command: string; readonly args: readonly string[] } {
  if (platform === "win32") return { command: "cmd", args: ["/d", "/s", "/c", "start", '""', address] };
  return { command: platform === "darwin" ? "open" : "xdg-open", args: [address] };
}

/** Opens an address in the person's browser, where there is one: who has none has read the address. */
export function openBrowser(address: string): void {
  const { command, args } = browserCommand(address, process.platform);
  const child = spawn(command, args, { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => {});
  child.unref();
}
