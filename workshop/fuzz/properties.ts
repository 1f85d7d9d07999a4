import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";

interface PropertyOptions {
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  readonly seed: number;
  /** How many times as many draws as `npm test` makes. */
  readonly times: number;
  /** The runner of the tests; another one shows that this trial can fail. */
  readonly runner?: string;
}

/** The test files whose properties are tried on draws. */
export function propertyFiles(): string[] {
  return globSync("test/**/*.test.{ts,tsx}")
    .filter((file) => /^import .* from ".*\/(draws|hostile-texts)\.ts"/m.test(readFileSync(file, "utf8")))
    .toSorted();
}

/** Tries every property of the tests on draws of a seed, in a process that prints what fails. Tells whether all of them hold. */
export async function tryProperties({
  environment,
  seed,
  times,
  runner = "node_modules/vitest/vitest.mjs",
}: PropertyOptions): Promise<boolean> {
  const child = spawn(process.execPath, [runner, "run", "--testTimeout", "0", ...propertyFiles()], {
    env: { ...environment, PROPERTY_SEED: String(seed), PROPERTY_TIMES: String(times) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // By way of this process, which goes on where nobody reads: the runner would crash.
  child.stdout.on("data", (chunk) => process.stdout.write(chunk));
  child.stderr.on("data", (chunk) => process.stderr.write(chunk));
  const [status] = await once(child, "close");
  return status === 0;
}
