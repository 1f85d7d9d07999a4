import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { patternOf } from "../abbreviations.ts";
import type { Token } from "../markdown.ts";
import type { LintText, Rule } from "./rule.ts";

const noteStart = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?\[\^([^\]\s]+)\]:\s*(.*)$/;
const meaningStart = /^[\s>]*\*\[((?:[^\][\\]|\\.)+)\]:\s*(\S.*)$/;

/** A line that says what a sign in the text stands for. */
interface Given {
  readonly sign: string;
  readonly words: string;
  /** From 0. */
  readonly row: number;
}

/** Each footnote has its reference and its words, and each abbreviation its use: what the text never leads to is not shown. */
export const asides: Rule = (text) => [...footnotesOf(text), ...abbreviationsOf(text), ...inTheWrongPlace(text)];

function footnotesOf(text: LintText): PlacedViolation[] {
  const notes = linesLike(text, noteStart);
  if (notes.length === 0) return [];
  const used = new Set(
    text.said.flatMap(({ parts }) =>
      parts.flatMap(([part]) => (isReference(part) ? [String(part.meta?.["label"])] : [])),
    ),
  );
  const seen = new Set<string>();
  return notes.flatMap(({ sign, words, row }) => {
    const mark = `[^${sign}]`;
    const isSecond = seen.has(sign);
    seen.add(sign);
    if (isSecond)
      return at(text, row, `${mark}:`, {
        rule: "footnote",
        message: `there are two notes ${mark}, and only the last would be shown`,
        fix: "give this note another number, and write that number where it belongs in the text",
      });
    if (!used.has(sign))
      return at(text, row, `${mark}:`, {
        rule: "footnote",
        message: `nothing in the text leads to the note ${mark}, which would not be shown`,
        fix: `write ${mark} in the text where the note belongs`,
      });
    const isEmpty =
      words === "" && !/^\s{4}\s*\S/.test(text.lines.slice(row + 1).find((line) => line.trim() !== "") ?? "");
    if (isEmpty)
      return at(text, row, `${mark}:`, {
        rule: "footnote",
        message: `the note ${mark} has no words`,
        fix: `${mark}: the words of the note`,
      });
    return [];
  });
}

function abbreviationsOf(text: LintText): PlacedViolation[] {
  if (text.abbreviations.size === 0) return [];
  const pattern = patternOf(text.abbreviations);
  const used = new Set(text.said.flatMap(({ words }) => [...words.matchAll(pattern)].map(([short]) => short)));
  const seen = new Map<string, string>();
  return linesLike(text, meaningStart).flatMap(({ sign, words, row }) => {
    const short = sign.replaceAll(/\\(.)/g, "$1");
    const mark = `*[${sign}]:`;
    const first = seen.get(short);
    seen.set(short, first ?? words);
    if (first !== undefined)
      return at(text, row, mark, {
        rule: "given-abbreviation",
        message: `${short} is given twice, and stands for "${first}" everywhere`,
        fix: "delete this line",
        level: "advice",
      });
    if (used.has(short)) return [];
    return at(text, row, mark, {
      rule: "given-abbreviation",
      message: `${short} is not in the text`,
      fix: "write it as it stands in the text, capitals and all, or delete this line",
      level: "advice",
    });
  });
}

/** Where a reference cannot be followed: in the words of a link, and in the alternative text of a picture. */
function inTheWrongPlace(text: LintText): PlacedViolation[] {
  return text.said.flatMap(({ inline, parts, seeker }) => {
    if (!inline.content.includes("^")) return [];
    const seek = seeker();
    const inLink = inBrokenLinks(inline.children ?? []);
    return parts.flatMap(([part, , row]): PlacedViolation[] => {
      const where = inLink.has(part)
        ? (["in the words of a link, which is no link then", "after the link"] as const)
        : part.type === "image" && part.children?.some(isReference)
          ? (["in the alternative text of a picture, where nobody can follow it", "below the picture"] as const)
          : undefined;
      if (!where) return [];
      const label = part.meta?.["label"];
      const mark = label === undefined ? "the footnote" : `[^${label}]`;
      const place = seek(label === undefined ? "^" : mark, row);
      return [
        { rule: "footnote", at: place, message: `the footnote stands ${where[0]}`, fix: `put ${mark} ${where[1]}` },
      ];
    });
  });
}

function isReference({ type }: Token): boolean {
  return type === "footnote_ref";
}

/** The references between a `[` and a `](` that Markdown shows as they are. */
function inBrokenLinks(parts: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  let within: Token[] | undefined;
  for (const part of parts) {
    if (isReference(part)) within?.push(part);
    if (part.type !== "text") continue;
    const [bracket] = /[\][]/.exec(part.content) ?? [];
    if (bracket !== undefined) {
      if (/^[^\][]*\]\(\S/.test(part.content)) for (const reference of within ?? []) found.add(reference);
      within = /\[[^\][]*$/.test(part.content) ? [] : undefined;
    }
  }
  return found;
}

function linesLike({ lines, tokens }: LintText, form: RegExp): Given[] {
  const code = tokens.filter(({ type }) => type === "fence").map(({ map }) => map ?? [0, 0]);
  return lines.flatMap((line, row) => {
    const [, sign, words = ""] = line.includes("]:") ? (form.exec(line) ?? []) : [];
    if (sign === undefined || code.some(([start = 0, end = 0]) => start <= row && row < end)) return [];
    return [{ sign, words: words.trim(), row }];
  });
}

function at({ lines }: LintText, row: number, needle: string, violation: Violation): PlacedViolation[] {
  return [{ ...violation, at: { line: row + 1, column: (lines[row]?.indexOf(needle) ?? 0) + 1 } }];
}
