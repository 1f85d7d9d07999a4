import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { english } from "../../src/language/english.ts";
import { successCriteria } from "../../src/newsroom/success-criteria.ts";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const content = "test/fixtures/council";
const madeUp = new URL("../support/made-up-language.ts", import.meta.url).href;
const folder = join(tempFolder(), "_site");

/** What officers wrote, and the names that no language changes. */
const written = plain(
  [
    ...globSync(`${content}/**/*.{md,yaml}`).flatMap((file) => [file.replaceAll("-", " "), readFileSync(file, "utf8")]),
    ...[...successCriteria.values()].map(({ name }) => name),
    "Open Government Licence v3.0",
  ].join("\n"),
);

/** The words alone, between single spaces. */
function plain(words: string): string {
  return ` ${words.replaceAll(/[^\p{L}]+/gu, " ").trim()} `;
}

/** Runs of words in our letters, which the made-up language has none of, that no officer wrote. */
function englishIn(words: string): string[] {
  const runs = words
    .replaceAll(/\b(?:https?:|mailto:|tag:)\S+|\S+@\S+|\d[KM]B\b|\d{4}-\d\d-\d\dT\S+/g, "")
    .match(/[a-z][a-z’']*(?: [a-z’']+)*/gi);
  return (runs ?? []).filter((run) => !written.includes(plain(run)));
}

beforeAll(async () => {
  const NODE_OPTIONS = `${process.env["NODE_OPTIONS"] ?? ""} --import ${madeUp}`;
  const args = ["--content", content, "--out", folder, "--now", "2026-07-01T12:00:00Z"];
  expect(await runCommand("build", args, { NODE_OPTIONS })).toMatchObject({ status: 0 });
});

/** Text that is shown, the words of attributes that are read out, and what a page says of itself. */
function wordsOfPage(html: string): string[] {
  const page = load(html);
  const data = page('script[type="application/ld+json"]').toArray();
  const structured = data.flatMap((script) => wordsOfJson(page(script).text()));
  page("script, style").remove();
  const texts = page("*")
    .contents()
    .toArray()
    .flatMap((node) => (node.type === "text" ? node.data : []));
  const read = ["alt", "aria-label", "title"].flatMap((name) =>
    page(`[${name}]`)
      .toArray()
      .map((element) => page(element).attr(name) ?? ""),
  );
  const said = page('meta[name="description"], meta[property="og:title"], meta[property="og:description"]').toArray();
  return [...structured, ...texts, ...read, ...said.map((element) => page(element).attr("content") ?? "")];
}

/** Keys whose values are codes, or words that have to stay for programs. */
const codes = new Set([
  "@context",
  "@type",
  "inLanguage",
  "language",
  "state",
  "kind",
  "type",
  "format",
  "enum",
  "required",
]);

const wordsOfJson = (json: string) => wordsOfValue(JSON.parse(json));

function wordsOfValue(value: unknown, key = ""): string[] {
  if (codes.has(key)) return [];
  if (typeof value === "string") return key === "content_html" ? wordsOfPage(value) : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => wordsOfValue(part, Array.isArray(value) ? key : name));
}

function wordsOfFeed(xml: string): string[] {
  const feed = load(xml, { xml: true });
  const parts = feed("title, description, subtitle, summary, category, rights").toArray();
  const bodies = feed("content\\:encoded, content").toArray();
  return [...parts.map((part) => feed(part).text()), ...bodies.flatMap((body) => wordsOfPage(feed(body).text()))];
}

const linesOf = (text: string) => text.split(/\r?\n/);

test.for([
  ["**/*.html", wordsOfPage],
  ["**/feed{,.atom}.xml", wordsOfFeed],
  ["{**/feed,strategies/register,strategies/register.schema}.json", wordsOfJson],
  ["**/release.txt", linesOf],
  ["strategies/*.csv", (csv: string) => linesOf(csv).slice(1)],
  [
    "strategies/*.ics",
    (ics: string) =>
      linesOf(ics)
        .filter((line) => /^(SUMMARY|X-WR-CALNAME)/.test(line))
        .map((line) => line.replace(/^[^:]*:/, "")),
  ],
] as const)("%s says nothing in English but what officers wrote", ([pattern, wordsIn]) => {
  const files = globSync(pattern, { cwd: folder });
  expect(files).not.toEqual([]);
  const left = files.flatMap((file) =>
    wordsIn(readFileSync(join(folder, file), "utf8")).flatMap((words) =>
      englishIn(words).map((run) => `${file}: ${run}`),
    ),
  );
  expect(left).toEqual([]);
});

test("words of the interface would be found", () => {
  const sentences: string[] = [];
  JSON.stringify(english, (_key, value: unknown) => {
    if (typeof value === "string" && value.trim().includes(" ")) sentences.push(value);
    return value;
  });
  expect(sentences.length).toBeGreaterThan(150);
  // Officers write a few of them too.
  expect(sentences.filter((words) => englishIn(words).length === 0).length).toBeLessThan(5);
});
