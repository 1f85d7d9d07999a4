/** A line of an imported text, without what nobody sees. */
export interface SourceLine {
  /** Counted from 1, as an editor counts. */
  readonly number: number;
  /** Without spaces around it, and with one where there were several; empty where the line is blank. */
  readonly text: string;
  /** With its tabs and spaces, which may be columns. */
  readonly typed: string;
}

const softHyphen = "\u00AD";
/** Line breaks that editors do not count: page ends, Word's manual breaks, Unicode's separators. */
const uncountedBreaks = /[\v\f\u0085\u2028\u2029]/;
/** Marks without width or with power over the direction of the text. */
const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
/** A soft hyphen that does not cut a word at the end of its line. */
const idleHyphen = /(?<!\p{L})\u00AD|\u00AD(?!\s*$)/gu;
const spaces = /[\p{Cc} ]+/gu;

/** Cuts a text into lines, whatever their ends. Control characters become spaces; what has no width goes. */
export function readLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
    line.split(uncountedBreaks).map((part) => {
      const typed = part.replace(invisible, "").replace(idleHyphen, "");
      return { number: index + 1, text: typed.replace(spaces, " ").trim(), typed };
    }),
  );
}

/** Lines as one, a word that a soft hyphen cut being whole again, and where in it each line but the first begins. */
export function joinLines(lines: readonly SourceLine[]): { readonly text: string; readonly wraps: readonly number[] } {
  let text = "";
  const wraps: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (text.endsWith(softHyphen)) text = text.slice(0, -1);
    else if (index > 0) text += " ";
    if (index > 0) wraps.push(text.length);
    text += line.text;
  }
  return { text: text.replaceAll(softHyphen, ""), wraps };
}
