import { readFileSync } from "node:fs";
import sharp from "sharp";
import type { RuleId } from "../../src/problems/catalogue.ts";
import { type Files, png, release, releasePath, strategy, usual } from "./content-folder.ts";

type Broken = Readonly<Partial<Record<RuleId, string>>>;

/** Of each rule, a line that breaks it in the header of a release: in the place of that key, or beside the others. */
const inRelease: Broken = {
  "hidden-character": "title: New\u200b library",
  "header-line": "title:New library",
  "header-indent": "documents:\n  - file: a.csv\n     title: A",
  "repeated-key": "topics: libraries\ntopics: education",
  "unquoted-value": "title: Libraries: new times",
  "picture-licence": "image: {file: a.jpg, alt: A new library, licence: no}",
  "comma-in-braces": "image: {file: a.jpg, alt: A bin, full}",
  "misread-value": "title: Our plan # final",
  "unknown-key": "sumary: The library opens.",
  "empty-key": "summary:",
  "value-shape": "documents: minutes.pdf",
  "unknown-word": "status: publish",
  "unknown-name": "topics: educaton",
  "date-form": "date: 13/3/2026",
  "impossible-date": "date: 2026-02-30",
  "impossible-time": "date: 2026-03-13 25:00",
  "missing-minute": "embargo: 2026-03-13",
  "id-form": "id: new library",
  "contact-details": "contact: {name: Press office}",
  "needless-accept": "accept: [{rule: shortcode, reason: It is about them.}]",
  "change-date": "changes: [{on: 2026-03-01, kind: minor}]",
  withdrawal: "status: withdrawn",
  "old-address": "aliases: [https://www.northgate.example/news/1369]",
  "date-and-name": "date: 2026-03-14",
  "date-and-embargo": "embargo: 2026-03-14 00:01",
  "generic-title": "title: Press release",
  "missing-media": "documents: [{file: minutes.pdf, title: Minutes of the meeting}]",
  "alias-clash": "aliases: [/about/]",
  "html-in-header": "title: A <b>new</b> library",
  "entity-in-header": "title: Parks &amp; gardens",
  "markdown-in-header": "title: A **new** library",
  capitals: "title: NEW LIBRARY OPENS ON MONDAY",
  "wrong-weekday": "summary: It opens on Monday 13 March 2026.",
  "no-such-day": "summary: It opens on 31 November 2026.",
  "language-mark": 'title: "[xx] Words"',
};

/** Of each rule, a line that breaks it in the header of a strategy. */
const inStrategy: Broken = {
  "year-out-of-range": "period: {from: 2026, to: 9999}",
  "year-or-day": "period: {from: soon, to: 2030}",
  "date-order": "period: {from: 2030, to: 2026}",
  "review-interval": "review: {every: often, from: 2026-01-08}",
  "decision-date": "decisions: [{body: cabinet, act: approved}]",
  "decision-to-come": "decisions: [{body: cabinet, act: approved, on: 2026-12-08}]",
  "decision-after-period":
    "period: {from: 2017, to: 2021}\ndecisions: [{body: cabinet, act: approved, on: 2022-02-08}]",
  "repeated-decision":
    "decisions: [{body: cabinet, act: approved, on: 2026-01-08}, {body: cabinet, act: approved, on: 2026-01-08}]",
  "call-in": "decisions: [{body: cabinet, act: approved, on: 2026-01-08, confirmed: 2026-02-08}]",
  "day-with-time": "decisions: [{body: cabinet, act: approved, on: 2026-01-08 10:00}]",
  "web-address": "reviews: [{on: 2026-02-12, link: council.example/report}]",
  "figure-number": "figures: [{label: Visits, value: many, source: Counters, asAt: 2026-03-31}]",
  "measure-name": "figures: [{label: Visits, value: 5, measure: Library visits, source: Counters, asAt: 2026-03-31}]",
  "figure-sum": "figures: [{label: Homes, value: 50, of: 20 homes, source: Counters, asAt: 2026-03-31}]",
  "figure-to-come": "figures: [{label: Visits, value: 5, source: Counters, asAt: 2027-03-31}]",
  "figure-contradiction":
    "figures: [{label: Visits, value: 5, measure: a, source: S, asAt: 2026-03-31}, {label: Visits, value: 6, measure: a, source: S, asAt: 2026-03-31}]",
  "succession-loop": "supersedes: library",
};

