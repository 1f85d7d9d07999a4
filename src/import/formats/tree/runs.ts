/** How some words look, as far as Markdown can say it. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly shift?: "sub" | "sup";
  readonly href?: string;
}

/** A piece of a paragraph that looks the same throughout. */
export type Run =
  | { readonly kind: "words"; readonly text: string; readonly marks: Marks }
  | { readonly kind: "break" }
  /** The number under which the note stands. */
  | { readonly kind: "note"; readonly label: string }
  | { readonly kind: "picture"; readonly picture: number };

export type Words = Extract<Run, { kind: "words" }>;

/** Marks without width or with power over the direction of the text, and soft hyphens: a page breaks its lines anew. */
const invisible = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\uFFFC]/g;
/** Spaces that become one: a space that does not break stays. */
const spaces = /[\p{Cc} \u2028\u2029]+/gu;

/** Words as a page can show them: what has no width goes, tabs and control characters become spaces. */
export function visible(text: string): string {
  return text.replace(invisible, "").replace(spaces, " ");
}

/** The lines between line breaks, without spaces around them and without two in a row; empty ones stay. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === "break") lines.push([]);
    else if (run.kind !== "picture") lines.at(-1)?.push(run);
  }
  return lines.map(tidy);
}

/** The words of a line. */
export function textOf(line: readonly Run[]): string {
  return line.map((run) => (run.kind === "words" ? run.text : "")).join("");
}

/** One line with single spaces, pieces that look the same being one. */
function tidy(line: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of line) {
    const last = tidied.at(-1);
    if (run.kind !== "words") tidied.push(run);
    else if (last?.kind === "words" && isSame(last.marks, run.marks))
      tidied[tidied.length - 1] = { ...run, text: joined(last.text, run.text) };
    else {
      const text = endsInSpace(tidied) ? run.text.replace(/^ +/, "") : run.text;
      if (text) tidied.push({ ...run, text });
    }
  }
  const last = tidied.at(-1);
  if (last?.kind === "words") tidied[tidied.length - 1] = { ...last, text: last.text.replace(/ +$/, "") };
  return tidied;
}

function joined(before: string, after: string): string {
  return before.endsWith(" ") ? before + after.replace(/^ +/, "") : before + after;
}

/** Whether a space at this place would be seen as nothing: at the beginning, or after another. */
function endsInSpace(line: readonly Run[]): boolean {
  const last = line.at(-1);
  return last === undefined || (last.kind === "words" && last.text.endsWith(" "));
}

function isSame(a: Marks, b: Marks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.shift === b.shift && a.href === b.href;
}
