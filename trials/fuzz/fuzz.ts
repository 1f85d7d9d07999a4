import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chance } from "../../bench/random.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { formatProblem } from "../../src/newsroom/problem.ts";
import { type Damage, damages } from "./damage.ts";

/** A run of which the newsroom may not be proud. */
export interface Fall {
  readonly run: number;
  readonly file: string;
  readonly damage: Damage;
  readonly what: string;
}

/** What came of all runs. */
export interface Fuzzed {
  readonly runs: Readonly<Record<Damage, number>>;
  readonly falls: readonly Fall[];
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
  /** Milliseconds; a clock to measure by. */
  readonly clock: () => number;
  /** Hears of each run before it begins, so that one which never ends can be told. */
  readonly onRun: (run: number) => void;
}

/** Milliseconds that a damaged folder may take longer than a whole one. */
const mostLonger = 1000;

const now = Date.parse("2026-11-23T12:00:00Z");

/** Damages one file of a content folder at a time and reads the folder: no crash, no message that nobody can read, nothing that takes long. */
export async function fuzz({ content, folder, runs, seed, clock, onRun }: Order): Promise<Fuzzed> {
  const dice = chance(seed);
  const counts = Object.fromEntries(Object.keys(damages).map((name) => [name, 0])) as Record<Damage, number>;
  const copy = join(folder, "content");
  for (const file of readdirSync(content, { recursive: true, encoding: "utf8" }).filter((one) => isUsual(one))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(content, file), join(copy, file));
  }
  const start = clock();
  await readNewsroom(copy, now);
  const ordinary = clock() - start;

  const falls: Fall[] = [];
  let refused = 0;
  for (let run = 1; run <= runs; run += 1) {
    onRun(run);
    const file = dice.pick(files);
    const damage = dice.pick(Object.keys(damages) as Damage[]);
    counts[damage] += 1;
    const whole = readFileSync(join(content, file));
    writeFileSync(join(copy, file), damages[damage](whole, dice));
    const began = clock();
    try {
      const { problems } = await readNewsroom(copy, now);
      const told = problems.map(formatProblem);
      if (problems.some(({ level }) => level === "error")) refused += 1;
      const unreadable = told.find((line) => line.length > 20_000 || /undefined|NaN|\[object|\n\s+at /.test(line));
      if (unreadable)
        falls.push({ run, file, damage, what: `told in words that say nothing: ${unreadable.slice(0, 300)}` });
    } catch (error) {
      falls.push({ run, file, damage, what: `crashed: ${error instanceof Error ? error.stack : error}` });
    }
    const longer = clock() - began - ordinary;
    if (longer > mostLonger)
      falls.push({ run, file, damage, what: `took ${Math.round(longer)} ms longer than a whole folder` });
    writeFileSync(join(copy, file), whole);
  }
  rmSync(copy, { recursive: true });
  return { runs: counts, falls, refused };
}

/** Without the many releases of the fixture that are all alike. */
function isUsual(file: string): boolean {
  return /\.\w+$/.test(file) && !/resurfaced/.test(file);
}
