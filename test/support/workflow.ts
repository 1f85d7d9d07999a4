import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { tempFolder } from "./temp-folder.ts";

/** A workflow of GitHub Actions, as far as the tests look. */
export interface Workflow {
  readonly on: {
    readonly schedule?: readonly { readonly cron: string }[];
    readonly workflow_call?: { readonly inputs: object; readonly outputs: object };
  };
  readonly permissions: object;
  readonly concurrency?: object;
  readonly jobs: Record<
    string,
    {
      needs?: string | string[];
      /** The workflow that does the job, where it has no steps of its own. */
      uses?: string;
      with?: Record<string, unknown>;
      strategy?: Record<string, unknown>;
      "timeout-minutes"?: number;
      env?: Record<string, string>;
      outputs?: Record<string, string>;
      permissions: Record<string, string>;
      if?: string;
      steps?: {
        id?: string;
        if?: string;
        uses?: string;
        run?: string;
        with?: Record<string, unknown>;
        env?: Record<string, string>;
        "continue-on-error"?: boolean;
      }[];
    }
  >;
}

/** The steps of a job; none where another workflow does it. */
export type Steps = NonNullable<Workflow["jobs"][string]["steps"]>;

/** Reads one of the repository's workflows by its name. */
export function workflow(name: string): Workflow {
  return parse(readFileSync(`.github/workflows/${name}.yml`, "utf8"));
}

/** The steps of a job of one of the repository's workflows. */
export function stepsOf(name: string, job: string): Steps {
  return workflow(name).jobs[job]?.steps ?? [];
}

/** An expression as GitHub puts values into a workflow by it. */
export function expression(inside: string): string {
  return `\${{ ${inside} }}`;
}

/** What a step did: which commands it called, in their order, and what it handed on. */
export interface Stepped {
  readonly status: number | null;
  readonly stdout: string;
  readonly calls: readonly string[];
  readonly output: string;
}

/**
 * Runs the shell of a step as GitHub does, with a clock that only `sleep` moves. `commands` are the bodies of the
 * commands that it finds, in shell; `clock` is where the clock stands, in seconds.
 */
export function runStep(
  steps: Steps,
  id: string,
  commands: Record<string, string>,
  environment = {},
  { clock = 0, cwd = "." } = {},
): Stepped {
  const folder = tempFolder();
  const [calls, output, seconds] = ["calls", "output", "seconds"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(seconds, String(clock));
  const all = {
    // `date -d INSTANT +%s` is the real one; `date +%s` tells the time of the test.
    date: `if [ "$1" = -d ]; then exec /bin/date "$@"; fi; cat "${seconds}"`,
    sleep: `echo $(( $(cat "${seconds}") + $1 )) > "${seconds}"`,
    ...commands,
  };
  for (const [name, body] of Object.entries(all)) {
    const file = join(folder, name);
    const log = name === "date" ? "" : `echo "${name} $*" >> "${calls}"\n`;
    writeFileSync(file, `#!/usr/bin/env bash\n${log}${body}\n`);
    chmodSync(file, 0o755);
  }
  const shell = steps.find((step) => step.id === id)?.run ?? "";
  const { status, stdout } = spawnSync("bash", ["-e", "-c", shell], {
    encoding: "utf8",
    cwd,
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env["PATH"]}`,
      ...{ GITHUB_OUTPUT: output, GITHUB_SHA: "abc", GITHUB_REPOSITORY: "northgate/newsroom" },
      ...environment,
    },
  });
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return { status, stdout, calls: read(calls).split("\n").filter(Boolean), output: read(output) };
}
