import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { contentFolder, release, strategy } from "../support/content-folder.ts";
import { goodPdf } from "../support/pdf.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** What is held: a word that stands in nothing else, and the instant at which it may be read. */
interface Held {
  readonly word: string;
  readonly opens: string;
  /** The files that it is made from, in the content. */
  readonly files: readonly string[];
  /** Where the word must stand at the instant. */
  readonly shown: readonly string[];
}

const feeds = ["feed.xml", "feed.atom.xml", "feed.json"];
const everyFeedOf = (place: string) => feeds.map((feed) => place + feed);
const ofRelease = (slug: string, year: number) => [
  `news/${year}/${slug}/index.html`,
  `news/${year}/${slug}/release.txt`,
  `news/${year}/index.html`,
  ...["index.html", "news/index.html", "topics/libraries/index.html", "sitemap.xml"],
  ...everyFeedOf(""),
  ...everyFeedOf("topics/libraries/"),
];

const summer: Held = {
  word: "quokka",
  opens: "2026-06-30T23:01:00.000Z",
  files: ["news/2026/2026-07-01-quokka-opens.md", "media/quokka-own.png", "media/quokka-plan.pdf"],
  shown: [...ofRelease("quokka-opens", 2026), "media/quokka-plan.pdf", "strategies/open/index.html"],
};
const plan: Held = {
  word: "numbat",
  opens: "2026-07-14T23:01:00.000Z",
  files: ["strategies/numbat.md", "media/numbat-text.pdf"],
  shown: [
    ...["strategies/numbat/index.html", "strategies/index.html", "topics/libraries/index.html", "sitemap.xml"],
    ...["strategies/register.csv", "strategies/register.json", "strategies/register.ics", "media/numbat-text.pdf"],
    ...everyFeedOf("strategies/numbat/"),
  ],
};
const clocksBack: Held = {
  word: "bilby",
  opens: "2026-10-25T02:00:00.000Z",
  files: ["news/2026/2026-10-25-bilby-opens.md"],
  shown: ofRelease("bilby-opens", 2026),
};
const winter: Held = {
  word: "dunnart",
  opens: "2026-12-01T00:01:00.000Z",
  files: ["news/2026/2026-12-01-dunnart-opens.md"],
  shown: ofRelease("dunnart-opens", 2026),
};
const clocksForward: Held = {
  word: "potoroo",
  opens: "2027-03-28T01:00:00.000Z",
  files: ["news/2027/2027-03-28-potoroo-opens.md"],
  shown: ofRelease("potoroo-opens", 2027),
};
const inOrder = [summer, plan, clocksBack, winter, clocksForward];

const embargoed = (word: string, embargo: string, more = {}, body = "") =>
  release(
    {
      title: `title: The ${word} opens`,
      date: `date: ${embargo.slice(0, 10)}`,
      summary: `summary: The ${word} is here.`,
      embargo: `embargo: ${embargo}`,
      ...more,
    },
    `\nThe ${word} opens its doors.\n${body}`,
  );
