import { isScalar, parseDocument } from "yaml";

/** A line of a header cut at its value; the value is absent where the key stands alone. */
interface HeaderLine {
  /** All up to the value: `title:`, `  - title:` or `  -`. */
  readonly start: string;
  readonly value: string;
  /** Counted from 1. */
  readonly column: number;
}

/** Cuts a line `key: value`, `- key: value` or `- value`; undefined for any other line. */
export function cutLine(line: string): HeaderLine | undefined {
  const [, start, space, value] =
    /^(\s*(?:(?:- +)*(?!- )[^\s:#'"[{][^:#]*:|(?:- +)*-))([ \t]+)(\S.*)$/su.exec(line.trimEnd()) ?? [];
  if (start === undefined || space === undefined || value === undefined) return undefined;
  return { start, value, column: start.length + space.length + 1 };
}

/** The line with its value in double quotes, as YAML reads it back to the letter; undefined where it has no value. */
export function quotedLine(line: string): string | undefined {
  const cut = cutLine(line);
  return cut && `${cut.start.replaceAll("\t", " ")} ${quoted(meantBy(cut.value).replaceAll("\t", " "))}`;
}

/** A text in double quotes as YAML 1.2 reads it. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** The text that a value was to be: what is in its quotes, straight or curly, closed or forgotten. */
function meantBy(value: string): string {
  if (/^["']/.test(value)) {
    const { contents, errors } = parseDocument(value, { schema: "failsafe", logLevel: "silent" });
    if (errors.length === 0 && isScalar(contents) && !contents.comment) return String(contents.value);
  }
  const wrapped =
    /^["“”]([^"“”]*)["“”]$/su.exec(value) ?? /^['‘]((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))*)['’]$/su.exec(value);
  if (wrapped) return wrapped[1] ?? "";
  // A second quote after a space opens one within: the first and the last stand around the whole.
  if (/^"[^"]*\s".*"$/su.test(value)) return value.slice(1, -1);
  if (/^[^"]+"$/s.test(value)) return value.slice(0, -1);
  return /^(["'])(?!.*\1)/s.test(value) ? value.slice(1) : value;
}

/** Whether curly quotes stand around the whole of a value, where straight ones were meant. */
export function isInCurlyQuotes(value: string): boolean {
  return /^[“”][^“”]*["“”]$/su.test(value) || /^‘(?:[^‘’]|(?<=\p{L})’(?=\p{L}))*’$/su.test(value);
}

/** A line whose numbers with commas are in double quotes: between brackets a comma ends a number, and the digits after it are read as a key. */
export function withQuotedNumbers(line: string): string {
  return line.replace(/(?<![\w",.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w"]|,\d)/g, '"$&"');
}

/** Whether a key is what is left of a number after its comma. */
export function isRestOfNumber(key: string): boolean {
  return /^\d{3}(\.\d+)?$/.test(key);
}

/** What is wrong with such a key. */
export const numberInBrackets = {
  rule: "comma-in-braces",
  message: "between brackets a comma ends the number",
  fix: "put the number in straight double quotes",
} as const;
