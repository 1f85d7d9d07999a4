import type { ArchiveFile } from "../bench/archive.ts";
import { frontMatter } from "../bench/archive.ts";

/** The name of the long release without `.md`, by which the desk opens it. */
export const longRelease = "2025-12-31-the-year-in-full";

/** The bytes of its text: five thousand words, as long as a report that somebody pastes into a release. */
const length = 30_000;

/** A release as long as few are, of the texts of others. */
export function longReleaseOf(others: Iterable<ArchiveFile>): ArchiveFile {
  let text = "";
  for (const other of others) {
    if (text.length >= length) break;
    if (other.path.startsWith("news/")) text += bodyOf(other.text);
  }
  const header = ['title: "The year in full"', "date: 2025-12-31", "topics: council", "status: published"];
  return {
    path: `news/2025/${longRelease}.md`,
    text: `${frontMatter([...header, 'summary: "What the council did in a year, month by month."'])}${text}`,
  };
}

/** The text below the header, without the notes to editors, which end a release. */
function bodyOf(text: string): string {
  const body = text.replace(/^---\n.*?\n---\n\n/s, "").replace(/\nEnds\n.*/s, "");
  return `${body.trimEnd()}\n\n`;
}
