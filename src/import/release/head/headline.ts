import type { Remark } from "../../document.ts";
import { bareWords } from "../compare-words.ts";
import { type HeadLine, isSentence, isTaken, longestHeadline } from "./head-lines.ts";

interface Headline {
  readonly title: string;
  readonly lines: readonly HeadLine[];
  /** Indexes of its first line, and of the line after it. */
  readonly first: number;
  readonly next: number;
  readonly remarks: readonly Remark[];
}

/** Chooses the headline among the lines that a document begins with. */
export function chooseHeadline(lines: readonly HeadLine[], aboutTitle: string | undefined): Headline {
  const said = lines.findIndex(({ roles }) => roles.some(({ is }) => is === "title"));
  const isPlain = ({ roles }: HeadLine) => roles.every(({ is }) => is === "plain");
  const text = lines.findIndex((line) => isPlain(line) && isSentence(line));
  const end = text < 0 ? lines.length : text;
  if (said >= 0 && (said < end || !lines.slice(0, end).some(isPlain))) {
    const role = lines[said]?.roles.find(({ is }) => is === "title");
    const line = lines[said];
    if (line && role && "text" in role)
      return { title: role.text, lines: [line], first: said, next: said + 1, remarks: readAs(line, role.text) };
  }
  const candidates = [...lines.entries()].flatMap(([index, line]) => (index < end && isPlain(line) ? [index] : []));
  // Where sentences alone follow, the subject of an email or the title of a page is the headline.
  if (candidates.length === 0 && aboutTitle?.trim()) return withoutHeadline(lines, aboutTitle);
  const first = pick(lines, candidates, aboutTitle) ?? lines.findIndex(isPlain);
  const line = lines[first];
  if (!line || line.line.text.length > longestHeadline) return withoutHeadline(lines, aboutTitle);
  return wholeHeadline(lines, first, line);
}

function readAs({ line: { text, place } }: HeadLine, title: string): Remark[] {
  return [{ place, about: "title", sentence: `The headline was read from “${text.trim()}”: “${title}”.` }];
}

/** A page or an email may say its title where the text has no headline. */
function withoutHeadline(lines: readonly HeadLine[], aboutTitle: string | undefined): Headline {
  const title = aboutTitle?.trim() ?? "";
  const remarks =
    title === ""
      ? []
      : [
          {
            about: "title" as const,
            sentence: `No headline was found in the text. “${title}” is the title of the file: check it.`,
          },
        ];
  return { title, lines: [], first: 0, next: lines.length > 0 ? 0 : lines.length, remarks };
}

function pick(
  lines: readonly HeadLine[],
  candidates: readonly number[],
  aboutTitle: string | undefined,
): number | undefined {
  const inTitle = aboutTitle === undefined ? "" : bareWords(aboutTitle);
  const named = candidates.find((index) => {
    const words = bareWords(lines[index]?.line.text ?? "");
    return words.length > 9 && inTitle.includes(words);
  });
  if (named !== undefined) return named;
  const heading = candidates.find((index) => lines[index]?.block.kind === "heading" && lines[index]?.block.level === 1);
  if (heading !== undefined) return heading;
  // A slogan or the name of a campaign stands above "PRESS RELEASE", and the headline below it.
  const label = lines.findLastIndex(
    (line, index) => index < (candidates.at(-1) ?? 0) && line.roles.some(({ is }) => is === "label"),
  );
  const below = candidates.filter((index) => index > label);
  const [first = candidates[0], ...others] = below;
  return others.find((index) => isPlaceBefore(lines, first, index)) ?? first;
}

/** One or two words of a letterhead, such as the name of a town, with labels or dates between them and the headline. */
function isPlaceBefore(lines: readonly HeadLine[], first: number | undefined, index: number): boolean {
  const words = lines[first ?? 0]?.line.text.split(" ").length ?? 0;
  const more = lines[index]?.line.text.split(" ").length ?? 0;
  const between = lines.slice((first ?? 0) + 1, index);
  const isInLetterhead = lines[(first ?? 0) - 1]?.roles.every(({ is }) => is === "masthead") ?? false;
  return isInLetterhead && words <= 2 && more > 2 && between.some(({ roles }) => roles.every(isTaken));
}

/** A headline may be set in several lines: of one heading, all bold, or all in capitals. */
function wholeHeadline(lines: readonly HeadLine[], first: number, line: HeadLine): Headline {
  let next = first + 1;
  while (isSameHeadline(line, lines[next])) next += 1;
  const all = lines.slice(first, next);
  return { title: all.map(({ line: { text } }) => text.trim()).join(" "), lines: all, first, next, remarks: [] };
}

function isSameHeadline(line: HeadLine, next: HeadLine | undefined): boolean {
  if (!next || next.block !== line.block || next.roles.some(({ is }) => is !== "plain") || isSentence(next))
    return false;
  return (
    line.block.kind === "heading" ||
    line.block.isBold ||
    (isInCapitals(line.line.text) && isInCapitals(next.line.text)) ||
    /^\p{Ll}/u.test(next.line.text)
  );
}

/** Whether words are in capitals, but for a few such as "4.2m". */
export function isInCapitals(words: string): boolean {
  const [small, capital] = [/\p{Ll}/gu, /\p{Lu}/gu].map((letters) => words.match(letters)?.length ?? 0) as [
    number,
    number,
  ];
  return capital >= 8 && small <= capital / 15;
}
