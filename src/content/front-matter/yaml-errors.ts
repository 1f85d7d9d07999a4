import { type Document, LineCounter } from "yaml";
import type { PlacedViolation } from "../../problems/problem.ts";
import { error, type Line, lineFault, withoutKey } from "./line-fault.ts";
import { oddIndents, outOfLine } from "./odd-indent.ts";
import { isRestOfNumber, numberInBrackets, quotedLine, withQuotedNumbers } from "./quoted-line.ts";
import { isPlain, parseYaml, repeatedKeys } from "./yaml-text.ts";

/**
 * Tells why a header cannot be read. Each key is read separately with the lines that belong to it, because one open
 * quote or bracket hides all that follows.
 */
export function headerFaults(source: string, document: Document.Parsed, firstLine: number): PlacedViolation[] {
  const lines = source.split("\n").map((text, index) => ({ text, number: firstLine + index }));
  const end = lines.find(({ text }, index) => /^(\.\.\.|---)(\s|$)/.test(text) && index > 0);
  if (end)
    return [
      error(
        "header-line",
        end.number,
        1,
        `${end.text.slice(0, 3)} ends the keys, and what follows is not read`,
        "delete the line",
      ),
    ];
  const entries = entriesIn(lines);
  const told = [...entries.flatMap(entryFaults), ...repeatedEntries(entries)];
  if (told.length > 0) return told;
  const { line, col } = positionIn(source, document.errors[0]?.pos[0] ?? 0);
  return [error("header-line", firstLine + line - 1, col, "the line cannot be read", aLine)];
}

const aLine = 'a key, a colon, a space and the value, such as title: "New library opens"';
const startsWithKey = /^([\w-]+)\s*:(?=\s|$)/;
/** A key that has its list or its keys below it. */
const isGroup = /^[\w-]+\s*:\s*(?:#.*)?$/;

function positionIn(source: string, offset: number): { line: number; col: number } {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
}

/** Each line that begins a key, with those that belong to it: moved in, entries of its list, comments. */
export function entriesIn(lines: readonly Line[]): Line[][] {
  const entries: Line[][] = [];
  for (const line of lines) {
    const belongs = /^([\s#\]}]|-(\s|$)|$)/.test(line.text) && entries.length > 0;
    if (belongs) entries.at(-1)?.push(line);
    else if (/^\s*[^\s#]/.test(line.text)) entries.push([line]);
  }
  return entries;
}

function repeatedEntries(entries: readonly Line[][]): PlacedViolation[] {
  const seen = new Map<string, number>();
  return entries.flatMap(([first]) => {
    const key = startsWithKey.exec(first?.text ?? "")?.[1];
    if (!first || key === undefined) return [];
    const before = seen.get(key);
    seen.set(key, before ?? first.number);
    return before === undefined ? [] : [repeated(key, first.number, 1, before)];
  });
}

function repeated(key: string, line: number, column: number, before: number): PlacedViolation {
  return error(
    "repeated-key",
    line,
    column,
    `\`${key}\` appears twice, first in line ${before}`,
    "delete one of the two lines",
  );
}

function entryFaults(entry: readonly Line[]): PlacedViolation[] {
  const [first, ...below] = entry;
  const second = below.find(({ text }) => /^\s*[^\s#]/.test(text));
  if (!first) return [];
  if (!startsWithKey.test(first.text)) return [noKey(first)];

  const counter = new LineCounter();
  const document = parseYaml(entry.map(({ text }) => text).join("\n"), counter);
  if (isPlain(document)) {
    return repeatedKeys(document).map(({ key, offset, firstOffset }) => {
      const [here, before] = [counter.linePos(offset), counter.linePos(firstOffset)];
      const line = first.number + here.line - 1;
      if (!isRestOfNumber(key)) return repeated(key, line, here.col, first.number + before.line - 1);
      const paste = withQuotedNumbers(entry[here.line - 1]?.text ?? "");
      return error("comma-in-braces", line, here.col, numberInBrackets.message, numberInBrackets.fix, paste);
    });
  }
  const tabs = entry.flatMap((line) => tabFault(first, line) ?? []);
  if (tabs.length > 0 && isPlain(parseYaml(pastedOver(entry, tabs)))) return tabs;
  const found = entry.flatMap((line) => lineFault(line) ?? []);
  if (found.length > 0) return found;
  if (tabs.length > 0) return tabs;
  const odd = oddIndents(entry);
  if (odd.length > 0) return odd;
  const lineOut = isGroup.test(first.text) && outOfLine(entry);
  if (lineOut) return [lineOut];
  if (second && startsWithKey.test(second.text.trim())) return [beforeKey(second.text, second.number)];
  return [error("header-line", second?.number ?? first.number, 1, "the line does not fit the one above it", aLine)];
}

function noKey({ text, number }: Line): PlacedViolation {
  const [, key = "", value = ""] = /^([\w-]+):(\S.*)$/.exec(text) ?? [];
  if (key)
    return {
      ...error(
        "header-line",
        number,
        key.length + 2,
        `a space is missing after \`${key}:\``,
        "write this line",
        quotedLine(`${key}: ${value}`),
      ),
      fixInWords: "add a space between the two",
    };
  if (/^\s/.test(text)) return beforeKey(text, number);
  const [sign] = /^[&*!](?=\S)|^<<(?=\s*:)/.exec(text) ?? [];
  if (sign)
    return error("header-line", number, 1, `a key cannot begin with ${sign}`, "delete what comes before the key");
  return withoutKey({ text, number });
}

function beforeKey(text: string, number: number): PlacedViolation {
  const sign = /^ *\t/.test(text) ? "tab" : "space";
  return error("header-line", number, 1, `a ${sign} comes before the key`, "delete what comes before it", text.trim());
}

/** What is wrong with a line that begins with a tab: a new key has nothing before it, and what belongs to the key above has spaces. */
function tabFault(first: Line, { text, number }: Line): PlacedViolation | undefined {
  if (!/^ *\t/.test(text)) return undefined;
  const isKey = startsWithKey.test(text.trim()) && /^[\w-]+\s*:\s+[^\s[{]/.test(first.text);
  if (isKey) return beforeKey(text, number);
  const fix = "put two spaces in place of each tab";
  const right = text.replace(/^[ \t]+/, (space) => space.replaceAll("\t", "  "));
  return error("header-line", number, text.indexOf("\t") + 1, "a line of a header cannot begin with a tab", fix, right);
}

/** The lines of an entry with what is to be pasted over some of them. */
function pastedOver(entry: readonly Line[], faults: readonly PlacedViolation[]): string {
  const right = new Map(faults.map(({ at, paste }) => [at.line, paste?.join("\n")]));
  return entry.map(({ text, number }) => right.get(number) ?? text).join("\n");
}
