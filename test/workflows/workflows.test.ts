import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { expression, stepsOf, type Workflow, workflow } from "../support/workflow.ts";

const publish = workflow("publish");

const names = readdirSync(".github/workflows").map((file) => file.replace(/\.yml$/, ""));

test.for(names)("%s names every action by its commit and grants nothing by default", (name) => {
  const { permissions, jobs } = workflow(name);
  expect(permissions).toEqual({});
  const actions = Object.values(jobs).flatMap((job) => job.steps?.flatMap((step) => step.uses ?? []) ?? []);
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test.for(names)("%s limits the rights and the time of every job", (name) => {
  for (const { permissions, steps, ...job } of Object.values(workflow(name).jobs)) {
    expect(permissions).toBeDefined();
    if (steps) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  }
});

test("gives the right to write to the jobs that publish, to the ledger and to the note that something is late", () => {
  const writing = names.flatMap((name) =>
    Object.entries(workflow(name).jobs)
      .filter(([, { permissions }]) => Object.values(permissions).includes("write"))
      .map(([job]) => `${name} ${job}`),
  );
  expect(writing).toEqual(["publish publish", "publish open", "publish ledger", "publish late"]);
});

/** What an expression of a workflow names and nothing provides, in words. */
function dangling(source: string, called: (path: string) => Workflow): string[] {
  const { jobs, on } = parse(source) as Workflow;
  const given = Object.keys(on?.workflow_call?.inputs ?? {});
  return Object.entries(jobs).flatMap(([name, job]) => {
    const text = JSON.stringify(job);
    const ids = job.steps?.flatMap(({ id }) => id ?? []) ?? [];
    const needs = [job.needs ?? []].flat();
    const outputsOf = (need: string) => {
      const { uses, outputs } = jobs[need] ?? {};
      return Object.keys((uses ? called(uses).on.workflow_call?.outputs : outputs) ?? {});
    };
    const inputsOf = job.uses ? Object.keys(called(job.uses).on.workflow_call?.inputs ?? {}) : undefined;
    const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = "", two = ""]) => [one, two] as const);
    return [
      ...needs.filter((need) => !jobs[need]).map((need) => `${name} needs ${need}`),
      ...named(/steps\.([\w-]+)\./g)
        .filter(([id]) => !ids.includes(id))
        .map(([id]) => `${name} names the step ${id}`),
      ...named(/needs\.([\w-]+)\./g)
        .filter(([need]) => !needs.includes(need))
        .map(([need]) => `${name} names ${need}`),
      ...named(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)
        .filter(([need, output]) => !outputsOf(need).includes(output))
        .map(([need, output]) => `${name} names ${output} of ${need}`),
      ...named(/inputs\.([\w-]+)/g)
        .filter(([input]) => !given.includes(input))
        .map(([input]) => `${name} asks for ${input}`),
      ...Object.keys(job.with ?? {})
        .filter((input) => !inputsOf?.includes(input))
        .map((input) => `${name} gives ${input}`),
    ];
  });
}

const calledBy = (path: string) => workflow(path.replace(/^.*\/(.*)\.yml$/, "$1"));

test.for(names)("%s names no job, step, output or input that is not there", (name) => {
  expect(dangling(readFileSync(`.github/workflows/${name}.yml`, "utf8"), calledBy)).toEqual([]);
});

test.for([
  ["needs: [prove, publish]", "needs: [proof, publish]", "ahead needs proof"],
  ["needs.prove.outputs.began", "needs.prove.outputs.begun", "rows names begun of prove"],
  ["needs.pages.outputs.proved", "needs.pages.outputs.passed", "publish names passed of pages"],
  ["site: github-pages", "sites: github-pages", "pages gives sites"],
  ["steps.plan.outputs.parts }}", "steps.plans.outputs.parts }}", "prove names the step plans"],
])("%s written as %s would be noticed", ([good = "", bad = "", fault = ""]) => {
  const source = readFileSync(".github/workflows/publish.yml", "utf8");
  expect(dangling(source.replace(good, bad), calledBy)).toContain(fault);
});

/** What is wrong with what a workflow lets strangers reach: whoever opens a pull request writes the code that it runs. */
function reach(source: string): string[] {
  const { on, jobs } = parse(source) as Workflow;
  const isOfPullRequests = JSON.stringify(on).includes("pull_request");
  const rights = Object.values(jobs).flatMap(({ permissions }) => Object.values(permissions ?? { all: "write" }));
  return [
    /pull_request_target|workflow_run/.test(source) && "runs a stranger's code with rights of the repository",
    isOfPullRequests && /\bsecrets\b/.test(source) && "hands a secret to a pull request",
    isOfPullRequests && rights.includes("write") && "lets a pull request write",
    isOfPullRequests && /cache\/save@|actions\/cache@/.test(source) && "keeps what a pull request found",
  ].filter((fault) => fault !== false);
}

