/** A line of an imported text, without what nobody sees. */
export interface SourceLine {
  /** Counted from 1, as an editor counts. */
  readonly number: number;
  /** Without spaces around it; empty where the line is blank. */
  readonly text: string;
}

const softHyphen = "\u00AD";
/** Line breaks that editors do not count: page ends, Word's manual breaks, Unicode's separators. */
const uncountedBreaks = /[\v\f\u0085\u2028\u2029]/;
/** Marks without width or with power over the direction of the text. */
const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
/** A soft hyphen that does not cut a word at the end of its line. */
const idleHyphen = /(?<!\p{L})\u00AD|\u00AD(?!\s*$)/gu;
const spaces = /[\p{Cc} ]+/gu;

/** Cuts a text into lines, whatever their ends. Tabs and control characters become spaces; what has no width goes. */
export function readLines(text: string): SourceLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => line.split(uncountedBreaks).map((part) => ({ number: index + 1, text: visible(part) })));
}

function visible(line: string): string {
  return line.replace(invisible, "").replace(idleHyphen, "").replace(spaces, " ").trim();
}

/** Lines as one, a word that a soft hyphen cut being whole again. */
export function joinLines(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(`${softHyphen} `, "")
    .replaceAll(softHyphen, "");
}

/** The number of the line that holds the character at an offset of the joined lines. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  let end = 0;
  const line = lines.find(({ text }) => {
    end += text.endsWith(softHyphen) ? text.length - 1 : text.length + 1;
    return offset < end;
  });
  return line?.number ?? 1;
}
