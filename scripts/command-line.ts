import { type ParseArgsConfig, parseArgs } from "node:util";

/** What a command's exit code says. `refused` is a wrong flag or value; `unfinished` is a disk, a right, or our own fault. */
export const exitCode = { done: 0, faults: 1, refused: 2, unfinished: 3 } as const;

/** A command was called in a way it does not understand: printed with the command's usage, exit 2. */
export class UsageError extends Error {}

/** Whoever called a command asked how it is used: printed, exit 0. */
class HelpAsked extends Error {}

/** Reads the flags and the other arguments of a command; throws UsageError on anything it does not know. Every command knows --help. */
export function readArguments<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const { argv } = process;
  const flags = argv.slice(2, argv.includes("--") ? argv.indexOf("--") : undefined);
  if (flags.includes("--help") || flags.includes("-h")) throw new HelpAsked();
  try {
    return parseArgs(config);
  } catch (error) {
    const sentence = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new UsageError(`${sentence}.`);
  }
}

/**
 * Runs a command and sets the exit code it returns. With --help it prints the usage alone. A UsageError prints the usage and exits with 2; any other error is
 * one that the command did not foresee, and exits with 3.
 */
export async function run(usage: string, command: () => Promise<number>): Promise<void> {
  // Whoever reads the output may stop early, as `| head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(`Usage: ${usage}`);
      process.exitCode = exitCode.done;
      return;
    }
    if (error instanceof UsageError) {
      console.error(`${error.message}\nUsage: ${usage}`);
      process.exitCode = exitCode.refused;
      return;
    }
    console.error(error);
    console.error("This is a fault of the newsroom itself, not of the content. Nothing was published.");
    process.exitCode = exitCode.unfinished;
  }
}
