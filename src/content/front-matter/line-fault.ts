import { exampleWords } from "../../newsroom/example-words.ts";
import type { RuleId } from "../../problems/catalogue.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { cutLine, quotedLine } from "./quoted-line.ts";
import { isPlain, parseYaml } from "./yaml-text.ts";

/** A line of a header and its number in the file. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** An error in a line of a header, with the line that is right where it is known. */
export function error(
  rule: RuleId,
  line: number,
  column: number,
  message: string,
  fix: string,
  paste?: string,
): PlacedViolation {
  return { rule, level: "error", at: { line, column }, message, fix, ...(paste && { paste: [paste] }) };
}

/** What is wrong with a line that is neither a key nor an entry of a list. */
export function withoutKey({ number }: Line): PlacedViolation {
  const fix = "move its words to the end of the line above, or put a key and a colon before them";
  return error("header-line", number, 1, "the line has no key", fix);
}

/** What is wrong with a line, whatever stands around it; undefined where its value can be read. */
export function lineFault({ text, number }: Line): PlacedViolation | undefined {
  const cut = cutLine(text);
  if (!cut || isPlain(parseYaml(`key: ${cut.value}`))) return undefined;
  if (/^(\[.*\]|\{.*\})$/.test(cut.value)) {
    const fix = `put each text in straight double quotes, for example alt: "${exampleWords.alt}"`;
    return error("unquoted-value", number, cut.column, "the value between the brackets cannot be read", fix);
  }
  const [first = ""] = cut.value;
  // What was meant by it, only its author knows: no line is certain to be right.
  if (/[&*!]/.test(first)) return error("unquoted-value", number, cut.column, ...signFault(first));
  if (/[[{]/.test(first) && holdsGroup.test(cut.start)) return openFault(text, number, cut.column, first);
  return error("unquoted-value", number, cut.column, ...valueFault(cut.value), quotedLine(text));
}

/** Signs that YAML keeps for what no header has: a name for a value, that value again, its type. */
function signFault(sign: string): [message: string, fix: string] {
  return [
    `a value that begins with ${sign} needs quotation marks`,
    `put straight double quotes around the value if you mean the ${sign}, or delete the ${sign}`,
  ];
}

/** Keys whose value is a list or a group of keys, and never a text. */
const holdsGroup =
  /^\s*(?:- +)*(?:aliases|bodies|changes|consultation|contact|decisions|documents|extensions|figures|gallery|image|issues|period|priorities|redirects|review|reviews|security|strategies|supersedes|topics|withdrawn):/;

/** A list or a group with a bracket missing, or with words after it. */
function openFault(text: string, number: number, column: number, first: string): PlacedViolation {
  const closing = first === "[" ? "]" : "}";
  const [message, fix] = valueFault(text.slice(column - 1));
  if (text.includes(closing))
    return error("unquoted-value", number, column, message, `delete everything after the ${closing}`);
  const closed = text.trimEnd() + closing;
  const isRight = isPlain(parseYaml(`key: ${closed.slice(column - 1)}`));
  return error(
    "unquoted-value",
    number,
    column,
    message,
    isRight ? `add ${closing} at its end` : fix,
    isRight ? closed : undefined,
  );
}

function valueFault(value: string): [message: string, fix: string] {
  const inQuotes = "put the value in straight double quotes";
  const [first = ""] = value;
  if (first === "[" || first === "{") {
    const closing = first === "[" ? "]" : "}";
    return value.includes(closing)
      ? [`a value that begins with ${first} cannot go on after ${closing}`, inQuotes]
      : [`the ${first} before the value is never closed`, `add ${closing} at its end, or, if it is text, ${inQuotes}`];
  }
  if (first === '"' && value.length > 1 && value.endsWith('"') && value.includes("\\"))
    return ["a \\ in double quotes starts a code", "write it twice"];
  if (first === '"' || first === "'") {
    const isClosed = value.indexOf(first, 1) > 0;
    return [
      isClosed ? "the value goes on after its closing quote" : "the quote before the value is never closed",
      inQuotes,
    ];
  }
  if (/[\]}@`%|>?,-]/.test(first)) return [`a value cannot begin with ${first}`, inQuotes];
  return [/:(\s|$)/.test(value) ? "a colon in the value ends it" : "the value cannot be read", inQuotes];
}
