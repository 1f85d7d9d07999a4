import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { readReleaseBody } from "../../src/text/body.ts";
import { contentOfGuide, siteOfGuides, writeMediaOfGuide } from "../docs/guide-content.ts";
import { textsOfGuide } from "../docs/guide-examples.ts";
import { photo } from "../support/newsroom-fixture.ts";
import { context } from "../text/body-context.ts";

/** Files by their path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** What a text on trial is: a file as it stands, or a body that can share a page with others. */
interface OnTrial {
  readonly files: Texts;
  readonly bodies: readonly string[];
}

/** A content folder in which every text is that check accepts, and what check says of the others. */
export interface Accepted {
  readonly told: readonly Problem[];
  /** How many files and bodies are in the folder. */
  readonly files: number;
  readonly bodies: number;
}

/** Every text of the fixtures, and everything that the guide shows. */
export function everyConstruct(): OnTrial {
  const hard = ["constructs", "hard-cases"].flatMap(textsBelow);
  const isPlain = ([, text]: readonly [string, string]) => plainHeader.test(text);
  const others = globSync("test/fixtures/*/", {})
    .map((folder) => basename(folder))
    .flatMap(textsBelow);
  return {
    files: new Map([...hard.filter((file) => !isPlain(file)), ...contentOfGuide()]),
    bodies: [...new Set([...[...hard.filter(isPlain), ...others].map(([, text]) => bodyOf(text)), ...textsOfGuide()])],
  };
}

/** A header that says nothing but what every release says. */
const plainHeader =
  /^---\ntitle: "[\w ]+"\ndate: \d{4}-\d\d-\d\d( \d\d:\d\d)?\nsummary: "[\w .]+"\ntopics: \w+\nstatus: published\n---\n/;

function textsBelow(fixture: string): (readonly [string, string])[] {
  const folder = join("test/fixtures", fixture);
  const files = globSync("{news/*,strategies,pages}/*.md", { cwd: folder }).toSorted();
  return files.map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
}

/** The text below a header; its links to pages of its own newsroom lead to one that this one has. */
function bodyOf(file: string): string {
  const body = file.replace(/^---\n.*?\n---\n/s, "").trim();
  return body.replaceAll(/\]\(\/(?:news|strategies)\/[^)\s]*/g, "](/about/");
}

/**
 * Writes into a folder what the check accepts of the texts on trial: what it tells is set aside, and the bodies share as few
 * pages as they can. `now` in milliseconds.
 */
export async function writeAccepted(folder: string, { files, bodies }: OnTrial, now: number): Promise<Accepted> {
  const pathOf = (body: number) => `news/2026/2026-11-05-body-${body}.md`;
  const alone = new Map(bodies.map((body, index) => [pathOf(index), release(`Body ${index}`, body)]));
  writeTexts(folder, siteOfGuides());
  writeMediaOfGuide(join(folder, "media"));
  writeTexts(folder, new Map([...files, ...alone]));
  const told = await setAside(folder, now);
  const isThere = (path: string) => globSync(path, { cwd: folder }).length > 0;
  const kept = bodies.filter((_, index) => isThere(pathOf(index)));
  for (const path of alone.keys()) rmSync(join(folder, path), { force: true });
  const shared = packed(kept).map((body, index) => [pathOf(index), release(`Page ${index}`, body)] as const);
  writeTexts(folder, new Map(shared));
  return { told, files: [...files.keys()].filter(isThere).length, bodies: kept.length };
}

/** Takes away each file that an error is told of, until there is none: what led to it goes with it. */
async function setAside(folder: string, now: number): Promise<Problem[]> {
  const { problems } = await readComparing(folder, now, {});
  const errors = problems.filter(({ level }) => level === "error");
  const paths = new Set(errors.map(({ at }) => at.path).filter((path) => path.endsWith(".md")));
  for (const path of paths) rmSync(path);
  return paths.size === 0 ? errors : [...errors, ...(await setAside(folder, now))];
}

/** Bodies joined as long as their author has nothing to mend in what they are together; notes to editors end a page. */
function packed(bodies: readonly string[]): string[] {
  const pages: string[] = [];
  const isClosed = (page: string) => readReleaseBody(page, { ...context, mediaAt: () => photo }).notes !== undefined;
  const isRight = (page: string) =>
    readReleaseBody(page, { ...context, mediaAt: () => photo }).findings.every(({ level }) => level === "advice");
  for (const body of bodies) {
    const index = pages.findIndex((page) => !isClosed(page) && isRight(`${page}\n\n${body}`));
    if (index < 0) pages.push(body);
    else pages[index] = `${pages[index]}\n\n${body}`;
  }
  return pages;
}

/** Of an archive, whose texts are told of the marks of other systems and go out all the same. */
function release(title: string, body: string): string {
  return `---\ntitle: "${title}"\ndate: 2026-11-05\nsummary: "${title} in a sentence."\ntopics: libraries\nbackdated: true\nstatus: published\n---\n\n${body}\n`;
}

function writeTexts(folder: string, texts: Texts): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
