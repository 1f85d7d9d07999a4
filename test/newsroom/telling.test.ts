import { expect, test } from "vitest";
import type { Problem } from "../../src/newsroom/problem.ts";
import { telling } from "../../src/newsroom/telling.ts";
import { newsroom, release, strategy } from "../newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const items = {
  recent: release("recent", "2026-05-03"),
  old: release("old", "2026-05-01"),
  held: release("held", "2026-07-01"),
  draft: release("draft", "2026-01-01", { status: "draft" }),
  plan: strategy("plan"),
  heldPlan: strategy("held-plan", { opens: now + 1 }),
};
const all = newsroom([items.recent, items.old, items.held, items.draft], [items.plan, items.heldPlan]);
const problem = (path: string, level: Problem["level"]): Problem => ({
  level,
  path,
  line: 1,
  column: 1,
  what: "x",
  write: "y",
});

test.for([
  ["recent", "advice", "open"],
  ["recent", "error", "open"],
  ["old", "advice", "old"],
  ["old", "error", "open"],
  ["held", "advice", "withheld"],
  ["held", "error", "withheld"],
  ["draft", "advice", "withheld"],
  ["plan", "advice", "open"],
  ["heldPlan", "error", "withheld"],
] as const)("tells of what is %s, at the level %s, those who may hear of it: %s", ([name, level, group]) => {
  const told = problem(items[name].path, level);
  expect(telling([told], all, now)).toEqual({ open: [], withheld: [], old: [], [group]: [told] });
});

test("tells everybody of the site itself and of what could not be read", () => {
  const told = [problem("content/site.yaml", "advice"), problem("content/news/2026/x.md", "error")];
  expect(telling(told, all, now)).toMatchObject({ open: told });
  expect(telling(told, undefined, now)).toMatchObject({ open: told });
});