/** Of each rule, a text of a release that breaks it. */
const inText: Broken = {
  "missing-text": "",
  "broken-link": "[Our plan](/strategies/parks/)",
  "link-slash": "[Our plan](/topics/libraries)",
  "missing-alt": "![](/media/a.jpg)",
  "picture-place": "![A library](https://other.example/a.jpg)",
  "link-target": "[Our plan](strategies/parks)",
  "link-words": "[Click here](/topics/libraries/)",
  "bare-address": "See www.northgate.example/libraries",
  "promised-link": "For more information, visit",
  "heading-level": "#### Opening times\n\nWords.",
  "heading-words": "##\n\nWords.",
  "heading-space": "##Background",
  "fake-heading": "**Background**\n\nWords.",
  "fake-list": "• New books",
  "drawn-line": "A line ========== of signs",
  "gap-in-text": "Monday          9am",
  "ends-line": "Words.\nEnds\nMore words.",
  "by-sight-alone": "Late are the red rows.",
  italics: `*${"word ".repeat(21).trim()}*`,
  "nested-emphasis": `${"*a **b ".repeat(15)}${"c** d* ".repeat(15)}`,
  "long-paragraph": "word ".repeat(160).trim(),
  "no-headings": Array(8).fill("Some words and more. ".repeat(25).trim()).join("\n\n"),
  "html-in-text": "A <b>new</b> library",
  footnote: "Words.\n\n[^1]: The note.",
  "given-abbreviation": "Words.\n\n*[SEND]: special educational needs",
  "stray-markdown": "[Our plan] (/topics/libraries/)",
  "lost-caption": 'See ![The library](/media/a.jpg "The new library") here.',
  "link-title": '[Our plan](/topics/libraries/ "for 2026")',
  "link-to-file": "[The plan for bins](https://other.example/plan.pdf)",
  "same-words-two-places": "[our plan](/topics/libraries/) and [our plan](/topics/education/)",
  "links-side-by-side": "[libraries](/topics/libraries/) [schools](/topics/education/)",
  "table-headings": "| | |\n| --- | --- |\n| a | b |",
  "table-rows": "| a |\n| --- |\n| b |",
  "table-caption": "| a | b |\n| --- | --- |\n| c | d |",
  "row-length": "| a | b |\n| --- | --- |\n| c | d | e |",
  "empty-cell": "| a | b |\n| --- | --- |\n| c | |",
  abbreviation: "Ask for an EHCP.",
  "unmarked-language": "مكتبة جديدة تفتح في المدينة",
  "template-code": "Welcome to {{ page.title }}.",
  shortcode: "[[Parks plan]]",
  govspeak: "{barchart}",
  placeholder: "[INSERT QUOTE HERE]",
  "lorem-ipsum": "Lorem ipsum dolor sit amet",
  unfinished: "The cost is £XX.",
  "not-for-publication": "NOT FOR PUBLICATION",
  "merge-field": "Dear *|FNAME|*,",
  "redirecting-link":
    "[The plan for bins](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.northgate.example%2Fbins)",
  "internal-link": "[The plan for bins](https://northgate.sharepoint.com/bins)",
  "embargo-line": "STRICTLY EMBARGOED UNTIL 00:01 ON 1 DECEMBER 2026",
  "broken-table": "| a | b |\n| c | d |",
};

/** Of each rule on wording, a text that breaks it in a release of these days. */
const inNewText: Broken = {
  "long-sentence": `${"word ".repeat(60).trim()}.`,
  "party-politics": "Labour councillors voted for it.",
  spelling: "You will recieve a letter.",
  "self-praise": "It is a world-class library.",
  "reading-age": "Administrative organisations considering accessibility. ".repeat(30),
  "word-to-avoid": "We utilise it.",
};

/** Of each rule on wording, a line that breaks it in the header of such a release. */
const inNewHeader: Broken = {
  "long-title": `title: ${"New library opens ".repeat(5)}`,
  "long-summary": `summary: ${"The library opens on Monday. ".repeat(8)}`,
};
const newPath = releasePath.replace("03-13", "05-30");

