import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clockAt } from "../../src/content/clock.ts";
import { readMedia } from "../../src/content/files/media.ts";
import { mediaLibrary } from "../../src/content/files/media-library.ts";
import { proveSuggestions, suggestionBudget, withSuggestion } from "../../src/content/prove-suggestions.ts";
import { readSiteFile } from "../../src/content/site/read-site.ts";
import { readStatement } from "../../src/content/site/read-statement.ts";
import { readerOf } from "../../src/content/text-reader.ts";
import { kinds } from "../../src/kinds/kinds.ts";
import { exampleFault } from "../../src/newsroom/example-words.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { chance } from "../../workshop/bench/random.ts";
import { contentFolder } from "../support/content-folder.ts";
import { printed } from "../support/printed.ts";
import { damaged } from "./slips.ts";

const folder = "test/fixtures/council";
const now = Date.parse("2026-06-01T12:00:00Z");
const media = ["held-tram.png", "library-strategy-2026-2030.pdf", "northgate-library.jpg", "visits-chart.png"];
const { site } = readSiteFile(folder, now).value;
const strategies = new Map(
  ["roads-plan-2024-2028", "tram-strategy-2100", "library-strategy-2026-2030"].map((name) => [name, name]),
);
const library = mediaLibrary(folder, await readMedia(folder, media));
const context = { folder, site, words: [], isSiteKnown: true, library, strategies, clock: clockAt(now, site.timeZone) };
const readRelease = readerOf(kinds.releases, context);
const readStrategy = readerOf(kinds.strategies, context);

const settings = contentFolder(
  Object.fromEntries(
    ["site.yaml", "accessibility.yaml"].map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  ),
);

/** What is told of a file's text, as it would be if it lay at that path. */
function toldOf(path: string, bytes: Uint8Array): readonly Problem[] {
  if (path.endsWith(".yaml")) {
    writeFileSync(join(settings, path), bytes);
    return path === "site.yaml" ? readSiteFile(settings, now).problems : readStatement(settings, context).problems;
  }
  return path.startsWith("news/") ? readRelease({ path }, bytes).problems : readStrategy({ path }, bytes).problems;
}

/** What a problem says, whatever line it stands on: lines move, and the level goes with the status. */
function saying({ at: { field = "" }, message }: Problem): string {
  return `${field}: ${message.replaceAll(/\bline \d+/g, "line N")}`;
}

/** The suggestions that are printed for a text, and each of them that, pasted, leaves its problem or makes another. */
function suggestionsFor(path: string, text: string) {
  const bytes = Buffer.from(text);
  const typed = toldOf(path, bytes);
  const before = proveSuggestions(typed, bytes, (other) => toldOf(path, other), suggestionBudget());
  const offered = before.filter(({ paste }) => paste !== undefined);
  const wrong = offered.flatMap((problem) => {
    const after = toldOf(path, Buffer.from(withSuggestion(text, problem)))
      .filter(({ message }) => !message.endsWith(exampleFault.message))
      .map(saying);
    const left = before.map(saying);
    left.splice(left.indexOf(saying(problem)), 1);
    const more = after.filter((said) => {
      const at = left.indexOf(said);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return more.length === 0 ? [] : [`${printed(problem)}\n  makes: ${more.join("\n  and: ")}`];
  });
  return { wrong, printed: offered.length, offered: typed.filter(({ paste }) => paste !== undefined).length };
}

const files = [
  "news/2026/2026-03-13-new-library-opens-in-northgate.md",
  "news/2026/2026-03-08-wrong-names-of-prize-winners.md",
  "news/2026/2026-03-12-road-works-in-mill-lane.md",
  "news/2099/2099-07-01-tram-to-open.md",
  "news/2026/2026-04-01-half-written.md",
  "strategies/library-strategy-2026-2030.md",
  "strategies/roads-plan-2024-2028.md",
  "site.yaml",
  "accessibility.yaml",
].map((path) => [path, readFileSync(join(folder, path), "utf8")] as const);

test("prints no suggestion that leaves its problem or makes another, however a text is damaged", () => {
  const dice = chance(9);
  const counts = { wrong: [] as string[], printed: 0, offered: 0 };
  for (let draw = 0; draw < 400; draw += 1) {
    const [path, text] = dice.pick(files);
    const found = suggestionsFor(path, damaged(text, dice));
    counts.wrong.push(...found.wrong);
    counts.printed += found.printed;
    counts.offered += found.offered;
  }
  expect(counts.wrong).toEqual([]);
  // Most that could be worked out is right: what is thrown away is the rest of several slips in one line.
  expect(counts.printed).toBeGreaterThan(200);
  expect(counts.printed / counts.offered).toBeGreaterThan(0.8);
});
