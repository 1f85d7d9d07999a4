import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { composeImport } from "../../src/import/compose.ts";
import { readDocument } from "../../src/import/formats/read-document.ts";
import { recogniseRelease } from "../../src/import/release/recognise.ts";
import { formatRemark } from "../../src/import/release/remarks.ts";
import { type Expected, judge, type Paragraph, readParagraphs } from "./judge.ts";

interface Council {
  readonly name: string;
  readonly email: string;
  /** What it says of itself below its releases. */
  readonly about: string;
}

const fixtures = join(import.meta.dirname, "../fixtures/import");
const read = (path: string) => readFileSync(join(fixtures, path));
const corpus: { councils: Record<string, Council>; releases: Expected[] } = parse(String(read("expected.yaml")));
const paragraphsOf = (file: string) => readParagraphs(String(read(`words/${file.replace(/\.\w+$/, "")}.txt`)));

/** The file that is written for a release, and all that is said of it. */
async function importFile({ file, council }: Expected): Promise<{ readonly text: string; readonly told: string }> {
  const { name, email, about } = corpus.councils[council] as Council;
  const site = {
    name,
    topics: [],
    contact: { name: "Press office", email },
    timeZone: "Europe/London",
    boilerplate: { text: about },
  };
  const document = await readDocument(read(`files/${file}`), file);
  const recognised = recogniseRelease(document, { site, today: "2026-11-30" });
  const { release } = composeImport(recognised, document, { today: undefined });
  return {
    text: release.text,
    told: recognised.remarks.map((remark) => formatRemark(remark, document.unit)).join("\n"),
  };
}

const results = new Map<string, { readonly text: string; readonly told: string } | Error>();

beforeAll(async () => {
  for (const release of corpus.releases) {
    results.set(release.file, await importFile(release).catch((error: Error) => error));
  }
});

function faultsOf(release: Expected): string[] {
  const result = results.get(release.file);
  if (!result || result instanceof Error) return [`it was not imported: ${result?.message}`];
  return judge(result.text, result.told, release, paragraphsOf(release.file));
}

test("a hundred releases are there, with what is right for each", () => {
  expect(corpus.releases.map(({ file }) => file).toSorted()).toEqual(readdirSync(join(fixtures, "files")).toSorted());
  expect(corpus.releases).toHaveLength(100);
});

test.for([
  ["docx", 40],
  ["odt", 30],
  ["rtf", 30],
] as const)("imports all releases in %s with the right title, date, embargo and text", ([kind, count]) => {
  const files = corpus.releases.filter(({ file }) => file.endsWith(kind));
  expect(files).toHaveLength(count);
  expect(files.flatMap((release) => faultsOf(release).map((fault) => `${release.file}: ${fault}`))).toEqual([]);
});

const release = corpus.releases.find(({ file }) => file.startsWith("museum-penllwyn")) as Expected;

/** The file of a release with one thing changed, and what the judge says. */
function judgeChanged(
  change: (text: string) => string,
  paragraphs: readonly Paragraph[] = paragraphsOf(release.file),
): string[] {
  const result = results.get(release.file);
  if (!result || result instanceof Error) throw new Error(`${release.file} was not imported`);
  const text = change(result.text);
  if (text === result.text) throw new Error("nothing was changed");
  return judge(text, result.told, release, paragraphs);
}

test.for<[string, (text: string) => string, RegExp]>([
  ["another headline", (text) => text.replace("Roman coins", "Coins"), /^title: /],
  ["another day", (text) => text.replace(/date: 2022-03-30/, "date: 2022-03-28"), /^date: /],
  ["no embargo", (text) => text.replace(/^embargo: .*\n/m, ""), /^embargo: /],
  ["a word that is missing", (text) => text.replace("30 centimetres down", "30 centimetres"), /^body /],
  ["a word that nobody wrote", (text) => text.replace("30 centimetres down", "30 centimetres deep down"), /^body /],
  [
    "words in another order",
    (text) => text.replace("Sunday 17 April and Sunday 24 April", "Sunday 24 April and Sunday 17 April"),
    /^body /,
  ],
  ["a label left in the text", (text) => text.replace("A hoard", "PRESS RELEASE\n\nA hoard"), /^body /],
  ["a paragraph twice", (text) => text.replace(/^.*317 Roman.*$/m, "$&\n\n$&"), /^body /],
  ["a heading that is none", (text) => text.replace("## Family days", "Family days"), /^headings: /],
  ["a note that is none", (text) => text.replace(/^2\. /m, "2\\. "), /^notes: /],
  ["a footnote that is missing", (text) => text.replace(/^\[\^2\]: .*$/m, ""), /^footnotes: /],
  ["a photo that is missing", (text) => text.replace(/^image:.*\n(?: .*\n)*/m, ""), /^pictures: /],
])("the judge notices %s", ([, change, fault]) => {
  expect(judgeChanged(change)).toContainEqual(expect.stringMatching(fault));
});
