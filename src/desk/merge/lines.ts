/** A run of lines of one text that stands in the place of a run of another: from a line on, as many as it was. */
export interface Hunk {
  readonly from: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What changed from one text to another, by lines. */
export function hunksOf(before: string, after: string): readonly Hunk[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const [middle, other] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  return hunksBetween(middle, other, start);
}

/** By the longest common subsequence: https://en.wikipedia.org/wiki/Longest_common_subsequence. A text is some hundred lines. */
function hunksBetween(old: readonly string[], fresh: readonly string[], offset: number): Hunk[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const longest =
        old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as Uint32Array)[column] = longest;
    }
  }
  const hunks: Hunk[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      [row, column] = [row + 1, column + 1];
      continue;
    }
    const [from, first] = [row, column];
    while (row < old.length || column < fresh.length) {
      if (row < old.length && column < fresh.length && old[row] === fresh[column]) break;
      if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) row += 1;
      else column += 1;
    }
    hunks.push({ from: offset + from, removed: old.slice(from, row), added: fresh.slice(first, column) });
  }
  return hunks;
}

/** Both changes of one text together; undefined where they touch the same lines, or lines beside each other, in two ways. */
export function mergeLines(base: string, mine: string, theirs: string): string | undefined {
  const [ours, others] = [hunksOf(base, mine), hunksOf(base, theirs)];
  const isSame = (one: Hunk, other: Hunk) => JSON.stringify(one) === JSON.stringify(other);
  const overlap = (one: Hunk, other: Hunk) =>
    one.from <= other.from + other.removed.length && other.from <= one.from + one.removed.length;
  const fresh = others.filter((theirs) => !ours.some((mine) => isSame(mine, theirs)));
  if (fresh.some((theirs) => ours.some((mine) => overlap(mine, theirs)))) return undefined;
  const lines = base.split("\n");
  const fromTheEnd = [...ours, ...fresh].toSorted((one, other) => other.from - one.from);
  for (const { from, removed, added } of fromTheEnd) lines.splice(from, removed.length, ...added);
  return lines.join("\n");
}