/** Of each rule, a line that breaks it in `site.yaml`. */
const inSite: Broken = {
  "site-address": "url: https://news/",
  "insecure-address": "url: http://news.northgate.example/",
  authority: "authority: Northgate",
  "address-form": "topics: {Adult Care: Adult care}",
  "security-address": "security: {contact: the IT team, expires: 2027-01-31}",
  "security-expiry": "security: {contact: mailto:a@northgate.example, expires: 2026-01-31}",
  "year-end": "yearEnds: March",
  colour: "colour: our green",
  "pale-colour": 'colour: "#9fe2bf"',
  "notice-dates": "notice: {text: We are closed., from: 2026-05-26, until: 2026-05-25}",
  "desk-repository": "desk: {repository: newsroom}",
  "desk-place": "desk: {repository: northgate/newsroom, folder: /content/}",
  "desk-host": "desk: {repository: northgate/newsroom, signIn: http://sign-in.northgate.example}",
  boilerplate: 'boilerplate: "## About us"',
  "sample-leftover": "name: Sample newsroom",
  "alias-target": "redirects: {/old/: /topics/educaton/}",
};

/** Of each rule, a line that breaks it in `accessibility.yaml`. */
const inStatement: Broken = {
  "working-days": "answerWithin: a week",
  "success-criterion": "issues: [{what: The map., criterion: 1.4.33, fixBy: 2027-03-31}]",
  "statement-claim": "status: fully compliant",
  "audit-date": 'audit: {on: 2021-03-02, by: Digital team, how: "By hand."}',
  "statement-date": "reviewed: 2026-03-01",
  "statement-overdue": "reviewed: 2024-03-02",
};

const other = releasePath.replace("03-13", "03-14").replace("opens", "shuts");

