import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { emailSummary } from "../github/press-emails.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { publicationStatusOf, statusOfChanged } from "../newsroom/publication-status.ts";
import { changedFiles, isPagePrivate, reportToGitHub } from "./github.ts";
import { emailFile, isEmailOfOurs, pressEmail, writeEmail } from "./press-email.ts";

/**
 * Writes each release that a change makes public as an email into a folder, and each that it holds, where GitHub says that
 * the repository is private. Emails of an earlier change go from there. Gives back the files. Throws UsageError.
 */
export async function writeEmailsOfChange(
  newsroom: Newsroom,
  now: Instant,
  { folder, pid }: { readonly folder: string; readonly pid: number },
): Promise<string[]> {
  const { live, held } = statusOfChanged(publicationStatusOf(newsroom, now), (await changedFiles()) ?? new Set());
  const meant = new Set([...live, ...(isPagePrivate() ? held : [])].map(({ path }) => path));
  const releases = newsroom.releases.filter(({ path }) => meant.has(path));
  removeEarlier(folder);
  const files: string[] = [];
  for (const release of releases) files.push(await writeOne(release, newsroom, now, { folder, pid }));
  await reportToGitHub([], emailSummary(releases.map(({ title }) => title)));
  return files;
}

async function writeOne(
  release: Release,
  newsroom: Newsroom,
  now: Instant,
  { folder, pid }: { readonly folder: string; readonly pid: number },
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = emailFile(join(folder, `${basename(release.path, ".md")}.eml`), release.path);
  const { eml } = await pressEmail(release, newsroom, now);
  writeEmail(file, eml, pid);
  return file;
}

function removeEarlier(folder: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // There are none.
  }
  for (const file of names.map((name) => join(folder, name)))
    if (file.endsWith(".eml") && isEmailOfOurs(file)) rmSync(file);
}
