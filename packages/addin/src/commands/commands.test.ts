import { afterEach, describe, expect, it, vi } from "vitest";
import { associateCommands, type CommandTarget, type Shell } from "./commands.ts";

afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const calls: string[] = [];
  const call = (name: string) => async () => void calls.push(name);
  const pane: CommandTarget = {
    check: call("check"),
    mark: call("mark"),
    clear: call("clear"),
    next: call("next"),
    previous: call("previous"),
    makeTemplate: call("template"),
  };
  const shell: Shell = { showPane: call("show"), openHelp: call("help") };
  const associated = new Map<string, (event?: { completed(): void }) => void>();
  const associate = (name: string, run: (event?: { completed(): void }) => void) => void associated.set(name, run);
  vi.stubGlobal("Office", { actions: { associate } });
  associateCommands(pane, shell);
  return { calls, associated };
}

describe("ribbon commands", () => {
  it.each(["check", "mark", "clear", "next", "previous", "template"])(
    "%s shows the pane, does it, and tells Excel",
    async (name) => {
      const { calls, associated } = setUp();
      await new Promise<void>((completed) => associated.get(name)?.({ completed }));
      expect(calls).toEqual(["show", name]);
    },
  );

  it("help leaves the pane as it is", async () => {
    const { calls, associated } = setUp();
    await new Promise<void>((completed) => associated.get("help")?.({ completed }));
    expect(calls).toEqual(["help"]);
  });

  it("does without Office", () => {
    vi.stubGlobal("Office", undefined);
    const nothing = async () => undefined;
    const pane: CommandTarget = {
      check: nothing,
      mark: nothing,
      clear: nothing,
      next: nothing,
      previous: nothing,
      makeTemplate: nothing,
    };
    expect(() => associateCommands(pane)).not.toThrow();
  });
});
