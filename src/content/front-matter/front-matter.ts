import type { PlacedViolation, Violation } from "../../problems/problem.ts";

/** A file cut into its header and its body. Lines are those of the file, from 1. */
export interface FrontMatter {
  readonly header: string;
  readonly headerLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const mostCharacters = 20_000;

/** What a header's line looks like: a key, what belongs to the key above, an entry of a list, a comment. */
const headerLine = /^([\w-]+\s*:(\s|$)|\s+\S|-\s|#)/;

/** Hyphens and what word processors make of them. */
const anyDashes = /^\s*[-‐‑–—―_]+\s*$/;

/** Cuts a file at its two lines `---`; strict, because a header that is not one publishes what was not to be. */
export function splitFrontMatter(text: string): FrontMatter | { readonly violation: PlacedViolation } {
  const [open, close] = text
    .matchAll(/(?<=^|\n)---[ \t]*(?:\n|$)/g)
    .take(2)
    .toArray();
  if (open?.index !== 0)
    return { violation: { level: "error", at: { line: 1, column: 1 }, ...wrongStart(text.split("\n")) } };
  if (!close) return { violation: { level: "error", at: { line: 1, column: 1 }, ...wrongEnd(text.split("\n")) } };

  const header = text.slice(open[0].length, close.index);
  const bodyLine = header.split("\n").length + 2;
  return headerTooLong(header) ?? { headerLine: 2, header, body: text.slice(close.index + close[0].length), bodyLine };
}

/** A file that is all header. */
export function allFrontMatter(text: string): FrontMatter | { readonly violation: PlacedViolation } {
  return headerTooLong(text) ?? { header: text, headerLine: 1, body: "", bodyLine: 1 };
}

function headerTooLong({ length }: string): { violation: PlacedViolation } | undefined {
  if (length <= mostCharacters) return undefined;
  const [has, limit] = [length, mostCharacters].map((count) => count.toLocaleString("en-GB"));
  const message = `the header has ${has} characters, and can have ${limit}`;
  return {
    violation: {
      rule: "header-too-long",
      level: "error",
      at: { line: 1, column: 1 },
      message,
      fix: "shorten the header",
    },
  };
}

const dashes = ["---"];

function wrongStart(lines: readonly string[]): Violation {
  const first = lines[0] ?? "";
  const begin = lines.findIndex((line) => line.trim() !== "");
  const beginning = lines[begin] ?? "";
  if (begin < 0)
    return {
      rule: "missing-header",
      message: "the file is empty",
      fix: "add a header between two lines ---, and the text below it",
      pasteOver: { first: 1, count: 0 },
    };
  if (beginning.trim() === "---") {
    if (begin === 0)
      return {
        rule: "header-line-marks",
        message: "there is a space before the ---",
        fix: "delete the space",
        paste: dashes,
      };
    const message =
      begin === 1 ? "there is an empty line before the header" : `${begin} empty lines come before the header`;
    const fix = `delete ${begin === 1 ? "this line" : "them"}`;
    const isRight = beginning.startsWith("---");
    const pasteOver = { first: 1, count: isRight ? begin : begin + 1 };
    return { rule: "header-line-marks", message, fix, paste: isRight ? [] : dashes, pasteOver };
  }
  if (first.startsWith("---") || anyDashes.test(first)) {
    const rest = first.replace(/^-+\s*/, "");
    const paste = headerLine.test(rest) ? [...dashes, rest] : dashes;
    return {
      rule: "header-line-marks",
      message: `the header begins with ${first.trim().slice(0, 20)}`,
      fix: "---",
      paste,
    };
  }
  const missing: Violation = {
    rule: "header-line-marks",
    message: "the line --- before the header is missing",
    fix: "add this line above it",
    paste: dashes,
  };
  if (headerLine.test(beginning)) return { ...missing, pasteOver: { first: 1, count: begin } };
  return {
    rule: "missing-header",
    message: "the file does not begin with a header",
    fix: "add a header between two lines ---, above the text",
    pasteOver: { first: 1, count: begin },
  };
}

function wrongEnd(lines: readonly string[]): Violation {
  const message = "the header that begins here is never closed";
  // Below an empty line a # begins a heading of the text, and a hyphen a list.
  const goesOn = (line: string, above: string) =>
    line.trim() === "" || (above.trim() === "" ? /^[\w-]+\s*:(\s|$)/ : headerLine).test(line);
  const after = lines.findIndex((line, index) => index > 0 && !goesOn(line, lines[index - 1] ?? ""));
  const end = after < 0 ? lines.length : after;
  const last = lines.slice(0, end).findLastIndex((line) => line.trim() !== "") + 1;
  const isDashes = after > 0 && (anyDashes.test(lines[after] ?? "") || lines[after]?.startsWith("---"));
  if (isDashes)
    return {
      rule: "header-line-marks",
      message,
      fix: `--- in line ${after + 1}`,
      paste: dashes,
      pasteOver: { first: after + 1, count: 1 },
    };
  const fix = `--- alone on a line below line ${last}`;
  return { rule: "header-line-marks", message, fix, paste: dashes, pasteOver: { first: last + 1, count: 0 } };
}
