import type { LineRange, PlacedViolation } from "../../problems/problem.ts";
import type { FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { type Header, readHeader } from "./header.ts";
import { entriesIn } from "./yaml-errors.ts";

/** A file cut and read: as it is typed, or as it would be once its faults were mended. */
export interface Reading {
  readonly parts: FrontMatter;
  readonly header: Header;
  /** The keys whose lines nothing could be made of; `*` where it cannot be known which they are. */
  readonly lost: ReadonlySet<string>;
  /** What was told of the mended text, with its lines as the file has them. */
  readonly inFile: (violation: PlacedViolation) => PlacedViolation;
}

/** A line of the mended text, and the line of the file that it stands for. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/** A fault uncovers others; no file of an officer's has so many one beneath the other. */
const mostRounds = 5;

/**
 * Mends what keeps a file from being read by the lines to paste, leaves out what cannot be mended, and reads on.
 * It reports every fault that is found on the way, each once. `complete` adds to the fault of a file without a header.
 */
export function readOn(
  source: string,
  split: typeof splitFrontMatter,
  complete: (violation: PlacedViolation) => PlacedViolation,
): { readonly violations: readonly PlacedViolation[]; readonly read?: Reading } {
  let lines: readonly Line[] = source.split("\n").map((text, index) => ({ text, number: index + 1 }));
  const violations: PlacedViolation[] = [];
  const lost = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const here = lines;
    const inFile = (violation: PlacedViolation) => placedIn(here, violation);
    const parts = split(here.map(({ text }) => text).join("\n"));
    const header =
      "violation" in parts ? { violations: [complete(parts.violation)] } : readHeader(parts.header, parts.headerLine);
    if (!("violations" in header) && !("violation" in parts))
      return { violations, read: { parts, header, lost, inFile } };
    const found = "violations" in header ? header.violations : [];
    violations.push(...found.map(inFile));
    const left = "violation" in parts ? { lines: pasted(here, found), lost: [] } : withoutFaults(here, found, parts);
    const mended = left.lines;
    for (const key of left.lost) lost.add(key);
    if (mended.every(({ text }, index) => text === here[index]?.text) && mended.length === here.length) break;
    lines = mended;
  }
  return { violations };
}

function placedIn(lines: readonly Line[], violation: PlacedViolation): PlacedViolation {
  const numberOf = (line: number) => lines[line - 1]?.number ?? (lines.at(-1)?.number ?? 0) + 1;
  const over = violation.pasteOver && { ...violation.pasteOver, first: numberOf(violation.pasteOver.first) };
  return { ...violation, at: { ...violation.at, line: numberOf(violation.at.line) }, ...(over && { pasteOver: over }) };
}

/** The lines with those to paste in their place. From below, so that the numbers above still hold. */
function pasted(lines: readonly Line[], faults: readonly PlacedViolation[]): Line[] {
  const edits = faults.flatMap(({ paste, pasteOver, at: { line } }) =>
    paste ? [{ paste, over: pasteOver ?? ({ first: line, count: 1 } satisfies LineRange) }] : [],
  );
  const result = [...lines];
  for (const { paste, over } of edits.toSorted((a, b) => b.over.first - a.over.first)) {
    const number = lines[over.first - 1]?.number ?? lines.length;
    result.splice(over.first - 1, over.count, ...paste.map((text) => ({ text, number })));
  }
  return result;
}

/** The lines with the faults mended, and without the entries of the header that cannot be. */
function withoutFaults(
  lines: readonly Line[],
  faults: readonly PlacedViolation[],
  { header, headerLine }: FrontMatter,
): { readonly lines: Line[]; readonly lost: readonly string[] } {
  const hopeless = new Set(faults.flatMap(({ paste, at: { line } }) => (paste ? [] : line)));
  // Its last line end is that before the line ---.
  const numbered = header
    .replace(/\n$/, "")
    .split("\n")
    .map((text, index) => ({ text, number: headerLine + index }));
  const emptied = new Set<number>();
  const kept = new Set<string>();
  const lost: string[] = [];
  for (const entry of entriesIn(numbered)) {
    const key = /^\s*([\w-]+)\s*:/.exec(entry[0]?.text ?? "")?.[1];
    if (!entry.some(({ number }) => hopeless.has(number))) {
      if (key) kept.add(key);
      continue;
    }
    for (const { number } of entry) emptied.add(number);
    if (key === undefined || !kept.has(key)) lost.push(key ?? "*");
  }
  // Of an entry that is left out nothing is mended.
  const mendable = faults.filter(({ at }) => !emptied.has(at.line));
  const rest = lines.map(({ text, number }, index) => ({ text: emptied.has(index + 1) ? "" : text, number }));
  return { lines: pasted(rest, mendable), lost };
}
