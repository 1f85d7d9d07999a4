import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { openCache } from "../media/cache.ts";
import { countOf, sizeInWords } from "../newsroom/format.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Release } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { importTsx } from "../pipeline/import-tsx.ts";
import { picturesForPress } from "../press/pictures-for-press.ts";
import { emailHtml, emailWidth, picturesOf, sizeInEmail } from "../press/press-email.ts";
import { forPress, pressText } from "../press/press-text.ts";
import { toEml, unsentHeader } from "../press/to-eml.ts";
import { notAFile } from "../publishing/in-the-way.ts";
import { UsageError } from "./command-line.ts";
import { mediaWork } from "./media-work.ts";

/** A release as an email to a press list, and what it is in a few words: "2 pictures, 310KB". */
export async function pressEmail(whole: Release, newsroom: Newsroom, now: Instant) {
  const { cache, onMade = () => undefined } = mediaWork();
  const { release, site, embargo, isThere } = forPress(whole, newsroom, now);
  const subject = embargo === undefined ? release.title : `${embargo}: ${release.title}`;
  const pictures = await picturesOf(release, { cache: openCache(cache, "pictures"), onMade });
  const html = (of: string) => emailHtml(of, release, site, pictures);
  const own = pictures.find(({ picture }) => picture.address === release.picture?.address);
  const { renderPressEmail } = await loadTemplate();
  const contact = [release.contact, site.contact].find((one) => one?.email !== undefined);
  const eml = await toEml({
    subject,
    from: contact?.email === undefined ? undefined : { name: contact.name, address: contact.email },
    text: pressText(whole, newsroom, now),
    html: renderPressEmail({
      site,
      release,
      subject,
      embargo,
      isThere,
      pictures: picturesForPress(release, site, isThere),
      width: emailWidth,
      picture: own && { source: `cid:${own.id}`, ...sizeInEmail(own.picture) },
      body: html(release.body.html),
      notes: release.notes && html(release.notes.html),
      boilerplate: site.boilerplate && html(site.boilerplate.html),
    }),
    pictures,
  });
  const size = sizeInWords(eml.length, "en-GB");
  return { eml, embargo, words: `${countOf(pictures.length, "picture")}, ${size}` };
}

let template: Promise<typeof import("../../_includes/layouts/press-email.tsx")> | undefined;

function loadTemplate() {
  if (!template) importTsx();
  template ??= import("../../_includes/layouts/press-email.tsx");
  return template;
}

/** The file of an email: what the flag names, or in this folder the name of the release's own. Throws UsageError where it cannot be one. */
export function emailFile(named: string | undefined, release: string): string {
  const file = named ?? `${basename(release, ".md")}.eml`;
  const asEmail = `${file.replace(/\.[^./\\]*$/, "")}.eml`;
  if (!file.endsWith(".eml")) throw new UsageError(`--out names the file of an email: ${asEmail}`);
  if (!existsSync(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}.`);
  const other = notAFile(file);
  if (other) throw new UsageError(`${file} is ${other}: name another file with --out.`);
  if (existsSync(file) && !isEmailOfOurs(file))
    throw new UsageError(`${file} is there already, and this command did not write it: name another file with --out.`);
  return file;
}

/** Writes an email whole, or leaves what was there. */
export function writeEmail(file: string, eml: Uint8Array, pid: number): void {
  const part = `${file}.${pid}.part`;
  try {
    writeFileSync(part, eml, { flag: "wx" });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Whether a file begins as every email that this command writes. */
export function isEmailOfOurs(file: string): boolean {
  if (notAFile(file)) return false;
  const start = Buffer.alloc(unsentHeader.length);
  const open = openSync(file, "r");
  try {
    readSync(open, start, 0, start.length, 0);
  } finally {
    closeSync(open);
  }
  return start.toString("latin1") === unsentHeader;
}
