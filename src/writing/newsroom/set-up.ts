import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { ContentFile } from "../content-file.ts";
import type { Answers } from "./answers.ts";
import { composeNewsroom, siteFile } from "./compose-newsroom.ts";

/** Where a newsroom is set up, and the sample whose place it takes. */
export interface Folders {
  readonly content: string;
  readonly sample: string;
}

/** What was answered, and on which day (`2026-03-13`). */
export interface Order {
  readonly answers: Answers;
  readonly day: string;
}

/** What became of the files, by their paths below the content folder. */
export interface SetUp {
  readonly written: readonly string[];
  /** The council's own, and left alone. */
  readonly kept: readonly string[];
  /** The sample's. */
  readonly removed: readonly string[];
}

/** Whether the folder holds a newsroom that is not the sample, so that there is nothing to set up. */
export function isSetUp({ content, sample }: Folders): boolean {
  const site = join(content, siteFile);
  return existsSync(site) && !isSame(site, join(sample, siteFile));
}

/** What was answered before a set-up was stopped half-way; undefined where none was. */
export function stoppedOrder(folders: Folders): Order | undefined {
  const note = noteOf(folders);
  return existsSync(note) ? (JSON.parse(readFileSync(note, "utf8")) as Order) : undefined;
}

/**
 * Writes the files of a council's newsroom and takes those of the sample away. What is not the sample's stays as it is. The
 * order is noted beside the folder first and each file is put in its place whole, so that what was stopped at any moment
 * is completed by the same order. `site.yaml`, which makes the folder a newsroom, comes last.
 */
export function setUp(folders: Folders, order: Order): SetUp {
  const note = noteOf(folders);
  const files = composeNewsroom(order.answers, order.day);
  putWhole(folders, note, JSON.stringify(order));
  const others = files.filter(({ path }) => path !== siteFile);
  const outcomes = others.map((file) => ({ path: file.path, outcome: place(folders, file) }));
  const removed = removeSample(folders, new Set(files.map(({ path }) => path)));
  for (const file of files.filter(({ path }) => path === siteFile))
    outcomes.push({ path: file.path, outcome: place(folders, file) });
  rmSync(note);
  const pathsOf = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ path }) => path);
  return { written: pathsOf("written"), kept: pathsOf("kept"), removed };
}

type Outcome = "written" | "kept";

function place(folders: Folders, { path, text }: ContentFile): Outcome {
  const file = join(folders.content, path);
  const isThere = existsSync(file);
  if (isThere && readFileSync(file, "utf8") === text) return "written";
  if (isThere && !isSame(file, join(folders.sample, path))) return "kept";
  mkdirSync(dirname(file), { recursive: true });
  putWhole(folders, file, text);
  return "written";
}

/** Takes away what lies in the content folder as it lies in the sample, and folders that this leaves empty. */
function removeSample({ content, sample }: Folders, but: ReadonlySet<string>): string[] {
  const ofSample = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sample, join(entry.parentPath, entry.name)))
    .filter((path) => !but.has(path.replaceAll(sep, "/")));
  const removed = ofSample.filter((path) => isSame(join(content, path), join(sample, path)));
  for (const path of removed) rmSync(join(content, path));
  // Those of files that were taken away before a stop, too.
  for (const path of ofSample)
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) removeEmpty(join(content, folder));
  return removed;
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Whether a file is there and is another's equal; how the lines of a text end makes no difference. */
function isSame(file: string, other: string): boolean {
  if (!existsSync(file) || !existsSync(other)) return false;
  const [a, b] = [readFileSync(file), readFileSync(other)];
  if (a.equals(b)) return true;
  return /\.(md|yaml)$/.test(file) && withoutReturns(a) === withoutReturns(b);
}

function withoutReturns(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll("\r\n", "\n");
}

/** Beside the content folder, where nothing reads it. */
function noteOf({ content }: Folders): string {
  return join(dirname(content), ".newsroom-set-up.json");
}

/** Puts a file in its place by one rename: it is there whole or not at all. */
function putWhole(folders: Folders, file: string, text: string): void {
  const half = `${noteOf(folders)}.half`;
  writeFileSync(half, text);
  renameSync(half, file);
}
