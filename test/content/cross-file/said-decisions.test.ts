import { expect, test } from "vitest";
import { release, releasePath, strategy, told } from "../../support/content-folder.ts";

const site = `name: Northgate Council
title: Northgate Council newsroom
url: https://news.northgate.example/
authority: northgate.example,2026
topics: {libraries: Libraries}
contact: {name: Press office, email: press@northgate.example}
bodies:
  cabinet: {name: Cabinet}
  board: {name: Health and Well-being Board}
`;

const decisions = `decisions:
  - {body: cabinet, act: approved, on: 2026-03-12}
  - {body: board, act: endorsed}`;

/** What is said of a release with a text, and of a strategy that the Board endorsed. */
async function toldOf(body: string, lines: Readonly<Record<string, string>> = {}, decided = decisions) {
  const files = {
    "site.yaml": site,
    "strategies/library.md": strategy({ decisions: decided }),
    [releasePath]: release({ strategies: "strategies: library", ...lines }, `\n${body}\n`),
  };
  return (await told(files)).map((line) => line.replace(`content/${releasePath}:`, ""));
}

const why =
  "and content/strategies/library.md:9 says that Health and Well-being Board endorsed the strategy → write what Health and Well-being Board did, or add its decision to the strategy's file";

test.for([
  "It was approved by the Health and Well-being Board.",
  "It was adopted by Health & Wellbeing Board.",
  "It was approved by Cabinet and the Health and Wellbeing Board.",
  "It was agreed by members of the Health and Well-being Board.",
  "The Health and Well-being Board approved it.",
  "The Health and Wellbeing Board has formally agreed the strategy.",
  "First words.\n\nThe health and wellbeing board\nadopted it.",
])("gives advice on: %s", async (text) => {
  const line = text.startsWith("First") ? 12 : 10;
  expect(await toldOf(text)).toEqual([
    expect.stringMatching(new RegExp(`^${line}:\\d+  text  Advice: ".*", ${RegExp.escape(why)}$`)),
  ]);
});

test("names both lines, and what is said", async () => {
  expect(await toldOf("It was approved by the Health and Well-being Board.")).toEqual([
    `10:8  text  Advice: "approved by the Health and Well-being Board", ${why}`,
  ]);
  expect(await toldOf("Text.", { title: "title: Health and Wellbeing Board approves strategy" })).toEqual([
    `2:8  title  Advice: "Health and Wellbeing Board approves", ${why}`,
  ]);
});

test.for([
  "It was approved by Cabinet.",
  "It was endorsed by the Health and Well-being Board.",
  "It was approved by Cabinet, and endorsed by the Health and Well-being Board.",
  "Approved by Cabinet. The Health and Well-being Board noted it.",
  "The Health and Well-being Board agreed to endorse it.",
  "The Health and Well-being Board has not approved it.",
  "It was approved by the Health and Well-being Board's officers.",
])("has nothing against: %s", async (text) => {
  expect(await toldOf(text)).toEqual([]);
});

test("has nothing against it where the body decided too, at any time", async () => {
  const both = `${decisions}\n  - {body: board, act: agreed, on: 2026-02-03}`;
  expect(await toldOf("It was approved by the Health and Well-being Board.", {}, both)).toEqual([]);
});

test("has nothing against it where the release names no strategy", async () => {
  expect(await toldOf("It was approved by the Health and Well-being Board.", { strategies: "" })).toEqual([]);
});
