import { relative, sep } from "node:path";
import type { ReadWork } from "../content/read-newsroom.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Instant } from "../newsroom/instant.ts";
import { onOneScreen } from "../problems/one-screen.ts";
import { countInWords, formatProblem } from "../problems/problem.ts";
import { html, type VersionedAnswer } from "./answer.ts";
import { faultInWords, faultPage } from "./fault-page.ts";
import type { DeskScripts } from "./local/desk-scripts.ts";
import { readPreview } from "./read-preview.ts";
import { faultyVersion, type Version, versionOf } from "./version.ts";

/** What is previewed, and what that needs of the process. */
interface MemoryOptions {
  readonly content: string;
  readonly clock: () => Instant;
  /** Whether the clock stands at another minute than that of today. */
  readonly isOtherMinute: boolean;
  /** The path of the site that was shown before. */
  readonly basePath: string | undefined;
  /** What content is read with, given which texts are known not to have changed since they were read, by their paths below it. */
  readonly workFor: (isUnchanged: (path: string) => boolean) => ReadWork;
  readonly ledgerOf: () => Ledger | undefined;
  readonly deskScripts?: DeskScripts;
  readonly print: (line: string) => void;
  /** Hears of each version. */
  readonly onVersion: (version: Version) => void;
}

/** A newsroom that is kept in memory. */
interface NewsroomInMemory {
  /** Reads the content, and of texts those that were changed. Changes that come meanwhile are read next. */
  change(paths: readonly string[]): void;
  /** What is at a URL of the newest version, as soon as there is one. While another is being made, that is the one before. */
  at(url: string): Promise<VersionedAnswer>;
}

/** In milliseconds. */
const lookAtTheClock = 5000;

/** Keeps a newsroom in memory, and makes another version of it when a file is changed and when the minute of something comes. */
export function keepNewsroom(options: MemoryOptions): NewsroomInMemory {
  const { content, clock, print, onVersion } = options;
  const first = Promise.withResolvers<Version>();
  let shown: Version | undefined;
  let next: Instant | undefined;
  let changed: Set<string> | undefined;
  /** The texts that are being read. At first it is not known of any that it is as it was. */
  let old: ReadonlySet<string> | undefined;
  let isBusy = false;
  const work = options.workFor((path) => old?.has(path) === false);
  const change = async (paths: readonly string[]) => {
    changed ??= new Set();
    for (const path of paths) changed.add(relative(content, path).replaceAll(sep, "/"));
    if (isBusy) return;
    isBusy = true;
    while (changed) {
      if (old) old = changed;
      changed = undefined;
      const basePath = shown?.basePath ?? options.basePath;
      const made = await readVersion({ ...options, basePath }, work);
      old = made.isRead ? new Set() : undefined;
      // To open the preview is not to wait for what Eleventy loads with its first page.
      if (!shown) await answerAt(made.version, made.version.basePath);
      shown = made.version;
      next = made.next;
      onVersion(shown);
      first.resolve(shown);
    }
    isBusy = false;
  };
  setInterval(() => next !== undefined && clock() >= next && change([]), lookAtTheClock).unref();
  const answerAt = async (version: Version, url: string): Promise<VersionedAnswer> => {
    try {
      return { version: version.name, answer: await version.at(url) };
    } catch (error) {
      // The text of a page was changed while it was made: the memory has the new one alone.
      if (shown && shown !== version) return answerAt(shown, url);
      const [title, fault] = [`${url} cannot be shown`, faultInWords(error)];
      print(`${title}: ${fault}`);
      return { version: version.name, answer: { status: 500, type: html, body: faultPage(title, fault) } };
    }
  };
  return { change, at: (url) => first.promise.then((version) => answerAt(shown ?? version, url)) };
}

/** A version, and when another is to be made although no file is changed. */
interface Made {
  readonly version: Version;
  readonly next: Instant | undefined;
  /** Whether all texts were read. */
  readonly isRead: boolean;
}

/** Reads a version, whatever is wrong with the content or the code, and prints that. */
async function readVersion(options: MemoryOptions, work: ReadWork): Promise<Made> {
  const { content, clock, isOtherMinute, basePath, ledgerOf, deskScripts, print } = options;
  try {
    const order = { content, now: clock(), isOtherMinute, basePath, work, ledger: ledgerOf() };
    const { shown, problems, next } = await readPreview(order);
    for (const problem of onOneScreen(problems).shown) print(formatProblem(problem));
    if (problems.length > 0) print(countInWords(problems));
    if (shown) return { version: versionOf(shown, work, deskScripts), next, isRead: true };
    return withoutVersion(basePath, problems.map(formatProblem).join("\n"));
  } catch (error) {
    const fault = faultInWords(error);
    print(fault);
    return withoutVersion(basePath, fault);
  }
}

function withoutVersion(basePath = "/", fault: string): Made {
  return { version: faultyVersion(basePath, fault), next: undefined, isRead: false };
}