const picture = (background: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer();
const [shared, own] = await Promise.all(["#336699", "#993366"].map(picture));

const files = {
  "news/2026/2026-03-13-new-library-opens.md": release({
    image: "image: {file: shared.png, alt: Readers in the park}",
    documents: "documents: [{file: known.pdf, title: The known plan}]",
    strategies: "strategies: open",
  }),
  "strategies/open.md": strategy({ title: "title: Library strategy" }),
  "media/shared.png": shared,
  "media/known.pdf": goodPdf({ title: "The known plan" }),
  "news/2026/2026-07-01-quokka-opens.md": embargoed(
    summer.word,
    "2026-07-01 00:01",
    {
      image: "image: {file: shared.png, alt: A quokka in the park}",
      documents:
        "documents: [{file: quokka-plan.pdf, title: The quokka plan}, {file: known.pdf, title: The known plan}]",
      strategies: "strategies: open",
    },
    "\n![A quokka up close](/media/quokka-own.png)\n",
  ),
  "media/quokka-own.png": own,
  "media/quokka-plan.pdf": goodPdf({ title: "The quokka plan" }),
  "strategies/numbat.md": strategy({
    title: "title: Numbat strategy",
    embargo: "embargo: 2026-07-15 00:01",
    decisions: "decisions: [{body: cabinet, act: approved, on: 2026-06-10}]",
    documents: "documents: [{file: numbat-text.pdf, title: The numbat strategy in full}]",
  }),
  "media/numbat-text.pdf": goodPdf({ title: "The numbat strategy" }),
  "news/2026/2026-10-25-bilby-opens.md": embargoed(clocksBack.word, "2026-10-25 02:00"),
  "news/2026/2026-12-01-dunnart-opens.md": embargoed(winter.word, "2026-12-01 00:01"),
  "news/2027/2027-03-28-potoroo-opens.md": embargoed(clocksForward.word, "2027-03-28 02:00"),
};

/** Builds in a process of its own, as officers' builds are: what was built, and all that was said of it. */
async function buildAt(content: string, now: number) {
  const folder = join(tempFolder(), "_site");
  const at = new Date(now).toISOString();
  const { status, stdout, stderr } = await runCommand("build", ["--content", content, "--out", folder, "--now", at]);
  expect([status, stderr]).toEqual([0, ""]);
  const next = readFileSync(join(folder, "../next-change.json"), "utf8");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const site = new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
  return { site, said: stdout + next, next: JSON.parse(next) };
}

test.for(inOrder)("shows nothing of $word a millisecond before $opens, and everything then", async (held) => {
  const content = contentFolder(files);
  const opens = Date.parse(held.opens);
  const before = await buildAt(content, opens - 1);
  const has = (text: string) => text.toLowerCase().includes(held.word);
  expect([...before.site].filter(([name, text]) => has(name) || has(text)).map(([name]) => name)).toEqual([]);
  expect(has(before.said)).toBe(false);
  expect(Date.parse(before.next.at)).toBe(opens);
  expect(before.next.kinds).toContain("a held item goes live");

  const { site } = await buildAt(content, opens);
  expect(held.shown.filter((name) => !has(site.get(name) ?? ""))).toEqual([]);
  const earlier = inOrder.slice(0, inOrder.indexOf(held)).map(({ word }) => word);
  expect(earlier.filter((word) => ![...site.values()].some((text) => text.includes(word)))).toEqual([]);
});

test("builds the very bytes, a millisecond before, that it builds where nothing is held", async () => {
  const isHeld = (name: string) => inOrder.some((held) => held.files.includes(name));
  const public_ = Object.fromEntries(Object.entries(files).filter(([name]) => !isHeld(name)));
  const now = Date.parse(summer.opens) - 1;
  const [held, none] = [await buildAt(contentFolder(files), now), await buildAt(contentFolder(public_), now)];
  expect(held.site.size).toBeGreaterThan(40);
  expect(held.site).toEqual(none.site);
});

test("gives a shared picture and document to the public page, and to the held one only the words about them", async () => {
  const content = contentFolder(files);
  const media = (site: ReadonlyMap<string, string>) => [...site.keys()].filter((name) => name.startsWith("media/"));
  const before = media((await buildAt(content, Date.parse(summer.opens) - 1)).site);
  const after = media((await buildAt(content, Date.parse(summer.opens))).site);
  expect(before.filter((name) => !/^media\/(shared-|known\.pdf$)/.test(name))).toEqual([]);
  expect(before.length).toBeGreaterThan(3);
  expect(after.filter((name) => !before.includes(name))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^media\/quokka-own-.*\.webp$/), "media/quokka-plan.pdf"]),
  );
});

test("says of each held item until when, and nothing of its files, which share its minute", async () => {
  const { status, stdout } = await runCommand("check", [
    "--content",
    contentFolder(files),
    "--now",
    "2026-06-01T12:00:00Z",
  ]);
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^\S*content\/(\S+) {2}held until (.*)$/gm)].map(([, ...words]) => words)).toEqual([
    ["news/2026/2026-07-01-quokka-opens.md", "Wednesday 1 July 2026, 12:01am BST"],
    ["strategies/numbat.md", "Wednesday 15 July 2026, 12:01am BST"],
    ["news/2026/2026-10-25-bilby-opens.md", "Sunday 25 October 2026, 2am GMT"],
    ["news/2026/2026-12-01-dunnart-opens.md", "Tuesday 1 December 2026, 12:01am GMT"],
    ["news/2027/2027-03-28-potoroo-opens.md", "Sunday 28 March 2027, 2am BST"],
  ]);
});
