import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { buildSite } from "../support/built-site.ts";
import { runCommand } from "../support/command.ts";
import { contentFolder, release } from "../support/content-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const body = `
At Cabinet yesterday (Thurs), members approved the strategy. Work starts next week.

“We agreed it yesterday,” said the leader.

Ends

## Notes to editors

It was published last month.
`;
const path = (name: string) => `news/2026/2026-03-13-${name}.md`;
const files = {
  [path("plain")]: release({}, body),
  [path("backdated")]: release({ title: "title: Backdated", a: "backdated: true" }, body),
  [path("held")]: release({ title: "title: Held", embargo: "embargo: 2026-03-13 00:01" }, body),
  [path("withdrawn")]: release(
    {
      title: "title: Withdrawn",
      status: "status: withdrawn",
      a: 'withdrawn: {on: 2026-03-14, reason: "It was wrong."}',
    },
    body,
  ),
  [path("accepted")]: release(
    { title: "title: Accepted", a: 'accept: [{rule: relative-day, reason: "A name."}]' },
    body,
  ),
  [path("dated")]: release({ title: "title: Dated" }, "\nIt opens on Monday 16 March 2026.\n"),
};
const note = "Dates in [square brackets] were added later, to say what the words before them meant.";
const added = ["[Thursday 12 March 2026]", "[week of 16 March 2026]", "[February 2026]"];

async function pagesAt(now: string) {
  const { folder, outcome } = await buildSite(contentFolder(files), now);
  expect(outcome.isBuilt).toBe(true);
  const days = (name: string) => {
    const page = load(readFileSync(join(folder, `news/2026/${name}/index.html`), "utf8"));
    return [
      ...page("time.day").map((_, time) => page(time).text()),
      ...page(".days-note").map((_, p) => page(p).text()),
    ];
  };
  return { folder, days };
}

test("says on the page of a release that is 31 days old which days its words meant", async () => {
  const { days } = await pagesAt("2026-04-12T22:59:59Z");
  expect(["plain", "held", "accepted", "dated"].map(days)).toEqual([[], [], [], []]);
  expect(days("backdated")).toEqual([...added, note]);
  const later = await pagesAt("2026-04-12T23:00:00Z");
  for (const name of ["plain", "held", "withdrawn", "backdated"])
    expect(later.days(name), name).toEqual([...added, note]);
  expect(["accepted", "dated"].map(later.days)).toEqual([[], []]);
});

test("leaves feeds, texts to copy, data and descriptions as they were issued", async () => {
  const { folder } = await pagesAt("2026-07-01T12:00:00Z");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  for (const file of ["feed.xml", "feed.atom.xml", "feed.json", "news/2026/plain/release.txt", "news/releases.json"])
    expect(read(file)).not.toContain("12 March");
  expect(read("feed.xml")).toContain("yesterday (Thurs), members");
  expect(read("news/2026/plain/release.txt")).toContain("yesterday (Thurs), members");
  const page = load(read("news/2026/plain/index.html"));
  expect(page("head").html()).not.toContain("12 March");
});

test("brings the days with the next build, to no reader's feed and as no change of the text", async () => {
  const content = contentFolder({ ...files, [path("withdrawn")]: undefined });
  const out = join(tempFolder(), "_site");
  const at = (now: string) => ["--content", content, "--now", now];
  const build = (now: string) => runCommand("build", [...at(now), "--out", out]);
  const read = (file: string) => readFileSync(join(out, file), "utf8");
  expect((await build("2026-04-12T22:59:59Z")).status).toBe(0);
  expect((await runCommand("ledger", at("2026-04-12T22:59:59Z"))).status).toBe(0);
  const before = { feed: read("feed.xml"), dated: read("news/2026/dated/index.html"), next: nextChange(out) };
  expect(read("news/2026/plain/index.html")).not.toContain("[Thursday 12 March 2026]");
  expect(await build("2026-04-12T23:00:00Z")).toMatchObject({ status: 0 });
  expect(read("news/2026/plain/index.html")).toContain("[Thursday 12 March 2026]");
  expect({ feed: read("feed.xml"), dated: read("news/2026/dated/index.html"), next: nextChange(out) }).toEqual(before);
});

function nextChange(out: string): string {
  return readFileSync(join(out, "../next-change.json"), "utf8");
}
