/**
 * Letters that stand in all that each alternative of a pattern finds: where a text has none of them, the pattern need not be tried, nor
 * compiled, which takes longer than to read a text. Undefined where an alternative has no such letters. Groups are not looked into.
 */
export function literalsOf(pattern: string): readonly string[] | undefined {
  const runs: string[][] = [[]];
  let run = "";
  let depth = 0;
  const end = () => {
    runs.at(-1)?.push(run);
    run = "";
  };
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at] ?? "";
    if (sign === "\\") at += 1;
    const isLetter = depth === 0 && /[a-z -]/.test(sign) && !/[?*]/.test(pattern[at + 1] ?? "");
    if (isLetter) {
      run += sign;
      continue;
    }
    end();
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (sign === "|" && depth === 0) runs.push([]);
  }
  end();
  const longest = runs.map((some) => some.toSorted((a, b) => b.length - a.length)[0] ?? "");
  return longest.every((one) => one.trim().length >= fewest) ? longest : undefined;
}

/** Fewer letters stand in every text. */
const fewest = 3;
