import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { tempFolder } from "./temp-folder.ts";

interface Workflow {
  readonly on: { readonly schedule?: readonly { readonly cron: string }[] };
  readonly permissions: object;
  readonly concurrency?: object;
  readonly jobs: Record<
    string,
    {
      needs?: string | string[];
      "timeout-minutes": number;
      outputs?: Record<string, string>;
      permissions: Record<string, string>;
      if?: string;
      steps: {
        id?: string;
        if?: string;
        uses?: string;
        run?: string;
        with?: Record<string, unknown>;
        "continue-on-error"?: boolean;
      }[];
    }
  >;
}

function workflow(name: string): Workflow {
  return parse(readFileSync(`.github/workflows/${name}.yml`, "utf8"));
}

const publish = workflow("publish");

test.for(["test", "publish", "sweep"])("%s names every action by its commit and grants nothing by default", (name) => {
  const { permissions, jobs } = workflow(name);
  expect(permissions).toEqual({});
  const actions = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test("runs the README's test command, and CI runs the same", () => {
  const command = "npm ci && npm test";
  expect(workflow("test").jobs["test"]?.steps.map((step) => step.run)).toContain(command);
  expect(publish.jobs["test"]?.steps.map((step) => step.run)).toContain(command);
  expect(readFileSync(".ci/run", "utf8")).toContain(command);
  expect(readFileSync("README.md", "utf8")).toContain(command);
});

test("publishes only what the tests passed, dot files too", () => {
  expect(publish.jobs["publish"]?.needs).toBe("test");
  expect(publish.jobs["publish"]?.steps.some((step) => step.run)).toBe(false);
  const steps = publish.jobs["test"]?.steps ?? [];
  const tests = steps.findIndex((step) => step.run?.endsWith("npm test"));
  const upload = steps.findIndex((step) => step.uses?.startsWith("actions/upload-pages-artifact@"));
  expect(upload).toBeGreaterThan(tests);
  expect(steps[upload]?.with).toEqual({ path: "_site", "include-hidden-files": true });
});

test("gives a job that tests a change no right but to read", () => {
  expect(workflow("test").jobs["test"]?.permissions).toEqual({ contents: "read" });
  expect(workflow("sweep").jobs["sweep"]?.permissions).toEqual({ contents: "read" });
});

test("tests every page for accessibility anew each week", () => {
  expect(workflow("sweep").on.schedule).toHaveLength(1);
  expect(workflow("sweep").jobs["sweep"]?.steps.at(-1)?.run).toMatch(/npm run a11y -- --all$/);
});

test.for(["test", "publish"])("%s fetches what the change is compared with", (name) => {
  const [checkout] = workflow(name).jobs["test"]?.steps ?? [];
  expect(checkout?.uses).toMatch(/^actions\/checkout@/);
  expect(checkout?.with).toEqual({ "persist-credentials": false, "fetch-depth": 2 });
});

test("runs on the events that the summary page has words for", () => {
  expect(Object.keys(workflow("test").on)).toEqual(["pull_request"]);
  expect(Object.keys(publish.on)).toEqual(["push", "schedule", "workflow_dispatch"]);
});

test("tells officers of the content before anything else can fail", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts.test).toMatch(/^npm run --silent check && /);
});

