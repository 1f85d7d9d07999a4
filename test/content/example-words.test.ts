import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exampleWords } from "../../src/newsroom/example-words.ts";
import { release, releasePath, told, toldOfRelease, usual } from "../support/content-folder.ts";

const fault = "is only an example → write your own words [placeholder]";

test.for(
  Object.values(exampleWords),
)("lets no new page go out with our words in the place of its own: %s", async (words) => {
  const isTold = expect.arrayContaining([expect.stringContaining(`"${words}" ${fault}`)]);
  expect(await toldOfRelease(release({ summary: `summary: "${words}"` }))).toEqual(isTold);
  expect(await toldOfRelease(release({}, `\n${words}\n`))).toEqual(isTold);
  const link = `\nSee [${words}](https://www.northgate.example/).\n`;
  expect(await toldOfRelease(release({}, link))).toEqual(isTold);
});

test.for([
  ["summary: what happened, in one sentence", "4:10  summary"],
  ['changes: [{on: 2026-03-14, kind: correction, note: "What was wrong, and what is right!"}]', "7:"],
] as const)("tells them in %s", async ([line, place]) => {
  const lines = line.startsWith("summary") ? { summary: line } : { more: line };
  expect(await toldOfRelease(release(lines))).toEqual([expect.stringMatching(`^${place}.*${fault.slice(0, 20)}`)]);
});

test("tells them in site.yaml, and as advice in a draft and in a page that is taken down", async () => {
  const site = `${usual["site.yaml"]}shrink: {on: 2026-06-01, reason: "${exampleWords.shrink}"}\n`;
  expect((await told({ "site.yaml": site })).join()).toContain(`shrink.reason  `);
  const draft = { summary: `summary: "${exampleWords.summary}"`, status: "status: draft" };
  expect(await told({ [releasePath]: release(draft) })).toEqual([expect.stringContaining("Advice: ")]);
  const gone = `---\nstatus: withdrawn\nwithdrawn: {on: 2026-06-01, kind: error, reason: "${exampleWords.reason}"}\n---\n`;
  expect(await told({ [releasePath]: gone })).toEqual([expect.stringContaining("Advice: ")]);
});

test.for([
  "What happened, in one sentence: the bridge fell.",
  "What the picture shows is a bridge.",
  "## What has changed",
  "The bins are what the page is called after.",
  "We asked why, in one sentence.",
  "[What the page is called in Welsh](https://www.northgate.example/)",
  "What the page is for.",
])("says nothing of prose: %s", async (words) => {
  expect((await toldOfRelease(release({}, `\n${words}\n`))).join()).not.toContain("is only an example");
});

/** Values that are examples by what they say, and would be an author's own. */
const concrete = ["The release is about these marks.", "The library opens at 9am, not 8am."];

test("has every such word in its table, so that none is forgotten", () => {
  const shown = /\b(?:summary|note|reason|alt|how|what): \\?"((?:Wh|The )[^"$\\]*)"/g;
  const files = globSync("src/**/*.ts").filter((file) => !/register\/schema|barriers|example-words/.test(file));
  const found = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => /such|paste|entry|Line|quotes/.test(line))
      .flatMap((line) => Array.from(line.matchAll(shown), ([, words]) => words ?? "")),
  );
  expect(new Set(found)).toEqual(new Set(concrete));
});
