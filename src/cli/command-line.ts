import { type ParseArgsConfig, parseArgs } from "node:util";
import { machineFault } from "./machine-fault.ts";
import { checkOutput, guardOutput, OutputLost } from "./output.ts";
import { pathFlags, spellPath } from "./path-flags.ts";

/** What a command's exit code says. `refused` is a wrong flag or value; `unfinished` is a disk, a right, or our own fault. */
export const exitCode = { done: 0, faults: 1, refused: 2, unfinished: 3 } as const;

/** A command was called in a way it does not understand: printed with the command's usage, exit 2. */
export class UsageError extends Error {}

/** The caller asked for the usage of a command: printed, exit 0. */
class HelpAsked extends Error {}

/**
 * Reads the flags and the other arguments of a command; throws UsageError on anything it does not know. Every command knows
 * --help. A folder is the same however it is typed.
 */
export function readArguments<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const { argv } = process;
  const flags = argv.slice(2, argv.includes("--") ? argv.indexOf("--") : undefined);
  if (flags.includes("--help") || flags.includes("-h")) throw new HelpAsked();
  const parsed = parseFlags(config);
  const values = Object.entries(parsed.values).map(([name, value]) => {
    if (!pathFlags.has(name) || typeof value !== "string") return [name, value];
    if (value === "") throw new UsageError(`--${name} is empty: name a folder or a file.`);
    return [name, spellPath(value)];
  });
  return { ...parsed, values: Object.fromEntries(values) };
}

function parseFlags<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const sentence = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new UsageError(`${sentence}.`);
  }
}

/**
 * Runs a command and sets the exit code it returns. With --help it prints the usage alone. A UsageError prints the usage and
 * exits with 2. What the machine refused, what it could not print and what the command did not foresee is exit 3, whatever it
 * was about to return; that nobody reads what it prints any more changes nothing.
 */
export async function run(usage: string, command: () => Promise<number>): Promise<void> {
  guardOutput();
  // Node.js would end with 1 where nobody catches an error, and with 13 where nothing is left to wait for.
  process.exitCode = exitCode.unfinished;
  const onEnd = (code: number) => code === exitCode.unfinished && console.error(`${endedEarly}\n${isBug}`);
  process.once("exit", onEnd);
  const end = (code: number) => {
    process.off("exit", onEnd);
    process.exitCode = code;
  };
  process.once("uncaughtException", (error) => {
    end(codeOf(error, usage));
    process.exit();
  });
  end(await answerOf(usage, command).catch((error) => codeOf(error, usage)));
}

const endedEarly = "The command ended before it was done.";
const isBug = "This is a bug in the newsroom, not in your content.";

async function answerOf(usage: string, command: () => Promise<number>): Promise<number> {
  const code = await command().catch((error) => {
    if (!(error instanceof HelpAsked)) throw error;
    console.log(`Usage: ${usage}`);
    return exitCode.done;
  });
  // What could not finish has said so already.
  if (code !== exitCode.unfinished) checkOutput();
  return code;
}

/** Says what kept a command from an answer, and gives the exit code of it. */
function codeOf(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nUsage: ${usage}`);
    return exitCode.refused;
  }
  const sentence = error instanceof OutputLost ? error.message : machineFault(error);
  if (sentence === undefined) console.error(error);
  console.error(sentence ?? isBug);
  return exitCode.unfinished;
}
