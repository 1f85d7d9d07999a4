import { expect, test } from "vitest";
import { readLedger } from "../../src/ledger/ledger.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { contentFolder, type Files, now, release, releasePath, strategy } from "../support/content-folder.ts";
import { ledgerAfter, other, published, told } from "./comparing.ts";

const moved = "news/2026/2026-03-20-high-street-closed.md";
const closed = (more = "", title = "Road closed") =>
  release({ title: `title: ${title}`, date: "date: 2026-03-20", ...(more && { more }) });
const kept = "id: 2026-03-20-road-closed\naliases: [/news/2026/road-closed/]";

/** The problems' places and fields, where the words are told elsewhere. */
const places = (lines: readonly string[]) => lines.map((line) => line.split("  ").slice(0, 2).join(" ").slice(0, 90));

test("asks for the old id of a page that has another name and other words now", async () => {
  const [line = ""] = await told({ [other]: undefined, [moved]: closed("", "High Street closed") });
  expect(line).toContain(
    "`aliases: [/news/2026/road-closed/]` in the file that replaces it, and `id: 2026-03-20-road-closed` too",
  );
  const half = closed("aliases: [/news/2026/road-closed/]", "High Street closed");
  expect(await told({ [other]: undefined, [moved]: half })).toEqual([
    `content/${moved}:2:1  id  feeds know the page that lay at /news/2026/road-closed/ by the id 2026-03-20-road-closed, and would show it as new under 2026-03-20-high-street-closed → add this line
    id: 2026-03-20-road-closed`,
  ]);
  const [changed = "", ...rest] = await told({ [other]: undefined, [moved]: closed(kept, "High Street closed") });
  expect([changed, rest]).toEqual([expect.stringContaining("  changes  the text has changed"), []]);
});

test("takes no page for a new one of long ago while another is missing, or a file has an error", async () => {
  expect(places(await told({ [other]: undefined, [moved]: closed() }))).toEqual([`content/${moved}:2:1 aliases`]);
  const broken = { [releasePath]: String(published[releasePath]).replace("libraries", "libraris") };
  expect(places(await told({ [other]: undefined, [moved]: closed(), ...broken }))).toEqual([
    expect.stringContaining("topics"),
  ]);
});

test("leads many files of other names back to their ids, and takes only the rest for a loss", async () => {
  const name = (index: number) => `2026-04-${String(index + 1).padStart(2, "0")}-notice-${index}`;
  const many = (end: string): Files =>
    Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `news/2026/${name(index)}${end}.md`,
        release({ title: `title: Notice ${index}`, date: `date: ${name(index).slice(0, 10)}` }),
      ]),
    );
  const lines = await told(many("-b"), [{ ...published, ...many("") }]);
  expect(lines).toHaveLength(25);
  expect(lines.every((line) => line.includes("  aliases  this page was published at"))).toBe(true);
});

test("tells of a missing file beside what its absence breaks in others", async () => {
  const names = { [releasePath]: release({ more: "strategies: [libraries]" }) };
  const gone = { "strategies/libraries.md": undefined };
  expect(places(await told({ ...names, ...gone }, [{ ...published, ...names }]))).toEqual([
    expect.stringMatching(/new-library-opens\.md:\d+:\d+ strategies/),
    expect.stringMatching(/strategies\/libraries\.md:1:1/),
  ]);
});

test("takes a page that keeps its id for that page, and not a new one of the same words", async () => {
  const copy = "news/2026/2026-03-20-copy.md";
  const keptId = closed("id: 2026-03-20-road-closed", "High Street closed");
  const lines = await told({ [other]: undefined, [moved]: keptId, [copy]: String(published[other]) });
  expect(lines.filter((line) => line.includes("  aliases  "))).toEqual([expect.stringContaining(`content/${moved}:`)]);
});

