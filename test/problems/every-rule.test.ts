import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { ruleGroups } from "../../src/problems/catalogue.ts";
import { brokenRules } from "../support/broken-rules.ts";
import { contentFolder, now } from "../support/content-folder.ts";

test.for(brokenRules)("finds what breaks %s", async ([rule, files]) => {
  const { problems } = await readNewsroom(contentFolder(files), now);
  expect(problems.map((problem) => problem.rule)).toContain(rule);
});

/** Nothing is forbidden to root, which runs the tests in many places. */
const notForRoot = ["no-access"];

test("every rule of the content has something that breaks it", () => {
  const { "What was published before": _, "The built site": __, ...ofContent } = ruleGroups;
  const broken = new Set([...brokenRules.map(([rule]) => rule), ...notForRoot]);
  const all = Object.values(ofContent).flatMap((rules) => Object.keys(rules));
  expect(all.filter((rule) => !broken.has(rule))).toEqual([]);
});
