import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";
import { expression, runStep, workflow } from "../support/workflow.ts";

const publish = workflow("publish");
const { look, prove, ahead, open, late } = publish.jobs;

const whenOut = expression("!cancelled() && needs.publish.result == 'success' && needs.prove.outputs.opens");
const site =
  'npm run build -- --now "$OPENS" --out _ahead && npm run prove -- --now "$OPENS" && npm run validate -- --site _ahead && npm run a11y -- --site _ahead';

test("builds and tests what opens soon, after what is public and without holding it up, and publishes those very files", () => {
  const next = prove?.steps?.find(({ id }) => id === "ahead");
  expect(next?.run).toBe('npm run --silent next-change -- --since "$BEGAN" --within 5h || [ $? = 1 ]');
  expect([ahead?.needs, ahead?.if]).toEqual([["prove", "publish"], whenOut]);
  const steps = ahead?.steps ?? [];
  expect(steps.find(({ id }) => id === "site")?.run).toBe(`.github/give-way.sh bash -c '${site}'`);
  const upload = steps.at(-1);
  expect(upload?.if).toBe("steps.site.outputs.superseded != 'yes'");
  expect(upload?.with).toEqual({ name: "github-pages-ahead", path: "_ahead", "include-hidden-files": true });
  expect(open?.steps?.find(({ id }) => id === "deployment")?.with).toEqual({ artifact_name: upload?.with?.["name"] });
});

test("waits in the queue of all publishing, for less than a job may last, beside no code of the repository", () => {
  expect(publish.concurrency).toEqual({ group: "publish", "cancel-in-progress": false });
  expect([open?.needs, open?.if, open?.["timeout-minutes"]]).toEqual([["prove", "publish", "ahead"], whenOut, 360]);
  expect(open?.permissions).toEqual({ contents: "read", pages: "write", "id-token": "write" });
  expect(open?.steps?.filter((step) => /checkout|npm/.test(`${step.uses} ${step.run}`))).toEqual([]);
});

test("says at once what did not pass the tests ahead", () => {
  expect(open?.steps?.[0]).toMatchObject({
    if: "needs.ahead.result != 'success'",
    run: expect.stringMatching(/exit 1/),
  });
});

test("opens an issue where something is late, and can do nothing else", () => {
  expect(late?.permissions).toEqual({ issues: "write" });
  expect(late?.if).toContain("needs.publish.result == 'success'");
  expect(late?.if).toContain("(needs.look.outputs.late || needs.open.outputs.late)");
});

test.for([
  ["2026-07-01T00:01:00+01:00", "2026-07-01T00:01:00+01:00"],
  ["2026-06-30T23:01:00.000Z", "2026-06-30T23:01:00.000Z"],
  ["@everyone, read this", "its minute"],
  ["2026-07-01T00:01:00+01:00\n::add-mask::a", "its minute"],
  ["", "its minute"],
] as const)("writes no words into an issue but an instant: %j", ([LATE, until]) => {
  const run = { GITHUB_SERVER_URL: "https://github.example", GITHUB_RUN_ID: "7", LATE };
  const { status, calls } = runStep(late?.steps ?? [], "tell", { gh: "exit 0" }, run);
  const said = `What was held until ${until} was published late, by https://github.example/northgate/newsroom/actions/runs/7`;
  expect([status, calls]).toEqual([
    0,
    [`gh issue create --repo northgate/newsroom --title Published late --body ${said}`],
  ]);
});

const opens = Date.parse("2026-06-30T23:01:00Z") / 1000;
const waitFrom = (clock: number, gh: string) =>
  runStep(open?.steps ?? [], "wait", { gh }, { OPENS: "2026-07-01T00:01:00+01:00" }, { clock });

test("waits to the second, and asks each minute whether a newer change is on main", () => {
  const { status, calls, output } = waitFrom(opens - 125, "echo identical");
  expect([status, output]).toEqual([0, ""]);
  const ask = "gh api repos/northgate/newsroom/compare/main...abc?per_page=1 --jq .status";
  expect(calls).toEqual([ask, "sleep 60", ask, "sleep 60", ask, "sleep 5", ask]);
});

test("does not wait for what is past", () => {
  expect(waitFrom(opens + 1, "echo identical").calls.filter((call) => call.startsWith("sleep"))).toEqual([]);
});

test("gives up within a minute for a newer change, whose own run publishes", () => {
  const gh = `if [ "$(date +%s)" -ge ${opens - 40} ]; then echo behind; else echo identical; fi`;
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
  expect(runStep(open?.steps ?? [], "look", {}, due, { clock: opens + after }).output).toBe(expected);
});

const asked =
  "npm run --silent next-change -- --since 2026-06-30T10:00:00Z --published 2026-06-30T10:00:00Z --within 5h";

test.for([
  ["nothing is due", "abc 2026-06-30T10:00:00Z\n", "exit 0", "waits=yes\n", ["npm ci", asked]],
  ["something is due", "abc 2026-06-30T10:00:00Z\n", '[ "$1" = ci ]', "", ["npm ci", asked]],
  ["the packages cannot be had", "abc 2026-06-30T10:00:00Z\n", "exit 1", "", ["npm ci"]],
  [
    "another commit was published last, as where this one's run gave way",
    "def 2026-06-30T10:00:00Z\n",
    "exit 0",
    "",
    [],
  ],
  ["what was published is not known", "", "exit 0", "", []],
  ["nothing was published yet", undefined, "exit 0", "", []],
] as const)("ends a scheduled run early only where nothing is due: %s", ([, published, npm, output, expected]) => {
  const cwd = tempFolder();
  if (published !== undefined) writeFileSync(join(cwd, "published.txt"), published);
  const ran = runStep(look?.steps ?? [], "look", { npm }, {}, { cwd });
  expect([ran.status, ran.output]).toEqual([0, output]);
  expect(ran.calls).toEqual(expected);
});
