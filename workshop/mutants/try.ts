import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Mutant } from "./draw.ts";

/** What came of a mutant: a test failed, the tests ran longer than they may, or all passed. */
export type Outcome = "killed" | "hung" | "survived";

/** Copies a project to a folder that is not there yet, where it can be changed; the packages are those of the project. */
export function copyProject(project: string, copy: string): void {
  const left = new Set(["node_modules", ".git", ".cache", "_site", "_ahead"]);
  cpSync(project, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
}

interface Order {
  /** A copy of the project, which is as it was when this ends. */
  readonly copy: string;
  /** The tests that may notice, in groups: one is run where all before it passed. */
  readonly groups: readonly (readonly string[])[];
  /** How long test files may run together, in milliseconds. */
  readonly limitOf: (files: readonly string[]) => number;
}

/** Runs tests on a mutant until one fails. */
export function tryMutant({ file, text }: Pick<Mutant, "file" | "text">, { copy, groups, limitOf }: Order): Outcome {
  const path = join(copy, file);
  const before = readFileSync(path);
  writeFileSync(path, text);
  try {
    for (const group of groups) {
      const { outcome } = runTests(copy, group, ["--bail=1"], limitOf(group));
      if (outcome !== "survived") return outcome;
    }
    return "survived";
  } finally {
    writeFileSync(path, before);
  }
}

/** What Vitest writes of a run. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly message: string;
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] | null }[];
  }[];
}

/** What came of test files, by their paths. */
interface Run {
  readonly outcome: Outcome;
  readonly failed: readonly string[];
  /** How long each ran, in milliseconds. */
  readonly took: ReadonlyMap<string, number>;
}

/** Runs test files of a project, no longer than a limit in milliseconds. What does not end by itself, Vitest's watchdog ends. */
export function runTests(folder: string, files: readonly string[], flags: readonly string[], limit?: number): Run {
  if (files.length === 0) return { outcome: "survived", failed: [], took: new Map() };
  const report = join(folder, "mutants-report.json");
  rmSync(report, { force: true });
  const { status, signal } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${report}`, ...flags, ...files],
    { cwd: folder, stdio: "ignore", timeout: limit, killSignal: "SIGKILL" },
  );
  if (!existsSync(report)) {
    // A set-up that is broken would count as a fault that every test notices.
    if (!existsSync(join(folder, "node_modules/vitest/vitest.mjs"))) throw new Error(`no Vitest in ${folder}`);
    return { outcome: signal === "SIGKILL" ? "hung" : "killed", failed: [], took: new Map() };
  }
  const { testResults }: Report = JSON.parse(readFileSync(report, "utf8"));
  const failing = testResults.filter((result) => result.status === "failed");
  const said = failing
    .flatMap(({ message, assertionResults }) => [
      message,
      ...assertionResults.flatMap(({ failureMessages }) => failureMessages ?? []),
    ])
    .filter((message) => message !== "");
  const isSlow = said.length > 0 && said.every((message) => /timed out in \d+ms/.test(message));
  const pathOf = ({ name }: { readonly name: string }) => relative(folder, name);
  return {
    outcome: status === 0 ? "survived" : isSlow ? "hung" : "killed",
    failed: failing.map(pathOf),
    took: new Map(testResults.map((result) => [pathOf(result), Math.ceil(result.endTime - result.startTime)])),
  };
}
