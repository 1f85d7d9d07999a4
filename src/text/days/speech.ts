/** What stands for each letter of words that are nobody's to date: no word is made of it. */
const blank = "\uFFFC";

const speaking =
  /\b(?:said|says|added|adds|commented|comments|explained|continued|concluded|stated|told [\w ]{2,30})\b[^.!?:]{0,100}:\s*/g;
/** A council is "we": what says "I" is somebody's speech, however it is marked. */
const firstPerson = /(?<![\p{L}\p{N}’'.-])(?:I|I[’'](?:m|ve|ll|d)|[Mm]y|me)(?![\p{L}\p{N}’'.-])/u;
const opens = (before: string, after: string) => /^(?:$|[\s([–—-])/.test(before) && /^\S/.test(after);
const isQuote = /["“”«»]/g;

/** Texts of paragraphs with the letters of all that is quoted blanked, over several paragraphs too. Their length stays. */
export function withoutSpeech(paragraphs: readonly string[]): string[] {
  const marks = paragraphs.map(doubleMarks);
  /** Where a quotation goes on after its paragraph although the next does not open it again. */
  let goesOn = false;
  let isIntroduced = false;
  return paragraphs.map((text, index) => {
    const quotes = marks[index] ?? [];
    const hasOpenEnd = quotes.at(-1)?.isOpening ?? goesOn;
    const ranges = [...doubleQuoted(text, quotes), ...singleQuoted(text)];
    if ((goesOn || isIntroduced) && quotes.length === 0) ranges.push([0, text.length]);
    const introduction = text.includes(":") ? text.matchAll(speaking).toArray().at(-1) : undefined;
    const start = introduction ? introduction.index + introduction[0].length : text.length;
    isIntroduced = introduction !== undefined && start === text.length;
    if (introduction && !/^[“"‘'«]/.test(text.slice(start))) ranges.push([start, text.length]);
    // Nobody may have written the mark that ends it: then it ends with its paragraph.
    const next = marks.slice(index + 1).find(({ length }) => length > 0)?.[0];
    goesOn = hasOpenEnd && next !== undefined && !next.isOpening;
    const own = withBlanks(text, ranges);
    return firstPerson.test(own) ? blanked(own) : own;
  });
}

/** Each character once, however many ranges there are. */
function withBlanks(text: string, ranges: readonly Range[]): string {
  let place = 0;
  let all = "";
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (to <= place) continue;
    const start = Math.max(from, place);
    all += text.slice(place, start) + blanked(text.slice(start, to));
    place = to;
  }
  return all + text.slice(place);
}

/** Stops stay, so that a sentence still ends where it did. */
export function blanked(words: string): string {
  return words.replace(/[\p{L}\p{N}]/gu, (letter) => blank.repeat(letter.length));
}

type Range = readonly [from: number, to: number];

interface Mark {
  readonly at: number;
  readonly isOpening: boolean;
}

function doubleMarks(text: string): Mark[] {
  if (text.search(isQuote) < 0) return [];
  return [...text.matchAll(isQuote)].flatMap(({ 0: mark, index }): Mark[] => {
    const [before, after] = [text.slice(Math.max(index - 1, 0), index), text.slice(index + 1, index + 2)];
    if (mark === "“" || mark === "«") return [{ at: index, isOpening: true }];
    if (mark === "”" || mark === "»") return [{ at: index, isOpening: false }];
    // 5" are inches.
    if (/\d/.test(before) && !opens(before, after) && text.lastIndexOf('"', index - 1) < 0) return [];
    return [{ at: index, isOpening: opens(before, after) }];
  });
}

function doubleQuoted(text: string, marks: readonly Mark[]): Range[] {
  const ranges: Range[] = [];
  let start: number | undefined;
  for (const { at, isOpening } of marks) {
    if (isOpening) start ??= at;
    else {
      // What nobody opened here was opened in a paragraph before.
      ranges.push([start ?? ranges.at(-1)?.[1] ?? 0, at]);
      start = undefined;
    }
  }
  return start === undefined ? ranges : [...ranges, [start, text.length]];
}

/** An apostrophe after an s may be that of several owners: such a quotation ends at the last mark that can end it. */
function singleQuoted(text: string): Range[] {
  if (!/[‘']/.test(text)) return [];
  const starts = [...text.matchAll(/(?<![^\s([“"–—-])[‘'](?=[^\s\d])/g)].map(({ index }) => index);
  return starts.flatMap((start, index): Range[] => {
    const end = starts[index + 1] ?? text.length;
    const ends = [...text.slice(start + 1, end).matchAll(/(?<=\S)[’'](?![\p{L}\p{N}])/gu)].map(
      (found) => found.index + start + 1,
    );
    const sure = ends.find((at) => !(text[at - 1] === "s" && /^ \p{Ll}/u.test(text.slice(at + 1))));
    const last = sure ?? ends.at(-1);
    if (last !== undefined) return [[start, last]];
    return start === 0 ? [[0, text.length]] : [];
  });
}
