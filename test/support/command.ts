import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";

/** What a command printed, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command by its name in `scripts/`, or by its path in the project. */
const scriptOf = (name: string) =>
  resolve(import.meta.dirname, "../..", name.includes("/") ? `${name}.ts` : `scripts/${name}.ts`);

/** Runs a command of the newsroom as its own process, in the project's folder. */
export function runCommand(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return outcomeOf(spawn(process.execPath, [scriptOf(name), ...args], { env: { ...process.env, ...environment } }));
}

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk) => {
      said[stream] += chunk;
    });
  return new Promise((ended) => child.once("close", (status) => ended({ status, ...said })));
}

/**
 * Runs a command as a shell does, with what the shell is told of its output, such as `| true`. The exit code is the
 * command's.
 */
export function runInShell(
  name: string,
  args: readonly string[],
  redirection: string,
  node: readonly string[] = [],
): Promise<Ran> {
  const command = [process.execPath, ...node, scriptOf(name), ...args].map((word) => `'${word}'`).join(" ");
  return outcomeOf(spawn("bash", ["-c", `set -o pipefail; ulimit -c 0; ${command} ${redirection}; exit $?`]));
}
