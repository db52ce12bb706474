import { certify } from "./commands/certify.ts";
import { check } from "./commands/check.ts";
import { clear } from "./commands/clear.ts";
import { consolidate } from "./commands/consolidate.ts";
import { explain } from "./commands/explain.ts";
import { exportData } from "./commands/export.ts";
import { importText } from "./commands/import.ts";
import { listPlans } from "./commands/plans.ts";
import { serve } from "./commands/serve.ts";
import { listTargets } from "./commands/targets.ts";
import { listTasks } from "./commands/tasks.ts";
import { template } from "./commands/template.ts";
import { trace } from "./commands/trace.ts";
import { verify } from "./commands/verify.ts";
import { EXIT_OK, EXIT_UNUSABLE, type Streams } from "./context.ts";
import { HELP } from "./help.ts";
import { UsageError } from "./usage.ts";

const COMMANDS: Readonly<Record<string, (argv: readonly string[], streams: Streams) => Promise<number>>> = {
  check,
  clear,
  certify,
  verify,
  consolidate,
  template,
  import: importText,
  plans: listPlans,
  export: exportData,
  explain,
  tasks: listTasks,
  targets: listTargets,
  trace,
  serve,
};

/** Runs one command and gives its exit status; what is wrong is said in one sentence, never as a stack trace. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help" || rest.includes("--help")) {
    (name === undefined ? streams.err : streams.out)(HELP);
    return name === undefined ? EXIT_UNUSABLE : EXIT_OK;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new UsageError(`没有「${name}」这个命令，用 planlint --help 查看用法。`);
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
