import { expect, test } from "vitest";
import { runStep, workflow } from "./workflow.ts";

const publish = workflow("publish");
const { test: proving, open, late } = publish.jobs;

const ahead =
  'npm run build -- --now "$OPENS" --out _ahead && npm run validate -- --site _ahead && npm run a11y -- --site _ahead';

test("builds and tests what opens soon, after what is public and without holding it up, and publishes those very files", () => {
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
  expect([open?.needs, open?.if, open?.["timeout-minutes"]]).toEqual([
    ["test", "publish"],
    "needs.test.outputs.opens",
    360,
  ]);
  expect(open?.permissions).toEqual({ contents: "read", pages: "write", "id-token": "write" });
  expect(open?.steps.filter((step) => /checkout|npm/.test(`${step.uses} ${step.run}`))).toEqual([]);
});

test("opens an issue where something is late, and can do nothing else", () => {
  expect(late?.permissions).toEqual({ issues: "write" });
  expect(late?.if).toContain("needs.publish.result == 'success'");
  expect(late?.if).toContain("(needs.test.outputs.late || needs.open.outputs.late)");
});

const opens = Date.parse("2026-06-30T23:01:00Z") / 1000;
const waitFrom = (clock: number, gh: string) =>
  runStep(open?.steps ?? [], "wait", { gh }, { OPENS: "2026-07-01T00:01:00+01:00" }, clock);

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
  expect(runStep(open?.steps ?? [], "look", {}, due, opens + after).output).toBe(expected);
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
  const ran = runStep(proving?.steps ?? [], "look", { gh, npm });
  expect([ran.status, ran.output]).toEqual([0, output]);
  expect(ran.calls.filter((call) => call.startsWith("npm"))).toEqual(expected);
});
