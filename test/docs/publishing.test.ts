import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { isMoment, readMoment } from "../../src/newsroom/dates.ts";

const markdown = new MarkdownIt();

/** The anchor that GitHub gives to each heading of a page. */
function anchorsOf(page: string): string[] {
  const tokens = markdown.parse(readFileSync(page, "utf8"), {});
  return tokens.flatMap(({ type, content }, index) =>
    type === "inline" && tokens[index - 1]?.type === "heading_open"
      ? [
          content
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, "")
            .replaceAll(" ", "-"),
        ]
      : [],
  );
}

/** What every newsroom has in its content. */
const inEveryContent = ["content/site.yaml", "content/accessibility.yaml"];

test.for([
  "README.md",
  "docs/for-officers.md",
  "docs/for-maintainers.md",
  "docs/publishing.md",
])("%s leads to pages and headings that are there", (page) => {
  const tokens = markdown.parse(readFileSync(page, "utf8"), {}).flatMap(({ children }) => children ?? []);
  const links = tokens.flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));
  // Whole addresses, and those that open GitHub's editor or its upload page.
  const within = links.filter((link) => !/^https?:|\?|^(\.\.\/)+upload\/main\/content$/.test(link));
  const broken = within.filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target = path ? join(dirname(page), path) : page;
    if (target.startsWith("content/")) return !inEveryContent.includes(target);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

const publishing = readFileSync("docs/publishing.md", "utf8");

test("tells officers where to read of a public repository", () => {
  for (const page of ["README.md", "docs/for-officers.md", "docs/for-maintainers.md"])
    expect(readFileSync(page, "utf8")).toMatch(/\((docs\/)?publishing\.md/);
  expect(publishing).toContain(
    "In a public repository anyone can read an embargoed file as soon as you save it there.",
  );
});

test.for([
  ["March", "2026-03-29"],
  ["October", "2026-10-25"],
] as const)("names the minutes that are refused on the last Sunday of %s", ([month, day]) => {
  const row = publishing.split("\n").find((line) => line.startsWith(`| the last Sunday of ${month} |`));
  expect(row).toMatch(/\| 01:00 to 01:59 \|.*\| 00:59 or 02:00 \|$/);
  const isTaken = (time: string) => isMoment(readMoment(`${day} ${time}`, "Europe/London"));
  expect(["00:59", "01:00", "01:59", "02:00"].map(isTaken)).toEqual([true, false, false, true]);
});
