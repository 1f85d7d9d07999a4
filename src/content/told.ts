import { distance } from "fastest-levenshtein";
import type { Problem } from "../newsroom/problem.ts";

/** A problem as the stage that found it knows it. The reader of the file adds the path, and the level where it hangs on whether the file is a draft. */
export type Told = Omit<Problem, "path" | "level"> & { readonly level?: Problem["level"] };

/** The names nearest to a word that is none of them, nearest first, at most three; case does not count. */
export function nearest(word: string, names: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  return [...names]
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.ceil(name.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Names in a sentence: "a, b or c". */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
