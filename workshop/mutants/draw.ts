import { globSync } from "node:fs";
import { chance } from "../bench/random.ts";
import { type Change, changesOf } from "./changes.ts";
import { openProject } from "./project.ts";

/** A change to a file, by its path in the project. */
export interface Mutant extends Change {
  readonly file: string;
  /** The whole text of the file with the change. */
  readonly text: string;
  readonly line: number;
  /** What the change replaces, from the first line it touches to the last, and what stands there then. */
  readonly before: string;
  readonly after: string;
}

interface Order {
  /** The folder of the project, an absolute path. */
  readonly folder: string;
  /** The folders below it whose modules are changed. */
  readonly rooms: readonly string[];
  readonly count: number;
  readonly seed: number;
}

/**
 * Draws mutants, each kind of change as often as any other while there are some of it. One that does not fit its types is
 * passed over: it could not be landed.
 */
export function drawMutants({ folder, rooms, count, seed }: Order): Mutant[] {
  const project = openProject(folder);
  try {
    const files = rooms.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: folder })).toSorted();
    const all = files.flatMap((file) => {
      const tree = project.treeOf(file);
      return changesOf(tree).map((change) => ({ file, source: tree.text, change }));
    });
    const dice = chance(seed);
    const kinds = [...Map.groupBy(dice.some(all.length, all), ({ change }) => change.kind).values()];
    const mutants: Mutant[] = [];
    while (mutants.length < count && kinds.length > 0) {
      const kind = dice.pick(kinds);
      const next = kind.pop();
      if (!next) kinds.splice(kinds.indexOf(kind), 1);
      else {
        const mutant = mutantOf(next.file, next.source, next.change);
        if (project.fits(next.file, mutant.text)) mutants.push(mutant);
      }
    }
    return mutants;
  } finally {
    project.close();
  }
}

function mutantOf(file: string, source: string, change: Change): Mutant {
  const { from, to, put } = change;
  const begins = source.lastIndexOf("\n", from - 1) + 1;
  const end = source.indexOf("\n", to);
  const ends = end < 0 ? source.length : end;
  return {
    ...change,
    file,
    text: source.slice(0, from) + put + source.slice(to),
    line: source.slice(0, from).split("\n").length,
    before: source.slice(begins, ends),
    after: source.slice(begins, from) + put + source.slice(to, ends),
  };
}