test.for(names)("%s gives a pull request no secret, no right to write and nothing to keep", (name) => {
  expect(reach(readFileSync(`.github/workflows/${name}.yml`, "utf8"))).toEqual([]);
});

const ofPullRequests = "on: {pull_request: }\njobs: {a: {permissions: {contents: read}, steps: []}}";

test.for([
  ["on: {pull_request_target: }", "on: {pull_request: }", "runs a stranger's code with rights of the repository"],
  ["steps: [{run: secrets.TOKEN}]", "steps: []", "hands a secret to a pull request"],
  ["steps: [{uses: actions/cache/save@abc}]", "steps: []", "keeps what a pull request found"],
  ["contents: write", "contents: read", "lets a pull request write"],
  ["a: {steps", "a: {permissions: {contents: read}, steps", "lets a pull request write"],
])("%s would be noticed", ([bad = "", good = "", fault = ""]) => {
  expect(reach(ofPullRequests)).toEqual([]);
  expect(reach(ofPullRequests.replace(good, () => bad))).toContain(fault);
});

test("keeps what was found by runs of main alone, under a key that ends in the run's id", () => {
  const steps = names.flatMap((name) => Object.values(workflow(name).jobs).flatMap((job) => job.steps ?? []));
  const saving = steps.filter(({ uses }) => uses?.startsWith("actions/cache/save@"));
  expect(saving.length).toBeGreaterThan(0);
  for (const step of saving) {
    expect(step.if).toContain("github.ref == 'refs/heads/main'");
    const isOfResults = /\.cache\/verdicts|^part$/.test(String(step.with?.["path"]));
    if (isOfResults) expect(step.with?.["key"]).toMatch(/-\$\{\{ github\.run_id \}\}$/);
  }
  for (const { uses, with: { key, "restore-keys": prefix } = {} } of steps)
    if (uses?.startsWith("actions/cache/restore@")) expect(String(key).startsWith(String(prefix))).toBe(true);
  expect(steps.filter(({ uses }) => uses?.startsWith("actions/cache@"))).toEqual([]);
});

test("shares no compiled code between machines", () => {
  for (const name of names) expect(readFileSync(`.github/workflows/${name}.yml`, "utf8")).not.toContain("node_modules");
});

/** The commands that a workflow runs through npm, in their order, those of the workflows that it calls included. */
function commandsOf(name: string): string[] {
  return Object.values(workflow(name).jobs).flatMap(({ steps, uses }) =>
    uses ? commandsOf(uses.replace(/^.*\/(.*)\.yml$/, "$1")) : (steps?.flatMap(({ run }) => run ?? []) ?? []),
  );
}

test("runs the README's test command, and CI runs all of its parts", () => {
  const command = "npm ci && npm test";
  expect(readFileSync(".ci/run", "utf8")).toContain(command);
  expect(readFileSync("README.md", "utf8")).toContain(command);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const parts = String(scripts.test).split(" && ");
  expect(parts.every((part) => part.startsWith("npm run --silent "))).toBe(true);
  for (const name of ["test", "publish"]) {
    const commands = commandsOf(name).join("\n");
    for (const part of parts) expect(commands).toContain(part.replace("--silent ", ""));
  }
});

test("publishes only what the tests passed, dot files too", () => {
  const { publish: publishing } = publish.jobs;
  expect(publishing?.needs).toEqual(["prove", "pages", "code"]);
  const passed = "needs.prove.result == 'success'";
  const proved = "(needs.prove.outputs.proved == 'yes' || needs.pages.outputs.proved == 'yes')";
  const code = "(needs.prove.outputs.code != 'yes' || needs.code.outputs.proved == 'yes')";
  expect(publishing?.if).toBe(
    expression(`!cancelled() && github.ref == 'refs/heads/main' && ${passed} && ${proved} && ${code}`),
  );
  expect(publishing?.steps?.some((step) => step.run)).toBe(false);
  const upload = stepsOf("publish", "prove").find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact@"));
  expect(upload?.with).toEqual({ path: "_site", "include-hidden-files": true });
  expect(publish.jobs["pages"]?.with?.["site"]).toBe("github-pages");
});

test("tries the properties of the code on new draws each week, and never where a release waits", () => {
  expect(stepsOf("sweep", "fuzz").at(-1)?.run).toBe("npm ci && npm run fuzz && npm run edits");
  for (const name of ["test", "publish"])
    expect(readFileSync(`.github/workflows/${name}.yml`, "utf8")).not.toMatch(/fuzz/);
});