/** Of each rule, files that break it; undefined takes one of the usual ones away. */
const inFiles: Readonly<Partial<Record<RuleId, Files>>> = {
  "relative-day": {
    [releasePath.replace("03-13", "05-30")]: release({ date: "date: 2026-05-30" }, "\nThe library closed yesterday.\n"),
  },
  "missing-file": { "site.yaml": undefined },
  "required-page": { "pages/privacy.md": undefined },
  "not-a-file": { "site.yaml": undefined, "site.yaml/a.md": "words" },
  "file-place": { "drafts/new-library.md": release() },
  inbox: { "inbox/New library.docx": "x" },
  "file-name": { "news/2026/New Library.md": release() },
  "file-kind": { "media/all.zip": "x" },
  "text-encoding": { [releasePath]: Buffer.from(release(), "utf16le") },
  "text-too-long": { [releasePath]: release({}, "word ".repeat(60_000)) },
  "missing-header": { [releasePath]: "The library opens.\n" },
  "header-line-marks": { [releasePath]: release().replace("---", "----") },
  "header-too-long": { [releasePath]: release({ summary: `summary: ${"word ".repeat(5000)}` }) },
  "missing-key": { [releasePath]: release({ summary: "" }) },
  "file-kind-inside": {
    "media/a.pdf": "words",
    [releasePath]: release({ a: "documents: [{file: a.pdf, title: The plan}]" }),
  },
  "damaged-file": { "media/a.jpg": "", [releasePath]: release({ a: "image: {file: a.jpg, alt: A new library}" }) },
  "active-document": {
    "media/a.csv": '"=cmd"\n',
    [releasePath]: release({ a: "documents: [{file: a.csv, title: The plan}]" }),
  },
  "picture-or-document": {
    "media/a.csv": "a,b\n1,2\n",
    [releasePath]: release({ a: "image: {file: a.csv, alt: A new library}" }),
  },
  "document-title": {
    "media/a.csv": "a,b\n1,2\n",
    [releasePath]: release({ a: "documents: [{file: a.csv, title: minutes.pdf}]" }),
  },
  "alt-text": { "media/a.jpg": "", [releasePath]: release({ a: "image: {file: a.jpg, alt: Picture}" }) },
  "id-clash": {
    [releasePath]: release({ a: "id: one" }),
    [other]: release({ date: "date: 2026-03-14", a: "id: one" }),
  },
  "address-clash": {
    [releasePath]: release(),
    [releasePath.replace("03-13", "03-14")]: release({ date: "date: 2026-03-14" }),
  },
  "unseen-target": {
    "strategies/library.md": strategy({ status: "status: draft" }),
    [releasePath]: release({ a: "strategies: library" }),
  },
  "held-words": {
    "news/2026/2026-07-01-tram-line.md": release({
      title: "title: Tram line to the harbour opens",
      date: "date: 2026-07-01",
    }),
    [releasePath]: release({}, "\nTram line to the harbour opens.\n"),
  },
  "succession-order": {
    "strategies/a.md": strategy({ date: "period: {from: 2021, to: 2025}", a: "supersedes: b" }),
    "strategies/b.md": strategy(),
  },
  "content-folder": Object.fromEntries(Object.keys(usual).map((file) => [file, undefined])),
  "small-picture": {
    "media/a.png": png,
    [releasePath]: release({ a: "image: {file: a.png, alt: A bin in the park}" }),
  },
  "logo-kind": { ...withLine("site.yaml", "logo: {file: a.csv, alt: Northgate Council}"), "media/a.csv": "a,b\n1,2\n" },
  "logo-drawing": {
    ...withLine("site.yaml", "logo: {file: a.svg, alt: Northgate Council}"),
    "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  },
  "press-picture": {
    "media/a.gif": await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
      .gif()
      .toBuffer(),
    [releasePath]: release({ a: "image: {file: a.gif, alt: A bin in the park, licence: CC BY 4.0}" }),
  },
  "small-logo": { ...withLine("site.yaml", "logo: {file: a.png, alt: Northgate Council}"), "media/a.png": png },
  "moving-picture": {
    "media/a.gif": await twoFrames(),
    [releasePath]: release({ a: "image: {file: a.gif, alt: A bin in the park}" }),
  },
  "locked-document": {
    "media/a.docx": Buffer.from("d0cf11e0a1b11ae1", "hex"),
    [releasePath]: release({ a: "documents: [{file: a.docx, title: The plan}]" }),
  },
  "document-barrier": {
    "media/a.pdf": readFileSync("test/fixtures/documents/scan.pdf"),
    [releasePath]: release({ a: "documents: [{file: a.pdf, title: The plan}]" }),
  },
  "file-too-large": {
    "media/a.csv": Buffer.alloc(26_000_000, "a"),
    [releasePath]: release({ a: "documents: [{file: a.csv, title: The plan}]" }),
  },
  "decision-in-words": {
    "strategies/library.md": strategy({ a: "decisions: [{body: cabinet, act: noted, on: 2026-01-08}]" }),
    [releasePath]: release({ a: "strategies: library" }, "\nThe strategy was approved by Cabinet.\n"),
  },
};

/** Lines in the place of those of the same key, or below the others. */
function withLine(file: string, lines: string): Files {
  const key = lines.slice(0, lines.indexOf(":"));
  const rest = (usual[file] as string).replace(new RegExp(`^${key}:.*\\n(?:[ \\t].*\\n)*`, "m"), "");
  return { [file]: `${rest}${lines}\n` };
}

const keyNames = new Map([["period", "date"]]);
const headerLine = (line: string) => {
  const key = line.slice(0, line.indexOf(":"));
  return { [keyNames.get(key) ?? key]: line };
};
const each = (broken: Broken, filesOf: (words: string) => Files) =>
  Object.entries(broken).map(([rule, words]) => [rule, filesOf(words)] as const);

/** Of each rule of the content, files that break it, and of some a second time. */
export const brokenRules = [
  ...each(inRelease, (line) => ({ [releasePath]: release(headerLine(line)) })),
  ...each(inStrategy, (line) => ({ "strategies/library.md": strategy(headerLine(line)) })),
  ...each(inText, (text) => ({ [releasePath]: release({}, text && `\n${text}\n`) })),
  ...each(inNewText, (text) => ({ [newPath]: release({ date: "date: 2026-05-30" }, `\n${text}\n`) })),
  ...each(inNewHeader, (line) => ({ [newPath]: release({ date: "date: 2026-05-30", ...headerLine(line) }) })),
  ...each(inSite, (line) => withLine("site.yaml", line)),
  ...each(inStatement, (line) => withLine("accessibility.yaml", line)),
  ...Object.entries(inFiles),
] as const;

/** A picture that moves. */
async function twoFrames(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp([await frame("red"), await frame("blue")], { join: { animated: true } })
    .gif()
    .toBuffer();
}
