import { typedRaised } from "../../../text/raised-letters.ts";
import { escapeBracketed, escapeMarkdown } from "../../../writing/escape-markdown.ts";
import { type Marks, type Run, textOf, type Words } from "./runs.ts";

/**
 * Writes a line as Markdown that shows exactly its words. What Markdown cannot emphasise at its place stays plain: a
 * sign before a letter and after a bracket opens nothing. CommonMark 0.31.2, 6.2.
 */
export function inlineMarkdown(line: readonly Run[]): string {
  return write(line, ["href", "bold", "italic", "shift"], "", "");
}

type Mark = keyof Marks;

/** Takes the marks one after the other, the outermost first. `before` and `after` are the characters beside the line. */
function write(line: readonly Run[], marks: readonly Mark[], before: string, after: string): string {
  const [mark, ...rest] = marks;
  if (mark === undefined) return line.map(writePlain).reduce(joined, "");
  let written = "";
  const groups = groupBy(line, mark);
  for (const [index, group] of groups.entries()) {
    const value = markValue(group[0], mark);
    const previous = written.at(-1) ?? before;
    const next = textOf(groups[index + 1] ?? []).at(0) ?? after;
    const piece =
      value === undefined ? write(group, rest, previous, next) : emphasise(group, mark, rest, previous, next);
    written = joined(written, piece);
  }
  return written;
}

/** The end of raised letters, whose sign opens nothing. */
const endsRaised = /(?<!\\)\^[\p{L}\p{N}(+−–-][\p{L}\p{N}.,()+−–=/-]*\^$/u;

/** Two pieces, one after the other: a link or a note would be a picture after `!` and a footnote after `^`, and a note before a bracket a link. */
function joined(written: string, piece: string): string {
  const opens = piece.startsWith("[") && /(?<!\\)(?:\\\\)*[!^]$/.test(written) && !endsRaised.test(written);
  const before = opens ? `${written.slice(0, -1)}\\${written.at(-1)}` : written;
  return before + (written.endsWith("]") && /^[(:]/.test(piece) ? "\\" : "") + piece;
}

/** Spaces at the ends of a mark stand outside of it. */
function emphasise(group: readonly Run[], mark: Mark, rest: readonly Mark[], before: string, after: string): string {
  const [, left = "", middle = "", right = ""] = /^(\s*)(.*?)(\s*)$/su.exec(textOf(group)) ?? [];
  const core = middle === "" ? group : trimmed(group, left.length, right.length);
  const [previous, next] = [left || before, right || after];
  const inner = write(core, rest, ...between(mark, previous, next));
  const isPlain = middle === "" && !core.some(({ kind }) => kind === "note");
  const value = markValue(group[0], mark);
  return left + (isPlain ? inner : wrap[mark](inner, String(value), previous, next, textOf(core))) + right;
}

function between(mark: Mark, before: string, after: string): [string, string] {
  return mark === "href" ? ["[", "]"] : mark === "shift" ? [before, after] : ["*", "*"];
}

const wrap: Readonly<
  Record<Mark, (inner: string, value: string, before: string, after: string, text: string) => string>
> = {
  href: (inner, href, _before, _after, text) =>
    // Such an address becomes a link as it is.
    href === `mailto:${text}` && text === inner.replaceAll("\\", "")
      ? inner
      : `[${escapeBracketed(inner)}](${encodeTarget(href)})`,
  bold: (inner, _value, before, after) => delimit("**", inner, before, after),
  italic: (inner, _value, before, after) => delimit("*", inner, before, after),
  // Whether a letter comes right after, or the sign of a link before it, is not known yet.
  shift: (inner, value, before, after, text) =>
    (isShifted(text) &&
      typedRaised(text, value === "sub" ? "sub" : "sup", { before, after: /\p{L}/u.test(after) ? "" : after })) ||
    inner,
};

/** Unit and formula signs: the endings of ordinals, and whole sentences, read better on the line. */
function isShifted(text: string): boolean {
  return /^[\p{L}\p{N}+−–()=,.-]{1,8}$/u.test(text) && !/^(st|nd|rd|th)$/i.test(text);
}

function delimit(sign: string, inner: string, before: string, after: string): string {
  const opens = !isPunctuation(inner.at(0)) || isEdge(before.at(-1));
  const closes = !isPunctuation(inner.at(-1)) || isEdge(after.at(0));
  const isAlone = before.at(-1) !== "*" && after.at(0) !== "*" && !inner.startsWith("*") && !inner.endsWith("*");
  return opens && closes && isAlone ? sign + inner + sign : inner;
}

function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && /[\p{P}\p{S}]/u.test(character);
}

/** What stands beside a sign so that punctuation may stand on its other side. */
function isEdge(character: string | undefined): boolean {
  return character === undefined || character === "" || /[\s\p{P}\p{S}]/u.test(character);
}

function writePlain(run: Run): string {
  if (run.kind === "note") return `[^${run.label}]`;
  return run.kind === "words" ? escapeMarkdown(run.text) : "";
}

function groupBy(line: readonly Run[], mark: Mark): Run[][] {
  const groups: Run[][] = [];
  for (const run of line) {
    const last = groups.at(-1);
    if (last && markValue(last[0], mark) === markValue(run, mark)) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function markValue(run: Run | undefined, mark: Mark): string | boolean | undefined {
  return run?.kind === "words" ? run.marks[mark] || undefined : undefined;
}

/** Without so many characters at its ends, which are spaces. */
function trimmed(group: readonly Run[], left: number, right: number): Run[] {
  const cut = (run: Words, from: number, to: number) => ({ ...run, text: run.text.slice(from, to) });
  const withoutLeft = group.map((run, index) =>
    index === 0 && run.kind === "words" ? cut(run, left, run.text.length) : run,
  );
  return withoutLeft.map((run, index) =>
    index === group.length - 1 && run.kind === "words" ? cut(run, 0, run.text.length - right) : run,
  );
}

/** An address that brackets, spaces and backslashes cannot end. */
function encodeTarget(target: string): string {
  return target.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
