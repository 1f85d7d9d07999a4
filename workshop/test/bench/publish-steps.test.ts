import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expression } from "../../../test/support/workflow.ts";
import { commandSteps, environmentOf, outputsOf } from "../../bench/publish-steps.ts";

test("reads the commands of a job from its workflow, actions left out", () => {
  const workflow = "jobs: {a: {steps: [{uses: x}, {id: b, run: npm ci, env: {C: d}}, {run: ls}]}}";
  expect(commandSteps(workflow, "a")).toEqual([{ id: "b", run: "npm ci", env: { C: "d" } }, { run: "ls" }]);
});

test("finds the steps that publishing waits for", () => {
  const commands = commandSteps(readFileSync(".github/workflows/publish.yml", "utf8"), "prove").map(({ run }) => run);
  expect(commands).toContain("npm ci");
  expect(commands.at(-1)).toBe(".github/give-way.sh npm run a11y");
});

test("gives a step what an earlier one handed on, and leaves other expressions empty", () => {
  const outputs = new Map(outputsOf("began", "at=2026-03-13T17:40:00Z\nkind=a=b\n"));
  const env = {
    BEGAN: expression("steps.began.outputs.at"),
    KIND: expression("steps.began.outputs.kind"),
    GIVES_WAY: expression("steps.check.outputs.takes-down != 'yes'"),
    PA11Y_CI_PAGES: "changed",
  };
  expect(environmentOf({ run: "", env }, outputs)).toEqual({
    BEGAN: "2026-03-13T17:40:00Z",
    KIND: "a=b",
    GIVES_WAY: "",
    PA11Y_CI_PAGES: "changed",
  });
});
