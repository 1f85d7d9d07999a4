import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { slugOf } from "../../src/writing/slug.ts";
import { fill } from "./place-names.ts";
import { prose } from "./prose.ts";
import { type Chance, chance } from "./random.ts";
import { type StrategyWords, strategies } from "./strategies.ts";
import { type TopicWords, topics } from "./topics.ts";

/** A file of an archive. */
export interface ArchiveFile {
  /** From the content folder. */
  readonly path: string;
  readonly text: string;
}

/** The first instant, in milliseconds, at which everything in an archive is public. */
export const archiveNow = Date.UTC(2026, 0, 5, 12);

const firstMonday = Date.UTC(2000, 0, 3);
const years = 26;
const workdays = years * 260;
const day = 86_400_000;
const seed = 20_000_103;

/**
 * All files of an invented council's newsroom of 26 years with so many releases, oldest first, and so many local plans
 * beside its strategies. The same numbers give the same files, on any machine.
 */
export function* archive(releases: number, local = 0): Generator<ArchiveFile> {
  yield { path: "site.yaml", text: site };
  yield { path: "accessibility.yaml", text: statement };
  for (const page of ["About", "Contact", "Privacy"]) yield standingPage(page);
  for (const strategy of strategies) yield strategyFile(strategy);
  for (let number = 1; number <= local; number += 1) yield localPlanFile(number);

  const dice = chance(seed);
  const taken = new Set<string>();
  for (let index = 0; index < releases; index += 1) {
    yield releaseFile(dayOf(Math.floor((index * workdays) / releases)), taken, dice);
  }
}

/** Writes an archive into a folder, which is made where there is none. */
export function writeArchive(releases: number, folder: string, local = 0): void {
  writeFiles(archive(releases, local), folder);
}

/** Writes files below a folder, which is made where there is none. */
export function writeFiles(files: Iterable<ArchiveFile>, folder: string): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
  }
}

/** The day of the council's n-th working day, from Monday to Friday: `2000-01-03`. */
function dayOf(workday: number): string {
  const days = Math.floor(workday / 5) * 7 + (workday % 5);
  return new Date(firstMonday + days * day).toISOString().slice(0, 10);
}

function releaseFile(published: string, taken: Set<string>, dice: Chance): ArchiveFile {
  const { pick, happens, below } = dice;
  const year = Number(published.slice(0, 4));
  const [topic, second] = dice.some(happens(0.3) ? 2 : 1, topics) as [TopicWords, TopicWords?];
  const oneOf = (sentences: readonly string[]) => () => fill(pick(sentences), year, dice);
  const title = untaken(oneOf(topic.titles), (offered) => `${year} ${slugOf(offered)}`, taken);
  const summary = untaken(oneOf(topic.openings), (offered) => offered, taken);
  const strategy = strategies.find(({ topic: slug, from, to }) => slug === topic.slug && from <= year && year <= to);
  const named = happens(0.5) ? strategy : undefined;
  const time = happens(0.3)
    ? ` ${String(9 + below(9)).padStart(2, "0")}:${String(below(12) * 5).padStart(2, "0")}`
    : "";
  const header = [
    `title: "${title}"`,
    `date: ${published}${time}`,
    `summary: "${summary}"`,
    `topics: ${second ? `[${topic.slug}, ${second.slug}]` : topic.slug}`,
    ...(named ? [`strategies: ${named.name}`] : []),
    "status: published",
  ];
  return {
    path: `news/${year}/${published}-${slugOf(title)}.md`,
    text: `${frontMatter(header)}${prose({ topic, year, strategy: named }, dice)}`,
  };
}

/** What chance offers, until it is something that was not taken by its key before. */
function untaken(offer: () => string, keyOf: (offered: string) => string, taken: Set<string>): string {
  for (;;) {
    const offered = offer();
    const key = keyOf(offered);
    if (taken.has(key)) continue;
    taken.add(key);
    return offered;
  }
}

/** The header of a file, from its lines. */
export function frontMatter(header: readonly string[]): string {
  return `---\n${header.join("\n")}\n---\n\n`;
}

const statement = `scope: "the newsroom of Thimblewick Council, https://news.thimblewick.example"
contact: {name: "Press office", email: press@thimblewick.example}
answerWithin: 5
status: not compliant
prepared: 2025-12-01
reviewed: 2025-12-01
`;

const site = `name: "Thimblewick Council"
title: "Thimblewick Council newsroom"
url: https://news.thimblewick.example/
authority: thimblewick.example,2000
topics:
${topics.map(({ slug, name }) => `  ${slug}: "${name}"\n`).join("")}contact:
  name: "Press office"
  email: press@thimblewick.example
  phone: "01632 960 100"
bodies:
  cabinet: {name: "Cabinet", callIn: 5}
`;

function standingPage(name: string): ArchiveFile {
  const header = [`title: "${name}"`, `summary: "${name}: a page of an invented council."`];
  const text =
    "This newsroom belongs to a council that does not exist. It is there to measure how fast pages are made.\n";
  return { path: `pages/${name.toLowerCase()}.md`, text: frontMatter(header) + text };
}

function strategyFile({ name, title, topic, from, to }: StrategyWords): ArchiveFile {
  const header = [
    `title: "${title}"`,
    `summary: "What the council set out to do in the years ${from} to ${to}, and for whom."`,
    `period: {from: ${from}, to: ${to}}`,
    `topics: ${topic}`,
    `decisions: [{body: cabinet, act: approved, on: ${from - 1}-12-08}]`,
    "status: published",
  ];
  const text = `The strategy says what the council wants to reach by ${to}, what it will do and how it will be measured.

## What it is for

- To spend money where it helps most.
- To say openly what has been reached and what has not.
- To work with those who know the place best.
`;
  return { path: `strategies/${name}.md`, text: frontMatter(header) + text };
}

/** One of many plans of the places that the council serves: decided, reviewed and counted, and replaced by the next of its place. */
function localPlanFile(number: number): ArchiveFile {
  const place = Math.ceil(number / 5);
  const from = 2001 + ((number - 1) % 5) * 5;
  const name = (first: number) => `place-${place}-plan-${first}-${first + 4}`;
  const header = [
    `title: "Plan for place ${place}, ${from} to ${from + 4}"`,
    `summary: "What place ${place} needs in the years ${from} to ${from + 4}, and who sees to it."`,
    `period: {from: ${from}, to: ${from + 4}}`,
    `topics: ${topics[place % topics.length]?.slug}`,
    'owner: "Assistant Director, Places"',
    `decisions: [{body: cabinet, act: approved, on: ${from - 1}-12-08, published: ${from - 1}-12-09}]`,
    `review: {every: 1 year, from: ${from - 1}-12-08, by: Cabinet}`,
    `reviews: [{on: ${from}-12-01, link: https://democracy.thimblewick.example/${name(from)}}]`,
    `figures: [{label: "Homes in place ${place}", value: ${1000 + number}, source: "Council tax list", asAt: ${from}-01-01, measure: homes-${place}}]`,
    ...(from > 2001 ? [`supersedes: ${name(from - 5)}`] : []),
    "status: published",
  ];
  return { path: `strategies/${name(from)}.md`, text: `${frontMatter(header)}What is to be done in place ${place}.\n` };
}
