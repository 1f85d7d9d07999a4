import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSiteFile } from "../content/site/read-site.ts";
import { composeImport, isSame } from "../import/compose.ts";
import { mostBytes, readDocument, tooLarge } from "../import/formats/read-document.ts";
import { type ReleaseContext, recogniseRelease } from "../import/release/recognise.ts";
import { saveImport } from "../import/save-import.ts";
import { isOldNews } from "../newsroom/old-news.ts";
import { nearest, oneOf } from "../problems/nearest.ts";
import { NotWritten } from "../writing/not-written.ts";
import { exitCode } from "./command-line.ts";
import { filesToImport } from "./files-to-import.ts";
import { type Imported, reportOfFile, reportOfMany } from "./import-report.ts";
import { usualLedger, wasEverPublished } from "./ledger-file.ts";
import { readDate, topicsOf } from "./new-item.ts";
import { showProgress } from "./progress.ts";

/** What the flags say of the releases that are imported. */
export interface Flags {
  readonly content: string;
  readonly date?: string | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly strategy?: readonly string[] | undefined;
}

/** How files become releases. */
export interface Import {
  readonly content: string;
  /** Where the newsroom is published. */
  readonly url: string;
  readonly context: ReleaseContext;
  readonly strategies: readonly string[] | undefined;
  /** Of the day of the import where something was published before. */
  readonly today: string | undefined;
}

/** Imports files and folders as drafts: one that cannot be is named with the reason, the others go through. */
export async function importFiles(named: readonly string[], flags: Flags, now: number): Promise<number> {
  const { files, passedOver } = filesToImport(named);
  const how = howToImport(flags, now);
  if (how instanceof NotWritten) {
    console.error(how.message);
    return exitCode.faults;
  }
  const outcomes = await importAll(files, how);
  const done = outcomes.filter((outcome) => "path" in outcome);
  for (const outcome of outcomes)
    if (!("path" in outcome)) console.error(`${outcome.file} was not imported: ${outcome.reason}`);
  if (outcomes.length <= mostInFull) for (const imported of done) console.log(reportOfFile(imported));
  const isOld = done.some(({ day, outcome }) => outcome === "written" && isOldNews(day, how.context.today ?? day));
  if (isOld && how.today === undefined) console.log(ofOld(usualLedger(flags.content)));
  if (files.length > 1 || passedOver.length > 0) console.log(reportOfMany(outcomes, passedOver, mostInFull));
  return done.length === files.length ? exitCode.done : exitCode.faults;
}

/** Reads the flags against the site; what names a topic or a strategy that is not there is returned. */
export function howToImport({ content, date, topic, strategy }: Flags, now: number): Import | NotWritten {
  const today = new Date(now).toISOString().slice(0, 10);
  const { site } = readSiteFile(content, now).value;
  const given = date === undefined ? undefined : readDate(date, site.timeZone);
  try {
    return {
      content,
      url: site.url,
      context: { site, today, given, topics: topic && topicsOf(topic, site) },
      strategies: strategy && strategiesOf(strategy, content),
      today: wasEverPublished(content) ? today : undefined,
    };
  } catch (error) {
    if (error instanceof NotWritten) return error;
    throw error;
  }
}

/** Of more files than these a line each says what is missing. */
const mostInFull = 20;

/** A run of more files than these shows how far it is. */
const mostSilent = 20;

type Outcome = Imported | { readonly file: string; readonly reason: string };

async function importAll(files: readonly string[], how: Import): Promise<Outcome[]> {
  const progress = files.length > mostSilent ? showProgress("files") : undefined;
  const outcomes: Outcome[] = [];
  const written = new Map<string, string>();
  for (const file of files) {
    const outcome = await importFile(file, how).catch((error) => ({ file, reason: reasonOf(error) }));
    const earlier = "path" in outcome && outcome.outcome === "there" ? written.get(outcome.path) : undefined;
    outcomes.push("path" in outcome ? { ...outcome, ...(earlier !== undefined && { sameAs: earlier }) } : outcome);
    if ("path" in outcome && outcome.outcome === "written") written.set(outcome.path, file);
    progress?.update(outcomes.length, files.length);
  }
  progress?.stop();
  return outcomes;
}

/** What a reader of many formats did not foresee must not keep the other files from being imported. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotWritten) return error.message;
  return `It could not be read (${error instanceof Error ? error.message : String(error)}). This is a bug in the newsroom, not in your file.`;
}

async function importFile(file: string, how: Import): Promise<Imported> {
  const { composed, release, unit } = await composeFile(file, how);
  const saved = await saveImport(how.content, composed);
  return { file, ...saved, day: release.day ?? "", unit, remarks: release.remarks };
}

/** Reads a file, and makes a release of it that is written nowhere yet. Throws NotWritten with the reason. */
export async function composeFile(file: string, { content, context, strategies, today }: Import) {
  const document = await readDocument(await bytesOf(file), file);
  const release = recogniseRelease(document, context);
  // Headlines come again from year to year, with other pictures.
  const isTaken = (path: string, bytes: Uint8Array) => {
    const there = join(content, path);
    return existsSync(there) && !isSame(readFileSync(there), bytes);
  };
  return { release, unit: document.unit, composed: composeImport(release, document, { today, strategies, isTaken }) };
}

async function bytesOf(file: string): Promise<Buffer> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > mostBytes) throw new NotWritten(tooLarge(size));
  return readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new NotWritten(code === "ENOENT" ? "There is no such file." : `It cannot be read (${message}).`);
  });
}

/** The names of strategies that have a file. */
function strategiesOf(given: readonly string[], content: string): string[] {
  const folder = join(content, "strategies");
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -3)] : []))
    : [];
  return given.map((typed) => {
    const name = typed.replace(/\.md$/, "").toLowerCase();
    if (names.includes(name)) return name;
    const offered = oneOf(nearest(name, names));
    throw new NotWritten(`There is no strategy “${typed}”${offered ? ` → ${offered}` : ""}`);
  });
}

/** What becomes of old releases in feeds, where this machine knows of nothing that was published. */
function ofOld(ledger: string): string {
  return `Feeds will have old releases too: there is no ledger (${ledger}), so nothing was published yet. If this newsroom is public already, add backdated: true to each.`;
}
