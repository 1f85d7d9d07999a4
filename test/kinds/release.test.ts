import { expect, test } from "vitest";
import { yearsOf } from "../../src/kinds/release.ts";
import { contentFolder, readFolder, releasePath, release as releaseText, usual } from "../support/content-folder.ts";
import { release } from "../support/newsroom-fixture.ts";

test("has each year that has or had releases once, newest first", () => {
  const releases = [
    release("a", "2018-02-09"),
    release("b", "2026-03-13"),
    release("c", "2026-01-01"),
    release("draft", "2027-01-01", { status: "draft" }),
  ];
  const gone = [
    { address: "/news/2021/d/" },
    { address: "/news/2020/d/", isAlias: true as const },
    { address: "/news/2019/" },
  ];
  expect(yearsOf(releases, gone)).toEqual(["2026", "2021", "2018"]);
});

test.for([
  ["the day of the release", "cards: {from: 2026-03-13}\n", true],
  ["the day after it", "cards: {from: 2026-03-14}\n", false],
  ["no day", "", false],
] as const)("has a card where site.yaml says that cards begin on %s: %j", async ([, line, hasCard]) => {
  const folder = contentFolder({ [releasePath]: releaseText(), "site.yaml": `${usual["site.yaml"]}${line}` });
  const { newsroom } = await readFolder(folder);
  expect(newsroom?.releases.map((one) => one.hasCard)).toEqual([hasCard]);
});
