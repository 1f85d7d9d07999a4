import { countOf } from "../../newsroom/format.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { error, type Line, withoutKey } from "./line-fault.ts";
import { isPlain, parseYaml } from "./yaml-text.ts";

/** A line of a longer key is not looked for by reading it once for each. */
const mostLines = 60;

/**
 * Tells which lines below a key are moved in by one space more or less than those around them; none, where the key could
 * not be read with them in line.
 */
export function oddIndents(entry: readonly Line[]): PlacedViolation[] {
  const below = entry.slice(1).filter(({ text }) => /^ *[^\s#]/.test(text));
  if (below.length > mostLines) return [];
  const reads = (odd: readonly Line[], depth: number) =>
    odd.length > 0 &&
    isPlain(parseYaml(entry.map((line) => (odd.includes(line) ? inLine(line, depth) : line.text)).join("\n")));
  const tell = (odd: readonly Line[], depth: number) => odd.map((line) => told(line, depth, line === below.at(-1)));

  // Of two lines that do not fit each other, people move in by an even number.
  const single = below
    .filter((line) => depthOf(line) % 2 === 1)
    .flatMap((line) => {
      const above = below[below.indexOf(line) - 1];
      const near = [depthOf(line) - 1, depthOf(line) + 1].filter((right) => right > 0);
      // In line with the one above it, where that is as near.
      const inOrder = near.toSorted(
        (a, b) => Number(above && depthOf(above) === b) - Number(above && depthOf(above) === a),
      );
      const depth = inOrder.find((right) => reads([line], right));
      return depth === undefined ? [] : [{ line, depth }];
    });
  const [only] = single;
  if (only && single.length === 1) return tell([only.line], only.depth);

  const [usual = 0, most = []] =
    [...Map.groupBy(below, depthOf)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const odd = below.filter((line) => Math.abs(depthOf(line) - usual) === 1);
  return most.length > 1 && usual > 0 && reads(odd, usual) ? tell(odd, usual) : [];
}

/** Tells the first line below a key that fits no line above it, however far it is moved in. */
export function outOfLine(entry: readonly Line[]): PlacedViolation | undefined {
  if (entry.length > mostLines) return undefined;
  const line = entry.find(
    ({ text }, index) =>
      index > 0 &&
      /^ *[^\s#]/.test(text) &&
      !isPlain(
        parseYaml(
          entry
            .slice(0, index + 1)
            .map((one) => one.text)
            .join("\n"),
        ),
      ),
  );
  if (!line) return undefined;
  if (!/^ *(?:-|[\w-]+\s*:)(?:\s|$)/.test(line.text)) return withoutKey(line);
  const depth = depthOf(line);
  const is = depth === 0 ? "not moved in" : `moved in by ${countOf(depth, "space")}`;
  const message = `the line is ${is}, and fits no line above it`;
  return error(
    "header-indent",
    line.number,
    1,
    message,
    "add spaces before it, so that it begins below the key or the hyphen that it goes with",
  );
}

/** Behind the others, or above what is moved in below it, it may be a key that has nothing before it. */
function told(line: Line, right: number, isLast: boolean): PlacedViolation {
  const depth = depthOf(line);
  const message = `the line is moved in by ${countOf(depth, "space")}, and those around it by ${right}`;
  const place = { rule: "header-indent", level: "error", at: { line: line.number, column: 1 }, message } as const;
  return depth < right && (isLast || /:\s*$/.test(line.text))
    ? { ...place, fix: `put ${right} spaces before it, or none if it does not belong to them` }
    : { ...place, fix: `put ${right} spaces before it`, paste: [inLine(line, right)] };
}

function inLine({ text }: Line, depth: number): string {
  return " ".repeat(depth) + text.trimStart();
}

function depthOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