test("tests every page for accessibility anew each week, and the code", () => {
  const { on, jobs } = workflow("sweep");
  expect(on.schedule).toHaveLength(1);
  expect(stepsOf("sweep", "site").find(({ id }) => id === "plan")?.run).toContain("a11y -- --plan --all");
  expect(jobs["pages"]?.with).toMatchObject({ flags: "--all", "pa11y-ci": true, machines: 8 });
  expect(jobs["code"]?.uses).toBe("./.github/workflows/code.yml");
});

test("proves of every site that is published or proposed that nothing held back makes a difference to it", () => {
  const runs = [stepsOf("publish", "prove"), stepsOf("publish", "ahead"), stepsOf("test", "content")].map((steps) =>
    steps.map(({ run = "" }) => run).join("\n"),
  );
  for (const run of runs) expect(run).toMatch(/npm run build\b.*npm run prove\b/s);
  expect(runs[1]).toContain('npm run prove -- --now "$OPENS"');
});

test("keeps the pages of a proposal in one file for whoever approves it, before a test of them can fail", () => {
  const steps = stepsOf("test", "content");
  const at = steps.findIndex(({ run }) => run === "npm run review");
  expect(at).toBe(steps.findIndex(({ run }) => run === "npm run build") + 1);
  expect(at).toBeLessThan(steps.findIndex(({ run }) => run === "npm run validate"));
  expect(steps[at + 1]?.uses).toMatch(/^actions\/upload-artifact@/);
  expect(steps[at + 1]?.with).toEqual({ path: "review.html", archive: false, "if-no-files-found": "ignore" });
});

test("keeps the releases of a proposal as emails to a press list", () => {
  const steps = stepsOf("test", "content");
  const at = steps.findIndex(({ run }) => run === "npm run press -- --changed");
  expect(at).toBeGreaterThan(steps.findIndex(({ run }) => run === "npm run build"));
  expect(steps[at + 1]?.uses).toMatch(/^actions\/upload-artifact@/);
  expect(steps[at + 1]?.with).toEqual({ name: "emails", path: "emails", "if-no-files-found": "ignore" });
});

test("runs pa11y-ci on what changed before anything is published, and each week on every page", () => {
  for (const steps of [stepsOf("test", "content"), stepsOf("publish", "prove")]) {
    const step = steps.find(({ run }) => run?.endsWith("npm run pa11y-ci"));
    expect(step?.env?.["PA11Y_CI_PAGES"]).toBe("changed");
  }
  const ofPart = stepsOf("accessibility", "part").find(({ run }) => run === "npm run pa11y-ci");
  expect(ofPart).toMatchObject({ if: "inputs.pa11y-ci", env: { PA11Y_CI_SHARD: expression("matrix.part") } });
});

test("lets no publishing wait for the weekly sweep or the test of a proposal, nor for all machines", () => {
  const groups = ["publish", "sweep", "test"].map((name) => workflow(name).concurrency);
  expect(groups).toEqual([
    { group: "publish", "cancel-in-progress": false },
    { group: "sweep", "cancel-in-progress": false },
    { group: `test-${expression("github.ref")}`, "cancel-in-progress": true },
  ]);
  for (const name of ["sweep", "test"]) expect(workflow(name).jobs["pages"]?.with).toMatchObject({ machines: 8 });
});

test.for([
  ["test", "content"],
  ["publish", "prove"],
] as const)("%s fetches what the change is compared with", ([name, job]) => {
  const [checkout] = stepsOf(name, job);
  expect(checkout?.uses).toMatch(/^actions\/checkout@/);
  expect(checkout?.with).toEqual({ "persist-credentials": false, "fetch-depth": 2 });
});

test("runs on the events that the summary page has words for", () => {
  expect(Object.keys(workflow("test").on)).toEqual(["pull_request"]);
  expect(Object.keys(publish.on)).toEqual(["push", "schedule", "workflow_dispatch"]);
});

test.for([
  ["test", "content"],
  ["publish", "prove"],
] as const)("%s tells officers of the content before anything else can fail", ([name, job]) => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts.test).toMatch(/^npm run --silent check && /);
  const commands = stepsOf(name, job).flatMap(({ run }) => (run?.includes("npm run") ? run : []));
  expect(commands[0]).toBe("npm run check");
});