test("says to name a new file otherwise where it would take the address of a page that moved", async () => {
  const there = { [other]: closed("", "Road open"), [moved]: closed(kept) };
  const before = [published, { ...published, [other]: undefined, [moved]: closed(kept) }];
  const lines = await told(there, before);
  expect(lines.join("\n")).not.toContain("-2\n");
  expect(lines).toContainEqual(
    expect.stringContaining("→ rename this file, for example to content/news/2026/2026-03-20-road-closed-2.md"),
  );
  const otherName = {
    ...there,
    [other]: undefined,
    [other.replace("closed", "open")]: release({
      title: "title: Road open",
      date: "date: 2026-03-20",
      more: "backdated: true",
    }),
  };
  expect(await told(otherName, before)).toEqual([]);
});

test("says nothing of ids where two files have one address", async () => {
  const second = {
    "news/2026/2026-05-20-road-closed.md": release({ title: "title: Closed", date: "date: 2026-05-20" }),
  };
  const lines = await told(second);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("rename this file, for example to");
});

test("takes one spelling of an old address for another", async () => {
  const old = (alias: string) => ({ [other]: closed(`aliases: [${alias}]`) });
  expect(await told(old("/old/article-5"), [{ ...published, ...old("/Old/Article-5") }])).toEqual([]);
});

test("asks for a strategy's table once, where the page has moved and where it is missing", async () => {
  const figures = (more = "") =>
    strategy({
      more: `${more}figures:\n${["2024", "2025"].map((year) => `  - {label: Visits, value: "1${year}", measure: visits, source: Counters, asAt: ${year}}`).join("\n")}`,
    });
  const before = [{ ...published, "strategies/libraries.md": figures() }];
  const gone = { "strategies/libraries.md": undefined };
  expect(places(await told({ ...gone, "strategies/reading.md": figures() }, before))).toEqual([
    "content/strategies/reading.md:2:1 aliases",
  ]);
  expect(places(await told(gone, before))).toEqual([expect.stringMatching(/^content\/strategies\/libraries\.md:1:1/)]);
});

test("keeps an old release out of feeds that comes back after its loss was accepted", async () => {
  const old = (more: string): Files => ({
    "news/2018/2018-02-09-old.md": release({ title: "title: Old", date: "date: 2018-02-09", ...(more && { more }) }),
  });
  const marked = { ...published, ...old("backdated: true") };
  expect(await ledgerAfter(marked, published)).toContain("/news/2018/old/ 2018-02-09-old gone\n");
  const [line = ""] = await told(old(""), [marked, published]);
  expect(line).toContain("feeds would show it as news");
  expect(await told(old("backdated: true"), [marked, published])).toEqual([]);
});

test("takes another page for the one that had its address, only while no file has that one's id", async () => {
  const later = "news/2026/2026-05-20-road-closed.md";
  const another = { [later]: release({ title: "title: Another road", date: "date: 2026-05-20" }) };
  expect(await told({ [other]: undefined, ...another })).toEqual([
    `content/${later}:2:1  id  feeds know this page by the id 2026-03-20-road-closed, and would show it as new under 2026-05-20-road-closed → add this line; or if this is a different page, rename the file
    id: 2026-03-20-road-closed`,
  ]);
  const removed = { [other]: closed("", "Road closed").replace("status: published", "status: withdrawn") };
  expect(await told({ ...removed, ...another })).toEqual([
    expect.stringContaining("already has the address /news/2026/road-closed/"),
  ]);
});

test("gives no file the name that it has, where only an old address is missing", async () => {
  const before = [{ ...published, [other]: closed("aliases: [/old/road/]") }];
  const folder = contentFolder(published);
  const ledger = readLedger(await ledgerAfter(...before));
  const { problems } = await readComparing(folder, now, { ledger });
  expect(problems.filter(({ at }) => at.field === "aliases")).toEqual([
    expect.objectContaining({
      at: expect.objectContaining({ path: `${folder}/${other}` }),
      paste: ["aliases: [/old/road/]"],
    }),
  ]);
  expect(problems.flatMap(({ published: name }) => name ?? [])).toEqual([]);
});
