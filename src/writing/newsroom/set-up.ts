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
import { dirname, join } from "node:path";
import type { ContentFile } from "../content-file.ts";
import type { Answers } from "./answers.ts";
import { composeNewsroom, siteFile } from "./compose-newsroom.ts";
import { isSampleFile, sampleFiles } from "./sample-files.ts";

/** What was answered, and on which day (`2026-03-13`). */
export interface SetUpOptions {
  readonly answers: Answers;
  readonly day: string;
}

/** What became of the files, by their paths below the content folder. */
export interface SetUp {
  readonly written: readonly string[];
  /** The council's own, and left alone; what it changed of the sample too. */
  readonly kept: readonly string[];
  /** The sample's. */
  readonly removed: readonly string[];
}

/** Whether the folder holds a newsroom that is not the sample, so that there is nothing to set up. */
export function isSetUp(content: string): boolean {
  return existsSync(join(content, siteFile)) && !isSampleFile(content, siteFile);
}

/** What was answered before a set-up was stopped half-way; undefined where none was. */
export function stoppedOrder(content: string): SetUpOptions | undefined {
  const note = noteOf(content);
  return existsSync(note) ? (JSON.parse(readFileSync(note, "utf8")) as SetUpOptions) : undefined;
}

/**
 * Writes the files of a council's newsroom and takes those of the sample away. What is not the sample's stays as it is. The
 * order is noted beside the folder first and each file is put in its place whole, so that what was stopped at any moment
 * is completed by the same order. `site.yaml`, which makes the folder a newsroom, comes last.
 */
export function setUp(content: string, order: SetUpOptions): SetUp {
  const note = noteOf(content);
  const files = composeNewsroom(order.answers, order.day);
  putWhole(content, note, JSON.stringify(order));
  const others = files.filter(({ path }) => path !== siteFile);
  const outcomes = others.map((file) => ({ path: file.path, outcome: place(content, file) }));
  const placed = new Set(files.map(({ path }) => path));
  const removed = removeSample(content, placed);
  for (const file of files.filter(({ path }) => path === siteFile))
    outcomes.push({ path: file.path, outcome: place(content, file) });
  rmSync(note);
  const pathsOf = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ path }) => path);
  const changed = Object.keys(sampleFiles).filter((path) => !placed.has(path) && existsSync(join(content, path)));
  return { written: pathsOf("written"), kept: [...pathsOf("kept"), ...changed], removed };
}

type Outcome = "written" | "kept";

function place(content: string, { path, text }: ContentFile): Outcome {
  const file = join(content, path);
  const isThere = existsSync(file);
  if (isThere && readFileSync(file, "utf8") === text) return "written";
  if (isThere && !isSampleFile(content, path)) return "kept";
  mkdirSync(dirname(file), { recursive: true });
  putWhole(content, file, text);
  return "written";
}

/** Takes away what is still the sample's in the content folder, and folders that this leaves empty. */
function removeSample(content: string, but: ReadonlySet<string>): string[] {
  const ofSample = Object.keys(sampleFiles).filter((path) => !but.has(path));
  const removed = ofSample.filter((path) => isSampleFile(content, path));
  for (const path of removed) rmSync(join(content, path));
  // Those of files that were taken away before a stop, too.
  for (const path of ofSample)
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) removeEmpty(join(content, folder));
  return removed;
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Beside the content folder, where nothing reads it. */
function noteOf(content: string): string {
  return join(dirname(content), ".newsroom-set-up.json");
}

/** Puts a file in its place by one rename: it is there whole or not at all. */
function putWhole(content: string, file: string, text: string): void {
  const half = `${noteOf(content)}.half`;
  writeFileSync(half, text);
  renameSync(half, file);
}
