import { cpSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { packFacts, unpackFacts } from "../../../src/desk/facts-pack.ts";
import { notKnown, notPublished } from "../../../src/desk/reading/not-known.ts";
import { deskReader } from "../../../src/desk/reading/read-text.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { typed } from "../../content/slips.ts";
import { brokenRules } from "../../support/broken-rules.ts";
import { contentFolder, type Files, now, release, releasePath, usual } from "../../support/content-folder.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { type BothReadings, readBoth } from "./as-checked.ts";

/** What one reading says and the other does not, but for what the desk cannot know. */
function differences(readings: readonly BothReadings[], alsoNotKnown: object = {}) {
  const unknown: object = { ...notKnown, ...alsoNotKnown };
  return readings.flatMap(({ path, checked, desk }) => {
    const [a, b] = [checked, desk].map((problems) => problems.filter(({ rule }) => !(rule in unknown)).map(said));
    return [
      ...(a ?? []).filter((one) => !b?.includes(one)).map((one) => `${path} checked: ${one}`),
      ...(b ?? []).filter((one) => !a?.includes(one) && !isClash(one)).map((one) => `${path} desk: ${one}`),
    ];
  });
}

/**
 * What two files have in common the check says of the newer, and a name that is gone of each page that has it; the desk says both of the file that is open.
 */
const isClash = (one: string) => /^(?:(?:address|id)-clash|unknown-name .*"\S+" is gone from here)/.test(one);

/** On which line of another file something stands is not known. */
const said = ({ rule, level, at, message, fix, paste = [] }: Problem) =>
  [rule, level, at.line, at.column, at.field, message.replace(/(?<=\.md)(:|, line )\d+/, ""), fix, ...paste].join(
    " | ",
  );

/** What the texts name that break these rules: the desk takes for granted that it is there. */
const beside: Readonly<Record<string, Files>> = {
  "header-indent": { "media/a.csv": "a,b\n1,2\n" },
  "picture-licence": {
    "media/a.jpg": await sharp({ create: { width: 800, height: 600, channels: 3, background: "#abc" } })
      .jpeg()
      .toBuffer(),
  },
};

test.for(brokenRules)("says in the desk what the check says of what breaks %s", async ([rule, files]) => {
  // The check reads its many megabytes for seconds.
  if (rule === "file-too-large") return;
  expect(differences(await readBoth(contentFolder({ ...files, ...beside[rule] }), now))).toEqual([]);
});

test.for(["council", "sample", "constructs"])("says in the desk what the check says of %s", async (name) => {
  const folder = join(tempFolder(), "content");
  cpSync(`test/fixtures/${name}`, folder, { recursive: true });
  for (const more of name === "council" ? ["hard-cases", "at-its-worst"] : [])
    cpSync(`test/fixtures/${more}`, folder, { recursive: true });
  cpSync("test/fixtures/council/media", join(folder, "media"), { recursive: true });
  const readings = await readBoth(folder, now);
  expect(readings.length).toBeGreaterThan(3);
  expect(differences(readings)).toEqual([]);
});

test("says in the desk what the check says of every slip of an officer", async () => {
  const used = {
    [releasePath]: release({
      image: "image: {file: northgate-library.jpg, alt: The library in Mill Lane}",
      documents: "documents: [{file: library-strategy-2026-2030.pdf, title: The strategy}]",
    }),
  };
  const files = Object.fromEntries(
    typed.flatMap((line, index) => [
      [releasePath.replace("opens", `opens-${index}`), release({}, `\n${line}\n\nThe library opens.\n`)],
      [releasePath.replace("opens", `shuts-${index}`), release({ slip: line })],
    ]),
  );
  const folder = contentFolder({ ...files, ...used });
  cpSync("test/fixtures/council/media", join(folder, "media"), { recursive: true });
  const readings = await readBoth(folder, now);
  expect(readings.filter(({ checked }) => checked.length > 0).length).toBeGreaterThan(typed.length);
  expect(differences(readings)).toEqual([]);
});

test("says in the published desk what the check says, but of what the public does not see", async () => {
  const folder = join(tempFolder(), "content");
  cpSync("test/fixtures/council", folder, { recursive: true });
  const readings = await readBoth(folder, now, "published");
  expect(differences(readings, notPublished)).toEqual([]);
});

const held = {
  "news/2026/2026-07-01-tram.md": release({ title: "title: Tram line to the harbour opens", date: "date: 2026-07-01" }),
};
const text = release({}, "\n[The tram](/news/2026/tram/) is there.\n");

test("tells a page that is held from one that is not there in the preview alone", async () => {
  const folder = contentFolder({ ...held, [releasePath]: text });
  const [inPreview, published] = await Promise.all(
    (["preview", "published"] as const).map(
      async (way) => (await readBoth(folder, now, way)).find(({ path }) => path === releasePath)?.desk,
    ),
  );
  expect(inPreview?.map(({ rule }) => rule)).toEqual(["unseen-target"]);
  expect(published?.map(({ rule, message }) => [rule, message])).toEqual([
    ["broken-link", "there is no page at /news/2026/tram/"],
  ]);
});

test("says of a text that is new that its address was that of a page that is gone, and nothing of that page itself", async () => {
  const ended = (how: string) =>
    release({ date: "date: 2026-05-03", status: `status: withdrawn\nwithdrawn: {on: 2026-05-04, ${how}}` });
  const files = {
    "news/2026/2026-05-03-gone.md": ended("kind: error, reason: It was wrong"),
    "news/2026/2026-05-03-merged.md": ended("kind: merged, into: /about/"),
    "news/2026/2026-05-03-moved.md": release({ date: "date: 2026-05-03", aliases: "aliases: [/news/2026/before/]" }),
  };
  const { value: newsroom } = await readNewsroom(contentFolder(files), now);
  const facts = unpackFacts(packFacts(factsOf(arrange(publicNewsroom(newsroom as Newsroom, now), now))));
  const said = (title: string, path?: string) =>
    deskReader(facts)({
      kind: "releases",
      path,
      text: release({ title: `title: ${title}`, date: "date: 2026-05-09" }),
      added: new Map(),
      now,
    })
      .problems.filter(({ rule }) => rule === "address-clash")
      .map(({ message, fix }) => `${message} → ${fix}`);
  for (const title of ["Gone", "Merged", "Before"])
    expect(said(title)).toEqual([
      `the address /news/2026/${title.toLowerCase()}/ is taken: a page that was there was moved or withdrawn → change the title a little`,
    ]);
  expect(said("Moved")).toEqual([
    "content/news/2026/2026-05-03-moved.md already has the address /news/2026/moved/ → change the title a little",
  ]);
  expect(said("Fresh")).toEqual([]);
  expect(said("Gone", "news/2026/2026-05-03-gone.md")).toEqual([]);
});

const gone = {
  "news/2026/2026-02-01-gone.md": release({
    title: "title: Gone",
    date: "date: 2026-02-01",
    status: "status: withdrawn",
    withdrawn: "withdrawn: {on: 2026-02-02, kind: error}",
  }),
};

test.for([
  ["a notice that leads to what is held", "notice: {text: Come., link: /news/2026/tram/}"],
  ["a notice that leads to a page without a slash", "notice: {text: Come., link: /news/2026/new-library-opens}"],
  ["a notice that leads to a topic that goes", "notice: {text: Come., link: /topics/libraries/}"],
  ["a notice that leads to a topic that is new", "notice: {text: Come., link: /topics/parks/}"],
  [
    "words that lead to nothing, and to what was taken down",
    "boilerplate: See [it](/news/2026/no/), [us](/news/2026/gone/).",
  ],
  ["words that lead to the search, which goes", "search: false\nboilerplate: See [here](/search/)."],
] as const)("says in the desk what the check says of settings with %s", async ([, line]) => {
  const before = String(usual["site.yaml"]);
  const site = `${before.replace("  libraries: Libraries", "  parks: Parks")}${line}\n`;
  const folder = contentFolder({ ...held, ...gone, [releasePath]: release(), "site.yaml": site });
  const readings = (await readBoth(folder, now, "preview", before)).filter(({ path }) => path === "site.yaml");
  if (!line.includes("/topics/parks/")) expect(readings[0]?.checked).not.toEqual([]);
  expect(differences(readings)).toEqual([]);
});

test("says in the desk what the check says of old addresses in the settings", async () => {
  const redirects =
    "redirects: {/a: /news/2026/new-library-opens/, /b: /news/2026/no/, /c: /topics/libraries/, /about: /contact/, /d: gone}";
  const site = `${usual["site.yaml"]}${redirects}\n`;
  const readings = await readBoth(contentFolder({ ...held, ...gone, [releasePath]: text, "site.yaml": site }), now);
  expect(readings.find(({ path }) => path === "site.yaml")?.desk.length).toBe(2);
  expect(differences(readings)).toEqual([]);
});

test("proves each fix in a step of its own, so that keys are heard in between", async () => {
  const slips = release(
    { title: "title: Library: it opens", summary: "sumary: The library opens." },
    "\n#Heading\n\nWords.\n",
  );
  const [reading] = (await readBoth(contentFolder({ [releasePath]: slips }), now)).filter(
    ({ path }) => path === releasePath,
  );
  const fixes = reading?.desk.filter(({ paste }) => paste) ?? [];
  expect(fixes.length).toBeGreaterThan(1);
  expect(reading?.steps).toBeGreaterThanOrEqual(fixes.length);
});