test("tests and publishes on a schedule only what has changed by itself, and always what is pushed", () => {
  const { test: proving, publish: publishing } = publish.jobs;
  const [, , look, began, ...rest] = proving?.steps ?? [];
  expect(look?.if).toBe("github.event_name == 'schedule'");
  expect(look?.run).toContain('--commit "$GITHUB_SHA" --status success');
  expect(began?.run).toMatch(/^echo "at=/);
  const isDue = "steps.look.outputs.waits != 'yes'";
  const isAhead = ["steps.ahead.outputs.opens", "steps.ready.outcome == 'success'"];
  expect(rest.map((step) => step.if)).toEqual([isDue, isDue, isDue, ...isAhead]);
  expect(publishing?.if).toBe("github.ref == 'refs/heads/main' && needs.test.outputs.waits != 'yes'");
});

const ahead =
  'npm run build -- --now "$OPENS" --out _ahead && npm run validate -- --site _ahead && npm run a11y -- --site _ahead';

test("builds and tests what opens soon, after what is public and without holding it up, and publishes those very files", () => {
  const { test: proving, open } = publish.jobs;
  const steps = proving?.steps ?? [];
  const at = (id: string) => steps.findIndex((step) => step.id === id);
  expect(at("began")).toBeLessThan(steps.findIndex((step) => step.run === "npm ci && npm test"));
  expect(steps[at("ahead")]?.run).toBe('npm run --silent next-change -- --since "$BEGAN" --within 5h || [ $? = 1 ]');
  expect(steps[at("ready")]).toMatchObject({ run: ahead, "continue-on-error": true });
  const upload = steps[at("ready") + 1];
  expect(upload?.with).toEqual({ name: "github-pages-ahead", path: "_ahead", "include-hidden-files": true });
  expect(open?.steps.find(({ id }) => id === "deployment")?.with).toEqual({ artifact_name: upload?.with?.["name"] });
});

test("waits in the queue of all publishing, for less than a job may last, beside no code of the repository", () => {
  expect(publish.concurrency).toEqual({ group: "publish", "cancel-in-progress": false });
  const { open } = publish.jobs;
  expect([open?.needs, open?.if, open?.["timeout-minutes"]]).toEqual([
    ["test", "publish"],
    "needs.test.outputs.opens",
    360,
  ]);
  expect(open?.permissions).toEqual({ contents: "read", pages: "write", "id-token": "write" });
  expect(open?.steps.filter((step) => /checkout|npm/.test(`${step.uses} ${step.run}`))).toEqual([]);
});

test("opens an issue where something is late, and can do nothing else", () => {
  const { late } = publish.jobs;
  expect(late?.permissions).toEqual({ issues: "write" });
  expect(late?.if).toContain("needs.publish.result == 'success'");
  expect(late?.if).toContain("(needs.test.outputs.late || needs.open.outputs.late)");
});

/** What a step did: which commands it called, in their order, and what it handed on. */
interface Stepped {
  readonly status: number | null;
  readonly stdout: string;
  readonly calls: readonly string[];
  readonly output: string;
}

/**
 * Runs the shell of a step as GitHub does, with a clock that only `sleep` moves. `commands` are the bodies of the
 * commands that it finds, in shell; `clock` is where the clock stands, in seconds.
 */
function runStep(job: string, id: string, commands: Record<string, string>, environment = {}, clock = 0): Stepped {
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
  const shell = publish.jobs[job]?.steps.find((step) => step.id === id)?.run ?? "";
  const { status, stdout } = spawnSync("bash", ["-e", "-c", shell], {
    encoding: "utf8",
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

const opens = Date.parse("2026-06-30T23:01:00Z") / 1000;
const waitFrom = (clock: number, gh: string) =>
  runStep("open", "wait", { gh }, { OPENS: "2026-07-01T00:01:00+01:00" }, clock);

test("waits to the second, and asks each minute whether a newer change is on main", () => {
  const { status, calls, output } = waitFrom(opens - 125, "echo abc");
  expect([status, output]).toEqual([0, ""]);
  const ask = "gh api repos/northgate/newsroom/commits/main --jq .sha";
  expect(calls).toEqual([ask, "sleep 60", ask, "sleep 60", ask, "sleep 5", ask]);
});

test("does not wait for what is past", () => {
  expect(waitFrom(opens + 1, "echo abc").calls.filter((call) => call.startsWith("sleep"))).toEqual([]);
});

test("gives up within a minute for a newer change, whose own run publishes", () => {
  const gh = `if [ "$(date +%s)" -ge ${opens - 40} ]; then echo def; else echo abc; fi`;
  const { status, stdout, calls, output } = waitFrom(opens - 100, gh);
  expect([status, output]).toEqual([0, "superseded=yes\n"]);
  expect(calls.filter((call) => call.startsWith("sleep"))).toEqual(["sleep 60"]);
  expect(stdout).toBe(
    "::notice::A newer change is on main. Its own run publishes what opens at 2026-07-01T00:01:00+01:00.\n",
  );
});

test("goes on waiting where GitHub does not answer", () => {
  const { status, output } = waitFrom(opens - 125, 'echo "{}"; exit 1');
  expect([status, output]).toEqual([0, ""]);
});

test.for([
  [300, ""],
  [301, "late=2026-07-01T00:01:00+01:00\n"],
] as const)("calls what was published %i seconds after its minute late, or not", ([after, expected]) => {
  const due = { DUE: "2026-07-01T00:01:00+01:00" };
  expect(runStep("open", "look", {}, due, opens + after).output).toBe(expected);
});

const lastRun = "echo 2026-06-30T10:00:00Z 2026-06-30T10:10:00Z";
const asked =
  "npm run --silent next-change -- --since 2026-06-30T10:00:00Z --published 2026-06-30T10:10:00Z --within 5h";

test.for([
  ["nothing is due", lastRun, "exit 0", "waits=yes\n", ["npm ci", asked]],
  ["something is due", lastRun, '[ "$1" = ci ]', "", ["npm ci", asked]],
  ["no run of this commit has passed", "true", "exit 0", "", []],
  ["GitHub does not answer", "exit 1", "exit 0", "", []],
] as const)("ends a scheduled run early only where nothing is due: %s", ([, gh, npm, output, expected]) => {
  const ran = runStep("test", "look", { gh, npm });
  expect([ran.status, ran.output]).toEqual([0, output]);
  expect(ran.calls.filter((call) => call.startsWith("npm"))).toEqual(expected);
});
