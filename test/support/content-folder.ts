import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { printed } from "./printed.ts";
import { tempFolder } from "./temp-folder.ts";

/** Files by their path from the content folder; undefined takes one of the usual ones away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The instant at which every test of the reader happens. */
export const now = Date.parse("2026-06-01T12:00:00Z");

const page = (title: string) => `---\ntitle: ${title}\nsummary: What the page is for.\n---\n\nWords.\n`;

/** The least that every newsroom has. */
export const usual: Files = {
  "site.yaml": `name: Northgate Council
title: Northgate Council newsroom
url: https://news.northgate.example/
authority: northgate.example,2026
topics:
  education: Education and schools
  libraries: Libraries
contact:
  name: Press office
  email: press@northgate.example
bodies:
  cabinet: {name: Cabinet}
`,
  "accessibility.yaml": `scope: the newsroom of Northgate Council
contact: {name: Digital team, email: digital@northgate.example}
answerWithin: 5
status: not compliant
prepared: 2026-03-02
reviewed: 2026-03-02
`,
  "pages/about.md": page("About"),
  "pages/contact.md": page("Contact"),
  "pages/privacy.md": page("Privacy"),
};

/** A small picture, 1 × 1. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The header of a release that is right, with some of its lines in another form; an empty one takes the line away. */
export function release(lines: Readonly<Record<string, string>> = {}, body = "\nThe library opens.\n"): string {
  const header = {
    title: "title: New library opens",
    date: "date: 2026-03-13",
    summary: "summary: The library opens in summer.",
    topics: "topics: libraries",
    status: "status: published",
    ...lines,
  };
  return `---\n${Object.values(header).filter(Boolean).join("\n")}\n---\n${body}`;
}

/** The header of a strategy that is right, with some of its lines in another form; an empty one takes the line away. */
export function strategy(lines: Readonly<Record<string, string>> = {}): string {
  return release({
    title: "title: Library strategy",
    date: "period: {from: 2026, to: 2030}",
    ...lines,
  });
}

/** Where the release of most tests lies. */
export const releasePath = "news/2026/2026-03-13-new-library-opens.md";

/** Writes a content folder, with what every newsroom has, that is gone after the tests of its file. */
export function contentFolder(files: Files = {}): string {
  const folder = join(tempFolder(), "content");
  for (const [path, text] of Object.entries({ ...usual, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What the reader makes of a folder: its newsroom, and each problem as officers see it, under the name `content`. */
export async function readFolder(
  folder: string,
  at = now,
): Promise<{ newsroom: Newsroom | undefined; told: string[] }> {
  const { value: newsroom, problems } = await readNewsroom(folder, at);
  return { newsroom, told: problems.map((problem) => printed(problem).replaceAll(folder, "content")) };
}

/** What the reader says of some files. */
export async function told(files: Files, at = now): Promise<string[]> {
  return (await readFolder(contentFolder(files), at)).told;
}

/** What the reader says of one release, without its path. */
export async function toldOfRelease(text: string | Uint8Array, others: Files = {}): Promise<string[]> {
  return (await told({ ...others, [releasePath]: text })).map((line) => line.replaceAll(`content/${releasePath}:`, ""));
}

/** The first release of a folder with one, or with what is given beside it. */
export async function readOneRelease(text: string | Uint8Array, others: Files = {}) {
  const { newsroom, told } = await readFolder(contentFolder({ ...others, [releasePath]: text }));
  return { release: newsroom?.releases[0], told };
}
