import { type ArchiveFile, archive, archiveNow, frontMatter } from "./archive.ts";
import { prose } from "./prose.ts";
import { chance } from "./random.ts";
import { strategies } from "./strategies.ts";
import { topics } from "./topics.ts";

const minute = 60_000;
const hours = 10 * 60 * minute;

/** All files of an archive with so many releases, of which the newest is of the day on which others will be added. */
export function* archiveOfToday(releases: number): Generator<ArchiveFile> {
  yield* archive(releases - 1);
  yield newRelease(0);
}

/** The n-th release that is added to an archive after it was written: the newest of all, up to the six hundredth. */
export function newRelease(number: number): ArchiveFile {
  const at = new Date(archiveNow - hours + number * minute).toISOString();
  const [day, time] = [at.slice(0, 10), at.slice(11, 16)];
  const topic = topics[number % topics.length];
  if (!topic) throw new RangeError("There are no topics.");
  const header = [
    `title: "Announcement ${number} of the day"`,
    `date: ${day} ${time}`,
    `summary: "What the council makes known today, in announcement ${number}."`,
    `topics: ${topic.slug}`,
    "status: published",
  ];
  const text = prose({ topic, year: Number(day.slice(0, 4)), strategy: undefined }, chance(number + 1));
  return {
    path: `news/${day.slice(0, 4)}/${day}-announcement-${number}-of-the-day.md`,
    text: frontMatter(header) + text,
  };
}

/** The release of the day that every archive of today has, with other words at its end at the n-th time. */
export function changedRelease(number: number): ArchiveFile {
  const { path, text } = newRelease(0);
  return { path, text: `${text}\n${changedWords(number)}\n` };
}

/** Where it is published. */
export const changedPage = "/news/2026/announcement-0-of-the-day/";

/** The words by which the page of a changed release is known. */
export function changedWords(number: number): string {
  return `This is wording ${number}.`;
}

/** The n-th strategy that replaces one of the archive's, each of them once; up to the twelfth. */
export function replacement(number: number): ArchiveFile {
  const replaced = strategies[number % strategies.length];
  const header = [
    `title: "${replaced?.title}, begun anew"`,
    `summary: "What the council sets out to do in place of what it had planned before, part ${number}."`,
    "period: {from: 2026, to: 2030}",
    `topics: ${replaced?.topic}`,
    "decisions: [{body: cabinet, act: approved, on: 2025-12-08}]",
    `supersedes: ${replaced?.name}`,
    "status: published",
  ];
  const text = "The strategy takes up what the one before it left undone, and says how it will be measured.\n";
  return { path: `strategies/${replaced?.name}-begun-anew.md`, text: frontMatter(header) + text };
}
