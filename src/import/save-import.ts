import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { NotWritten } from "../writing/not-written.ts";
import { addressName, taken } from "../writing/save-new.ts";
import { type ComposedImport, isSame } from "./compose.ts";
import { isSameText, sharedParagraphs } from "./shared-paragraphs.ts";

/** What became of a release: `there` where it was imported before, or lies there anyway. */
interface SavedImport {
  readonly outcome: "written" | "there";
  /** The release's file. */
  readonly path: string;
  /** Whether the file that is there has other words than the source. */
  readonly isChanged: boolean;
}

/** More than half of its paragraphs are the same: it is the same release, which somebody has worked on. */
const sameFrom = 0.5;

/**
 * Writes the files of a release, all or none, and never over another's. The same release again, by its address or on its day, changes
 * nothing. Throws NotWritten where another release has its address, and where the disk refuses.
 */
export async function saveImport(content: string, { release, media }: ComposedImport): Promise<SavedImport> {
  const file = join(content, release.path);
  const twin = await findTwin(file, release.text);
  if (twin) return { outcome: "there", ...twin };
  const files = [...media, { path: release.path, bytes: new TextEncoder().encode(release.text) }];
  const written: string[] = [];
  try {
    for (const { path, bytes } of files)
      if (await writeNew(content, join(content, path), bytes)) written.push(join(content, path));
    return { outcome: "written", path: file, isChanged: false };
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    const { code, message, path = file } = error as NodeJS.ErrnoException;
    throw code === "EEXIST" ? taken(path) : new NotWritten(`${file} could not be written (${message}).`);
  }
}

/** Finds the release where it lies already: at its address in any form of it, or on its day under another title. */
async function findTwin(file: string, text: string): Promise<{ path: string; isChanged: boolean } | undefined> {
  const folder = dirname(file);
  const names = await readdir(folder).catch((): string[] => []);
  const [day, address] = [basename(file).slice(0, 10), addressName(basename(file))];
  for (const name of names) {
    const isAtAddress = addressName(name) === address;
    if (!isAtAddress && !(name.startsWith(day) && name.endsWith(".md"))) continue;
    const path = join(folder, name);
    const other = await readFile(path, "utf8");
    const shared = sharedParagraphs(text, other);
    if (isAtAddress ? shared > sameFrom : isSameText(text, other)) return { path, isChanged: shared < 1 };
    if (isAtAddress) throw taken(path);
  }
  return undefined;
}

/** Writes a new file whole; false where the same bytes lie there. Throws EEXIST where others do. */
async function writeNew(content: string, path: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const there = await readFile(path).catch(() => undefined);
  if (there && isSame(there, bytes)) return false;
  // Beside the content: what a run that is killed leaves there stops no publishing.
  const fresh = `${resolve(content)}.${randomUUID()}.part`;
  try {
    // Unlike a rename, a link never takes the place of a file. Some disks know no links, and some folders take no files.
    await writeFile(fresh, bytes, { flag: "wx" });
    await link(fresh, path);
  } catch {
    await writeFile(path, bytes, { flag: "wx" });
  } finally {
    await rm(fresh, { force: true });
  }
  return true;
}
