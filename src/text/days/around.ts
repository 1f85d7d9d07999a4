/** What stands around the words for a day in its sentence. What is quoted is blanked. */
export interface Around {
  /** The words themselves, in small letters. */
  readonly words: string;
  /** The sentence up to them; ends in a space, or is empty. */
  readonly before: string;
  /** The sentence from them on, without what says whose it is; begins with a space or a mark, or is empty. */
  readonly after: string;
  readonly paragraph: string;
  /** Whether they say whose something is: "today's meeting". */
  readonly isOwner: boolean;
}

/** Parts of a day that may follow its name. */
export const partOfDay = "morning|lunchtime|afternoon|evening|night";

const sentenceEnd = /[.!?:•]["”’')\]]*\s+(?=$|[^\p{Ll}\s])/gu;

/** The sentence around a part of a paragraph: before it, and after it. A stop after a short form ends no sentence. */
export function sentenceAround(paragraph: string, from: number, to: number) {
  const ends = [...paragraph.matchAll(sentenceEnd)].filter(
    ({ index }) => !/\b(?:Cllrs?|St|Mrs?|Ms|Dr|Rev|Rt|Hon|No|[ap]\.m|e\.g|i\.e)$/.test(paragraph.slice(0, index)),
  );
  const start = ends.findLast(({ 0: mark, index }) => index + mark.length <= from);
  const end = ends.find(({ index }) => index >= to);
  return {
    before: paragraph.slice(start ? start.index + start[0].length : 0, from),
    after: paragraph.slice(to, end?.index),
    isQuestion: (end?.[0] ?? paragraph.trimEnd()).includes("?", end ? 0 : paragraph.trimEnd().length - 1),
  };
}

/** Whether words begin their sentence. */
export function isFirst(before: string): boolean {
  return !/[\p{L}\p{N}\uFFFC]/u.test(before);
}
