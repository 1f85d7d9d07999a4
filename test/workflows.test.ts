import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Workflow, workflow } from "./workflow.ts";

const publish = workflow("publish");

const names = readdirSync(".github/workflows").map((file) => file.replace(/\.yml$/, ""));

test.for(names)("%s names every action by its commit and grants nothing by default", (name) => {
  const { permissions, jobs } = workflow(name);
  expect(permissions).toEqual({});
  const actions = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
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
  ].filter((fault) => fault !== false);
}

test.for(names)("%s gives a pull request no secret and no right to write", (name) => {
  expect(reach(readFileSync(`.github/workflows/${name}.yml`, "utf8"))).toEqual([]);
});

const ofPullRequests = "on: {pull_request: }\njobs: {a: {permissions: {contents: read}, steps: []}}";

test.for([
  ["on: {pull_request_target: }", "on: {pull_request: }", "runs a stranger's code with rights of the repository"],
  ["steps: [{run: secrets.TOKEN}]", "steps: []", "hands a secret to a pull request"],
  ["contents: write", "contents: read", "lets a pull request write"],
  ["a: {steps", "a: {permissions: {contents: read}, steps", "lets a pull request write"],
])("%s would be noticed", ([bad = "", good = "", fault = ""]) => {
  expect(reach(ofPullRequests)).toEqual([]);
  expect(reach(ofPullRequests.replace(good, () => bad))).toContain(fault);
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
  for (const job of Object.values(workflow("sweep").jobs)) expect(job.permissions).toEqual({ contents: "read" });
});

test("tries the properties of the code on new draws each week, and never where a release waits", () => {
  expect(workflow("sweep").jobs["fuzz"]?.steps.at(-1)?.run).toBe("npm ci && npm run fuzz");
  for (const name of ["test", "publish"])
    expect(readFileSync(`.github/workflows/${name}.yml`, "utf8")).not.toMatch(/fuzz/);
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
  expect(rest.map((step) => step.if)).toEqual([isDue, isDue, isDue, isDue, ...isAhead]);
  expect(publishing?.if).toBe("github.ref == 'refs/heads/main' && needs.test.outputs.waits != 'yes'");
});

test("brings the ledger before the tests, and adds to it only when a site is out", () => {
  for (const jobs of [workflow("test").jobs, publish.jobs]) {
    const steps = jobs["test"]?.steps ?? [];
    const at = (run: string) => steps.findIndex((step) => step.run === run);
    expect(at(".github/ledger.sh bring")).toBeGreaterThan(0);
    expect(at(".github/ledger.sh bring")).toBeLessThan(at("npm ci && npm test"));
  }
  const { ledger } = publish.jobs;
  expect(ledger?.if).toContain("needs.publish.result == 'success'");
  expect(ledger?.permissions).toEqual({ contents: "write" });
  // The code of the repository and of its packages runs where no token is.
  const steps = ledger?.steps.filter(({ run }) => run) ?? [];
  expect(steps.map(({ run, env }) => [run, Object.keys(env ?? {})])).toEqual([
    [".github/ledger.sh bring", ["GH_TOKEN"]],
    ['npm ci && npm run ledger -- --now "$NOW"', ["NOW"]],
    [".github/ledger.sh keep", ["GH_TOKEN"]],
  ]);
});
