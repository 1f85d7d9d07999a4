import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { boundedThread } from "../../src/threads/bounded-thread.ts";
import { chance } from "../bench/random.ts";
import { type Damage, damageNames, damages } from "./damage.ts";
import type { Read } from "./reading-thread.ts";

/** A run of which the newsroom may not be proud. */
interface Failure {
  readonly run: number;
  readonly file: string;
  readonly damage: Damage;
  /** The file as it was damaged. */
  readonly bytes: Buffer;
  readonly what: string;
}

/** What came of all runs. */
interface Fuzzed {
  readonly runs: Readonly<Record<Damage, number>>;
  readonly failures: readonly Failure[];
  /** How many of the damaged folders had an error that stops publishing. */
  readonly refused: number;
}

/** One of each kind of file that a council has. */
const files = [
  "site.yaml",
  "accessibility.yaml",
  "news/2026/2026-03-13-new-library-opens-in-northgate.md",
  "strategies/library-strategy-2026-2030.md",
  "pages/about.md",
  "media/northgate-library.jpg",
  "media/library-strategy-2026-2030.pdf",
];

interface Order {
  /** The content folder that is copied and damaged. */
  readonly content: string;
  /** An empty folder to work in. */
  readonly folder: string;
  readonly runs: number;
  readonly seed: number;
  readonly onRun: (run: number) => void;
  /** The thread that reads; another one shows that this trial can fail. */
  readonly reader?: URL;
}

const ownReader = new URL("./reading-thread.ts", import.meta.url);

/** What reading may cost: more than a second of processor is a hang. The first time, a thread has its code to load. */
const limits = { memory: 1_000_000_000, time: 1_000 };
const loading = { ...limits, time: 30_000 };

/** Damages one file of a content folder at a time and has the folder read: no crash, no hang, no message that nobody can read. */
export async function fuzz({ content, folder, runs, seed, onRun, reader = ownReader }: Order): Promise<Fuzzed> {
  const dice = chance(seed);
  const counts = Object.fromEntries(damageNames.map((name) => [name, 0])) as Record<Damage, number>;
  const copy = join(folder, "content");
  for (const file of readdirSync(content, { recursive: true, encoding: "utf8" }).filter(isUsual)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(content, file), join(copy, file));
  }

  const read = readerOf(reader, copy);
  const failures: Failure[] = [];
  let refused = 0;
  for (let run = 1; run <= runs; run += 1) {
    onRun(run);
    const file = dice.pick(files);
    const damage = dice.pick(damageNames);
    counts[damage] += 1;
    const whole = readFileSync(join(content, file));
    const bytes = damages[damage](whole, dice);
    writeFileSync(join(copy, file), bytes);
    const { isRefused, fault } = await read();
    if (isRefused) refused += 1;
    if (fault) failures.push({ run, file, damage, bytes, what: fault });
    writeFileSync(join(copy, file), whole);
  }
  rmSync(copy, { recursive: true });
  return { runs: counts, failures, refused };
}

/** Reads a folder in a thread that survives, and tells, what would bring the newsroom down. */
function readerOf(module: URL, folder: string): () => Promise<{ isRefused: boolean; fault?: string | undefined }> {
  const ask = boundedThread<string, Read>(module);
  let isWarm = false;
  return async () => {
    let answer: Read | undefined;
    const hear = (read: Read) => {
      answer = read;
      return true;
    };
    try {
      // A thread without its code loaded is slow for no fault of the file's.
      isWarm ||= await ask(folder, hear, loading);
      isWarm = await ask(folder, hear, limits);
    } catch (error) {
      isWarm = false;
      return { isRefused: false, fault: `crashed: ${error instanceof Error ? error.stack : error}` };
    }
    if (!answer || !isWarm) return { isRefused: false, fault: "was not read within a second" };
    const [unreadable] = answer.told.filter(saysNothing);
    const fault = unreadable === undefined ? undefined : `told in words that say nothing: ${unreadable.slice(0, 300)}`;
    return { isRefused: answer.isRefused, fault };
  };
}

/** A message is a place, what is wrong and what to write, and lines to paste: of some length, and with nothing of the machine's. */
function saysNothing(told: string): boolean {
  const isWhole = /^\S.*:\d+:\d+ {2}.+ → ./.test(told);
  return !isWhole || told.length > 20_000 || /undefined|NaN|\[object|\n\s+at |(?![\n\t])\p{Cc}/u.test(told);
}

/** Without the many releases of the fixture that are all alike. */
function isUsual(file: string): boolean {
  return /\.\w+$/.test(file) && !/resurfaced/.test(file);
}