test("tests and publishes on a schedule only scheduled changes, and always what is pushed", () => {
  const { look, prove } = publish.jobs;
  expect(look?.if).toBe("github.event_name == 'schedule'");
  expect(look?.steps?.at(-2)?.run).toBe(".github/ledger.sh bring");
  expect([prove?.needs, prove?.if]).toEqual(["look", expression("!cancelled() && needs.look.outputs.waits != 'yes'")]);
  expect(stepsOf("publish", "prove").find(({ id }) => id === "began")?.run).toMatch(/^echo "at=/);
});

test("brings the ledger before the tests, and adds to it only when a site is out", () => {
  for (const steps of [stepsOf("test", "content"), stepsOf("publish", "prove"), stepsOf("publish", "ahead")]) {
    const at = (run: string) => steps.findIndex((step) => step.run === run);
    expect(at(".github/ledger.sh bring")).toBeGreaterThan(0);
    expect(at(".github/ledger.sh bring")).toBeLessThan(at("npm ci"));
  }
  const { rows, ledger } = publish.jobs;
  expect(rows?.if).toContain("needs.publish.result == 'success'");
  expect(ledger?.if).toContain("needs.rows.result == 'success'");
  expect([rows?.permissions, ledger?.permissions]).toEqual([{ contents: "read" }, { contents: "write" }]);
  expect(rows?.env).toEqual(ledger?.env);
  const commandsIn = (job: typeof rows) =>
    job?.steps?.flatMap(({ run, env }) => (run ? [[run, Object.keys(env ?? {})]] : []));
  expect(commandsIn(rows)).toEqual([
    [".github/ledger.sh bring", ["GH_TOKEN"]],
    ['npm ci && npm run ledger -- --now "$NOW"', []],
  ]);
  expect(commandsIn(ledger)).toEqual([[".github/ledger.sh keep made/ledger.txt", ["GH_TOKEN"]]]);
  const [made, taken] = [rows?.steps?.at(-1)?.with, ledger?.steps?.at(-2)?.with];
  expect([made?.["name"], made?.["path"]]).toEqual([taken?.["name"], "ledger.txt"]);
});

/** The actions that a job with a right to write may use: none runs anything but itself. */
const besideRights = /^actions\/(checkout|deploy-pages|download-artifact)@[0-9a-f]{40}$/;
/** What installs, or runs what is installed or built. */
const runsPackages = /\b(npm|npx|node|corepack|yarn|pnpm|node_modules|setup-node|make|sudo|pip)\b|\.(ts|js|mjs|cjs)\b/;

/** Where code that a package could have changed runs in a job that may write, in words. */
function besideTheRight(source: string): string[] {
  return Object.entries((parse(source) as Workflow).jobs).flatMap(([name, { permissions, uses, steps = [] }]) => {
    if (!Object.values(permissions ?? { all: "write" }).includes("write")) return [];
    return [
      ...(uses ? [`${name} calls ${uses}`] : []),
      ...steps.flatMap((step) => [
        ...(step.uses && !besideRights.test(step.uses) ? [`${name} uses ${step.uses}`] : []),
        ...(step.run && runsPackages.test(step.run) ? [`${name} runs ${step.run}`] : []),
        // Over the checkout it could lie in the place of what a step runs.
        ...(step.uses?.startsWith("actions/download-artifact@") && step.with?.["path"] !== "made"
          ? [`${name} unpacks into ${step.with?.["path"]}`]
          : []),
        ...(step.run && /\bmade\b/.test(step.run) && step.run !== ".github/ledger.sh keep made/ledger.txt"
          ? [`${name} does with what was made: ${step.run}`]
          : []),
      ]),
    ];
  });
}

test.for(names)("%s runs nothing that a package could have changed where it may write", (name) => {
  expect(besideTheRight(readFileSync(`.github/workflows/${name}.yml`, "utf8"))).toEqual([]);
});

const step = "run: .github/ledger.sh keep made/ledger.txt";

test.for([
  [
    "run: npm ci && .github/ledger.sh keep made/ledger.txt",
    "ledger runs npm ci && .github/ledger.sh keep made/ledger.txt",
  ],
  ["run: ./scripts/keep.ts", "ledger runs ./scripts/keep.ts"],
  ["run: node_modules/.bin/keep", "ledger runs node_modules/.bin/keep"],
  ["run: bash made/ledger.txt", "ledger does with what was made: bash made/ledger.txt"],
  ["uses: ./.github/keep", "ledger uses ./.github/keep"],
  [
    "uses: someone/keep@3d3c42e5aac5ba805825da76410c181273ba90b1",
    "ledger uses someone/keep@3d3c42e5aac5ba805825da76410c181273ba90b1",
  ],
])("%s in the job that writes would be noticed", ([bad = "", fault = ""]) => {
  const source = readFileSync(".github/workflows/publish.yml", "utf8");
  expect(source.split(step)).toHaveLength(2);
  expect(
    besideTheRight(source.replace(`env:\n          GH_TOKEN: \${{ github.token }}\n        ${step}`, bad)),
  ).toContain(fault);
});

test.for([
  ["a file over the script that is run", "path: made", "path: .", "ledger unpacks into ."],
  [
    "the right to write beside packages",
    "contents: read\n    env:",
    "contents: write\n    env:",
    'rows runs npm ci && npm run ledger -- --now "$NOW"',
  ],
])("%s would be noticed", ([, good = "", bad = "", fault = ""]) => {
  const source = readFileSync(".github/workflows/publish.yml", "utf8");
  expect(besideTheRight(source.replace(good, bad))).toContain(fault);
});
