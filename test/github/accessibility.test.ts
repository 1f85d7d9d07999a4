import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import type { Finding } from "../../src/checks/accessibility/finding.ts";
import type { GateResult } from "../../src/checks/accessibility/gate.ts";
import { accessibilityAnnotations, accessibilitySummary, claimTooMuch } from "../../src/github/accessibility.ts";
import { inline } from "../../src/github/markdown.ts";
import { notTested } from "../../src/github/not-tested.ts";
import type { PageSources } from "../../src/newsroom/page-sources.ts";
import { workflowCommands } from "../support/workflow-commands.ts";

const finding: Finding = {
  engine: "axe",
  kind: "fault",
  rule: "image-alt",
  message: "Images must have alternative text",
  element: '<img src="library.jpg">',
  selector: "main img",
  fix: "Fix any of the following:\n  Element does not have an alt attribute",
  guidance: "https://dequeuniversity.com/rules/axe/4.14/image-alt",
};
const on = (address: string, it = finding) => [320, 1280].map((width) => ({ address, width, it }));
const clean: GateResult = {
  site: 12,
  pages: 12,
  remembered: 0,
  shard: undefined,
  findings: [],
  untested: [],
  advice: [],
};
const source = "content/news/2026/2026-03-13-library.md";
const sources: PageSources = {
  fileOf: (page) => ({ "/news/2026/library/": source, "/about/": "content/pages/about.md" })[page],
  lineOf: (_, html) => (html.includes("library.jpg") ? 9 : 1),
};

test("shows a barrier on the line of the content file that a page of it comes from", async () => {
  const findings = [...on("/"), ...on("/news/2026/library/")];
  expect(await workflowCommands(accessibilityAnnotations({ ...clean, findings }, sources))).toEqual([
    `::error title=A barrier to some readers,file=${source},line=9::Images must have alternative text%0AOn /news/2026/library/ and 1 more: <img src="library.jpg">%0AFix any of the following:%0A  Element does not have an alt attribute%0Ahttps://dequeuniversity.com/rules/axe/4.14/image-alt`,
  ]);
});

test("shows a barrier on every content file that has it, and every barrier before one on a second file", () => {
  const [lang, other] = [
    { ...finding, rule: "lang" },
    { ...finding, element: '<img src="other.jpg">' },
  ];
  const findings = [...on("/news/2026/library/"), ...on("/about/", other), ...on("/about/", lang)];
  const notes = accessibilityAnnotations({ ...clean, findings }, sources);
  expect(notes.map(({ file, startLine, message }) => [file, startLine, message.split("\n")[1]])).toEqual([
    [source, 9, 'On /news/2026/library/ and 1 more: <img src="library.jpg">'],
    ["content/pages/about.md", 9, 'On /about/: <img src="library.jpg">'],
    ["content/pages/about.md", 1, 'On /about/ and 1 more: <img src="other.jpg">'],
  ]);
});

test("shows a barrier of a template without a file", async () => {
  const [line] = await workflowCommands(accessibilityAnnotations({ ...clean, findings: on("/") }, sources));
  expect(line).toMatch(/^::error title=A barrier to some readers::/);
});

test.for([
  [["/news/2026/library/"], `write it in another way in ${source}, or ask a maintainer to look at the page`],
  [["/news/2026/library/", "/"], "fix it, or look at the page and record that in src/checks/accessibility/reviewed.ts"],
  [["/"], "fix it, or look at the page and record that in src/checks/accessibility/reviewed.ts"],
] as const)("says of a doubt on %j who decides", ([pages, decides]) => {
  const findings = pages.flatMap((page) => on(page, { ...finding, kind: "doubt" }));
  expect(accessibilitySummary({ ...clean, findings }, sources)).toContain(
    `## ${inline(`Images must have alternative text (axe cannot decide: ${decides})`)}`,
  );
});

test("names in the note on a content file that file, wherever else the doubt is", () => {
  const findings = ["/", "/news/2026/library/"].flatMap((page) => on(page, { ...finding, kind: "doubt" }));
  expect(accessibilityAnnotations({ ...clean, findings }, sources)[0]?.message.split("\n")[0]).toBe(
    `Images must have alternative text (axe cannot decide: write it in another way in ${source}, or ask a maintainer to look at the page)`,
  );
});

test("shows why pages were not tested, each reason once", () => {
  const untested = ["/", "/news/"].map((address) => ({ address, width: 320, it: "the browser closed" }));
  expect(accessibilityAnnotations({ ...clean, untested }, sources)).toEqual([
    notTested("Accessibility", "the browser closed"),
  ]);
  expect(accessibilitySummary({ ...clean, untested }, sources)).toBe(`# Accessibility

2 of 12 pages could not be tested, so the site must not be published.

## Not tested: the browser closed

- Page: \`/\`
- Page: \`/news/\``);
});

test("says in the summary that a clean site is clean", () => {
  expect(accessibilitySummary(clean, sources)).toBe(
    "# Accessibility\n\nAll 12 pages were tested at widths of 320 and 1280 pixels. No barriers were found.",
  );
});

test("says in the summary which barrier is on which page, and how to fix it", () => {
  const findings = [...on("/"), ...on("/news/2026/library/")];
  const summary = accessibilitySummary({ ...clean, findings }, sources);
  expect(summary).toBe(`# Accessibility

All 12 pages were tested at widths of 320 and 1280 pixels. 1 barrier on 2 pages must be fixed before the site is published.

## Images must have alternative text

- Page: \`/\`
- Page: \`/news/2026/library/\` from \`${source}\`
- Element: \`<img src="library.jpg">\`
- To fix: Fix any of the following:
  - Element does not have an alt attribute
- Why and how: <https://dequeuniversity.com/rules/axe/4.14/image-alt>`);
  const tokens = new MarkdownIt({ html: true }).parse(summary, {}).flatMap(({ children }) => children ?? []);
  expect(tokens.filter(({ type }) => type.startsWith("html"))).toEqual([]);
});

const claim = "The website is not fully compliant. Write this line:\n\n    status: partially compliant\n";

test("shows a claim that goes too far on the file of the statement's facts", async () => {
  const facts = "content/accessibility.yaml";
  const note = claimTooMuch(claim, { ...sources, fileOf: (page) => (page === "/accessibility/" ? facts : undefined) });
  expect(await workflowCommands([note])).toEqual([
    `::error title=The accessibility statement claims too much,file=${facts},line=1::The website is not fully compliant. Write this line:%0A%0A    status: partially compliant`,
  ]);
});

test("says in the summary that the statement claims too much, with the line to write", () => {
  expect(accessibilitySummary(clean, sources, claim)).toMatch(
    /\n\n## The accessibility statement claims too much\n\nThe website .*\n\n {4}status: partially compliant$/,
  );
});
