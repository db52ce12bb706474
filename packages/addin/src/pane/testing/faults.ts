import { type Host, HostError, type HostErrorCode } from "../../host/host.ts";

type Call = "read" | "mark" | "clear" | "write" | "saveEmbedded";

/** Makes a host slow or unwilling, to see what the pane says then. */
export interface Faults {
  readonly host: Host;
  /** The templates that were made, as `unit period`. */
  readonly made: string[];
  /** From now on nothing is answered until `release`. */
  hold(): void;
  release(): void;
  /** The next call of this name fails so. */
  fail(call: Call, code: HostErrorCode, args?: Readonly<Record<string, string>>): void;
}

export function stubborn(host: Host): Faults {
  let held: Promise<void> | null = null;
  let letGo = () => {};
  const failures = new Map<Call, HostError>();
  const pass = async (call: Call, signal?: AbortSignal) => {
    if (held) await Promise.race([held, aborted(signal)]);
    const failure = failures.get(call);
    failures.delete(call);
    if (failure) throw failure;
  };
  return {
    made: [],
    host: {
      ...host,
      async read(options) {
        await pass("read", options?.signal);
        return host.read(options);
      },
      async mark(report, options) {
        await pass("mark", options?.signal);
        return host.mark(report, options);
      },
      async clear(options) {
        await pass("clear", options?.signal);
        return host.clear(options);
      },
      async write(edits) {
        await pass("write");
        return host.write(edits);
      },
      async saveEmbedded(embedded) {
        await pass("saveEmbedded");
        return host.saveEmbedded(embedded);
      },
    },
    hold() {
      held ??= new Promise((resolve) => {
        letGo = resolve;
      });
    },
    release() {
      held = null;
      letGo();
    },
    fail: (call, code, args) => void failures.set(call, new HostError(code, args)),
  };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new HostError("cancelled")), { once: true });
  });
}
