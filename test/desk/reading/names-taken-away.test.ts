import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { deskReader } from "../../../src/desk/reading/read-text.ts";
import { withSettings } from "../../../src/desk/reading/with-settings.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { contentFolder, now, release, releasePath, strategy } from "../../support/content-folder.ts";

const decided = strategy({
  decisions: "decisions: [{body: cabinet, act: approved, on: 2026-01-08}]",
});

/** What the desk says of the settings, once something in them is another. */
async function said(old: string, fresh: string): Promise<string[]> {
  const folder = contentFolder({ [releasePath]: release(), "strategies/open.md": decided });
  const { value: newsroom } = await readNewsroom(folder, now);
  const site = readFileSync(join(folder, "site.yaml"), "utf8");
  expect(site).toContain(old);
  const facts = withSettings(factsOf(arrange(publicNewsroom(newsroom as Newsroom, now), now)), site, now);
  const text = site.replace(old, fresh);
  const { problems } = deskReader(facts)({ kind: "site", path: "site.yaml", text, added: new Map(), now });
  return problems.map(({ level, at, message, fix }) => `${level} ${at.field}: ${message} → ${fix}`);
}

test("says where a topic or a body was taken away that pages name", async () => {
  expect(await said("  libraries:", "  books:")).toEqual([
    'error topics: "libraries" is gone from here, and 2 pages name it → put it back, or first take it out of those pages',
  ]);
  expect(await said("  cabinet:", "  executive:")).toEqual([
    'error bodies: "cabinet" is gone from here, and 1 page names it → put it back, or first take it out of that page',
  ]);
});

test("says nothing of what no page names, and of other words for the same", async () => {
  expect(await said("topics:\n", "topics:\n  books: Books\n")).toEqual([]);
  expect(await said("  libraries: ", "  libraries: Books and ")).toEqual([]);
});
