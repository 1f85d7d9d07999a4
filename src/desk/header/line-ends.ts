/** A part of a text that gives way to another, in offsets from 0. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** A text with `\n` line ends and no byte-order mark, and what puts changes of it into the text as it was. */
interface PlainText {
  readonly plain: string;
  /** The text as it was with a change, whose new lines end as those around them do. */
  edited(edit: Edit): string;
}

/** Reads a text as the newsroom does: a byte-order mark and Windows line ends make no difference, and stay. */
export function plainText(text: string): PlainText {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const plain = text.slice(mark).replace(/\r\n?/g, "\n");
  // Where a `\n` of the plain text was two characters.
  const doubled = text.includes("\r\n") ? doubledIn(text.slice(mark)) : [];
  const offsetIn = (offset: number) => mark + offset + doubled.filter((at) => at < offset).length;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return {
    plain,
    edited: ({ start, end: stop, insert }) =>
      text.slice(0, offsetIn(start)) + insert.replaceAll("\n", end) + text.slice(offsetIn(stop)),
  };
}

function doubledIn(text: string): number[] {
  return [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
}
