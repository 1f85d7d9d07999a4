import { spawn } from "node:child_process";

/** One run of a command of the newsroom in a project. */
export interface Run {
  readonly script: "build" | "check" | "ledger" | "start";
  readonly content: string;
  readonly out: string;
  /** ISO 8601 with its zone. */
  readonly now: string;
  /** More flags of the command. */
  readonly flags?: readonly string[];
  /** The time zone of the machine. */
  readonly zone?: string;
  /** Kills it, and all that it started, after so many milliseconds. */
  readonly killAfter?: number | undefined;
}

/** How a run came to its end. */
export interface Ended {
  readonly status: number | null;
  /** All that it printed, in the order of the two streams, without what depends on what was made before. */
  readonly output: string;
}

/** Runs a command as `npm run` does, in a process of its own. `environment` is what that gets of this one's. */
export function runCommand(
  project: string,
  { script, content, out, now, flags = [], zone = "UTC", killAfter }: Run,
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const ofNode = ["--max-semi-space-size=32", "--import", "./scripts/compile-cache.ts"];
  const own = { build: ["--out", out], check: ["--all"], ledger: [], start: [] }[script];
  const child = spawn(
    process.execPath,
    [...ofNode, `scripts/${script}.ts`, "--content", content, ...own, "--now", now, ...flags],
    {
      cwd: project,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: environment["PATH"], TMPDIR: environment["TMPDIR"], TZ: zone },
    },
  );
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.err += chunk;
  });
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  const alarm = killAfter === undefined ? undefined : setTimeout(kill, killAfter);
  return new Promise((end) =>
    child.once("close", (status) => {
      clearTimeout(alarm);
      end({ status, output: `${printed.out}${printed.err}`.replace(/^Making .*\n/gm, "") });
    }),
  );
}
