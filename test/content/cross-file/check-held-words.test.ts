import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { byVisibility } from "../../../src/publishing/problem-visibility.ts";
import { contentFolder, type Files, now, release, releasePath, told, usual } from "../../support/content-folder.ts";

const heldPath = "news/2026/2026-07-01-tram-line.md";
const title = "New tram line opens in Northgate";
const held = release({ title: `title: ${title}`, date: "date: 2026-07-01", aliases: "aliases: /tram-line" });
const until = "which is held until Wednesday 1 July 2026, midnight BST → use other words until then";
const headline = `“${title}” is the headline of content/${heldPath}, ${until}`;
const address = `“/tram-line” is an address of content/${heldPath}, ${until}`;

/** What is said of files beside a held release. */
async function besideHeld(files: Files, text = held): Promise<string[]> {
  return await told({ [heldPath]: text, ...files });
}

test.for<[string, string, string]>([
  ["in a text", release({}, `\nSee “${title}” on Monday.\n`), `9:6  ${headline}`],
  [
    "in other case, marks and lines",
    release({}, "\nnew **tram** line,\nOPENS in\u00a0Northgate\n"),
    `9:1  ${headline}`,
  ],
  ["in a title", release({ title: `title: "Soon: ${title}"` }), `2:15  ${headline}`],
  ["in a summary", release({ summary: `summary: ${title} soon.` }), `4:10  ${headline}`],
  ["in a reason", release({ withdrawn: `withdrawn: {on: 2026-03-14, reason: "${title}."}` }), `7:38  ${headline}`],
  ["its address", release({}, "\nMore on /tram-line from July.\n"), `9:9  ${address}`],
  ["its whole address", release({}, "\nMore on `https://news.northgate.example/tram-line`\n"), `9:40  ${address}`],
])("stops what a public release says of a held one: %s", async ([, text, message]) => {
  expect(await besideHeld({ [releasePath]: text })).toEqual([`content/${releasePath}:${message}`]);
});

test("stops what a page, the statement and site.yaml say of a held release", async () => {
  const change = (file: string, from: string) => ({ [file]: String(usual[file]).replace(from, `${from}. ${title}`) });
  expect(
    await besideHeld({
      ...change("pages/about.md", "Words"),
      ...change("accessibility.yaml", "the newsroom of Northgate Council"),
      ...change("site.yaml", "Libraries"),
    }),
  ).toEqual([
    `content/accessibility.yaml:1:43  ${headline}`,
    `content/pages/about.md:6:8  ${headline}`,
    `content/site.yaml:7:25  ${headline}`,
  ]);
});

test("stops what a template says of a held release", async () => {
  const [line = ""] = await besideHeld({}, held.replace(title, "Skip to main content"));
  expect(line).toMatch(/^(_includes|src)\/\S+:\d+:\d+ {2}“Skip to main content” is the headline of content\//);
});

test("stops a held release that says the headline of one that opens later", async () => {
  const before = release({ date: "date: 2026-06-15" }, `\n${title}.\n`);
  const beforePath = "news/2026/2026-06-15-before.md";
  expect(await besideHeld({ [beforePath]: before })).toEqual([`content/${beforePath}:9:1  ${headline}`]);
  const after = before.replace("06-15", "07-02");
  expect(await besideHeld({ "news/2026/2026-07-02-after.md": after })).toEqual([]);
});

test.for<[string, Files]>([
  ["in a draft", { [releasePath]: release({ status: "status: draft" }, `\n${title}.\n`) }],
  ["in part", { [releasePath]: release({}, "\nA new tram line opens in Eastgate.\n") }],
  ["as the end of another word", { [releasePath]: release({}, "\nRenew tram line opens in Northgate.\n") }],
  ["as an address of somebody else", { [releasePath]: release({}, "\nSee `elsewhere.example/tram-line` there.\n") }],
  ["as the beginning of another address", { [releasePath]: release({}, "\nSee `/tram-line-history` there.\n") }],
  ["that a public release has too", { [releasePath]: release({ title: `title: ${title}` }) }],
])("says nothing of a headline or an address %s", async ([, files]) => {
  expect(await besideHeld(files)).toEqual([]);
});

test("says nothing of a headline once it is public", async () => {
  const files = { [heldPath]: held, [releasePath]: release({}, `\n${title}.\n`) };
  expect(await told(files, Date.parse("2026-07-01T00:00:00+01:00"))).toEqual([]);
});

test("says nothing of a headline of three words, nor of one of a draft", async () => {
  const text = release({}, "\nTram line opens. New tram line opens in Northgate.\n");
  expect(await besideHeld({ [releasePath]: text }, held.replace(title, "Tram line opens"))).toEqual([]);
  expect(await besideHeld({ [releasePath]: text }, held.replace("published", "draft"))).toEqual([]);
});

test("a build says of it no more than that it is there", async () => {
  const text = release({}, `\n${title}.\n`);
  const { value: newsroom, problems } = await readNewsroom(
    contentFolder({ [heldPath]: held, [releasePath]: text }),
    now,
  );
  const { open } = byVisibility(problems, newsroom, now);
  expect(open.map(({ level, at }) => [level, at.path.slice(-releasePath.length)])).toEqual([["error", releasePath]]);
  expect(JSON.stringify(open)).not.toMatch(/tram/i);
});
