import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { catalogue } from "../../src/problems/catalogue.ts";

const pages = globSync(["{README,CONTRIBUTING,SECURITY,CHANGELOG}.md", "docs/**/*.md", "workshop/README.md"]);
const folders = /^(?:src|test|scripts|workshop|docs|_includes|\.github)\//;
/** A glob, a placeholder or a command, which is no one file, and a scheme. */
const notOneFile = /[*{}<>…\s]/;
const elsewhere = /^(?:[a-z]+:|#|$)/;

/** What a recipe says to write. */
const toBeWritten = ["src/language/welsh.ts"];

/** The paths that a page has in code, and those of its relative links, from the root of the repository. */
function pathsIn(page: string, text: string): string[] {
  const tokens = new MarkdownIt().parse(text, {}).flatMap(({ children }) => children ?? []);
  const links = tokens.flatMap((token) => String(token.attrGet("href") ?? token.attrGet("src") ?? ""));
  return [
    ...tokens.flatMap(({ type, content }) => (type === "code_inline" && folders.test(content) ? [content] : [])),
    ...links
      .filter((link) => !elsewhere.test(link))
      .map((link) => path.join(path.dirname(page), link.replace(/[?#].*/, ""))),
  ];
}

/** Names of sources without their folder, as `state.ts`, that no folder has. */
const sources = new Set(
  globSync(["*.ts", "{src,scripts,test,workshop,_includes}/**/*.{ts,tsx}"]).map((file) => path.basename(file)),
);
const unknownSources = (text: string) =>
  [...text.matchAll(/`([a-z][\w.-]*\.tsx?)`/g)].flatMap(([, name = ""]) => (sources.has(name) ? [] : [name]));

/** Those that lead to nothing. What a council has in `content/` differs, and above the repository lie pages of GitHub. */
const missing = (page: string, text: string) =>
  pathsIn(page, text).filter(
    (found) =>
      !notOneFile.test(found) &&
      !/^(?:content|\.\.)\//.test(found) &&
      !toBeWritten.includes(found) &&
      !existsSync(found),
  );

/** The ids at the end of lines as `npm run check` prints them that are no rule's. */
const unknownRules = (text: string) =>
  [...text.matchAll(/:\d+:\d+ {2}.* \[([a-z-]+)\]$/gm)].flatMap(([, id = ""]) => (id in catalogue ? [] : [id]));

test.for(pages)("%s leads to what exists, and shows rules that exist", (page) => {
  const text = readFileSync(page, "utf8");
  expect([...missing(page, text), ...unknownSources(text), ...unknownRules(text)]).toEqual([]);
});

test("reads enough", () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.flatMap((page) => pathsIn(page, readFileSync(page, "utf8"))).length).toBeGreaterThan(250);
});

test.for([
  ["`src/gone.ts`", "src/gone.ts"],
  ["| `test/gone/` |", "test/gone/"],
  ["[a page](gone.md#part)", "docs/gone.md"],
  ["![a picture](pictures/gone.png)", "docs/pictures/gone.png"],
] as const)("finds %s", ([text, found]) => {
  expect(missing("docs/hosting.md", text)).toEqual([found]);
});

test("finds a source that is in no folder", () => {
  expect(unknownSources("`state.ts` and `gone.ts`")).toEqual(["gone.ts"]);
});

test("finds a line that names no rule", () => {
  expect(unknownRules('    content/news/a.md:6:9  status  "publish" is not a status → published [no-rule]')).toEqual([
    "no-rule",
  ]);
});

test("leaves out globs, placeholders, other sites and a council.s content", () => {
  const text =
    "`src/**/*.ts` `docs/<page>.md` [GOV.UK](https://www.gov.uk/) [up](#up) [`site.yaml`](../content/site.yaml) [new](../../new/main?value=a)";
  expect(missing("docs/hosting.md", text)).toEqual([]);
});
