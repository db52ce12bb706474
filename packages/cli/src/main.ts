import { EXIT_OK, EXIT_UNUSABLE, type Streams } from "./context.ts";
import { HELP } from "./help.ts";
import { UsageError } from "./usage.ts";

type Command = (argv: readonly string[], streams: Streams) => Promise<number>;

/** Each command with what it needs, loaded when it is asked for: a check has no use for the importer or a web server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  clear: async () => (await import("./commands/clear.ts")).clear,
  certify: async () => (await import("./commands/certify.ts")).certify,
  verify: async () => (await import("./commands/verify.ts")).verify,
  consolidate: async () => (await import("./commands/consolidate.ts")).consolidate,
  template: async () => (await import("./commands/template.ts")).template,
  import: async () => (await import("./commands/import.ts")).importText,
  plans: async () => (await import("./commands/plans.ts")).listPlans,
  export: async () => (await import("./commands/export.ts")).exportData,
  explain: async () => (await import("./commands/explain.ts")).explain,
  tasks: async () => (await import("./commands/tasks.ts")).listTasks,
  targets: async () => (await import("./commands/targets.ts")).listTargets,
  trace: async () => (await import("./commands/trace.ts")).trace,
  serve: async () => (await import("./commands/serve.ts")).serve,
};

/** Runs one command and gives its exit status; what is wrong is said in one sentence, never as a stack trace. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help" || rest.includes("--help")) {
    (name === undefined ? streams.err : streams.out)(HELP);
    return name === undefined ? EXIT_UNUSABLE : EXIT_OK;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (load === undefined) throw new UsageError(`没有「${name}」这个命令，用 planlint --help 查看用法。`);
    const command = await load();
    return await command(rest, streams);
  } catch (error) {
    // Anything that is not a UsageError is a defect of planlint; the user still gets one sentence.
    const message =
      error instanceof UsageError ? error.message : `planlint 内部出错：${String((error as Error)?.message ?? error)}`;
    streams.err(`${message.replace(/\s*\n\s*/g, " ")}\n`);
    return EXIT_UNUSABLE;
  }
}

/** The real streams. Exit status is returned, so that output is flushed before the process ends. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has closed it (`planlint … | head`): nothing is left to say.
    if (error.code === "EPIPE") process.exit(EXIT_OK);
    throw error;
  });
  return run(argv, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    environment: process.env,
  });
}
