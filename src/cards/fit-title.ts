/** The room of a title, in pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** How a title is set. */
interface FittedTitle {
  /** The size of its letters, in pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** How wide some words are, in thousandths of the size of their letters. */
type WidthOf = (words: string) => number;

/** A part of a title after which a line may end. */
interface Piece {
  readonly text: string;
  /** Its width within a line, and at the end of one, where its space is not seen. */
  readonly within: number;
  readonly atEnd: number;
}

/** The sizes that are tried, in pixels. */
const sizes = [104, 94, 84, 76, 68, 62, 56, 50, 45, 40] as const;
const smallest = 40;

/** From this size down, a word that is wider than the card is broken; before that, a smaller size is tried. */
const breaksFrom = 50;

/** More lines than these look like a paragraph. */
const mostLines = (size: number) => (size > 84 ? 2 : size > 62 ? 3 : size > 45 ? 4 : 5);

/**
 * Sets a title in the largest size in which it fits its room, in lines of about one width. What fits in none is cut after
 * a word, with an ellipsis. `lineHeight` is in sizes of letters.
 */
export function fitTitle(title: string, { width, height }: Room, lineHeight: number, widthOf: WidthOf): FittedTitle {
  const measured = (list: readonly string[]) => list.map((text) => pieceOf(text, widthOf));
  const [words, parts] = [measured(wordsOf(title)), measured(partsOf(title))];
  for (const size of sizes) {
    const most = (width * 1000) / size;
    const count = Math.min(mostLines(size), Math.floor(height / (size * lineHeight)));
    // "two-year-olds" is taken apart only where it has to be.
    for (const whole of [words, parts]) {
      const pieces =
        size > breaksFrom || whole === words ? whole : whole.flatMap((piece) => broken(piece, most, widthOf));
      if (pieces.some(({ atEnd }) => atEnd > most)) continue;
      const lines = wrapped(pieces, most);
      if (lines.length <= count) return { size, lines: balanced(pieces, lines.length, most) };
    }
  }
  const most = (width * 1000) / smallest;
  const pieces = parts.flatMap((piece) => broken(piece, most, widthOf));
  const count = Math.floor(height / (smallest * lineHeight));
  return { size: smallest, lines: cut(wrapped(pieces, most), count, most, widthOf) };
}

function wordsOf(title: string): string[] {
  return title.match(/[^ ]+ ?| /g) ?? [];
}

/** Words in parts: a line may end after a hyphen, a dash or a slash too. */
function partsOf(title: string): string[] {
  return title.match(/[^ \-–—/]*[-–—/]+ ?|[^ \-–—/]+ ?| /g) ?? [];
}

function pieceOf(text: string, widthOf: WidthOf): Piece {
  const within = widthOf(text);
  return { text, within, atEnd: text.endsWith(" ") ? widthOf(text.trimEnd()) : within };
}

/** A word that is wider than a line, in parts that are not. */
function broken(piece: Piece, most: number, widthOf: WidthOf): Piece[] {
  if (piece.atEnd <= most) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(piece.text)) {
    if (part !== "" && widthOf((part + segment).trimEnd()) > most) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part].map((text) => pieceOf(text, widthOf));
}

/** The lines of a title, each filled before the next. */
function wrapped(pieces: readonly Piece[], most: number): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  for (const { text, within, atEnd } of pieces) {
    if (line !== "" && width + atEnd > most) {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += text;
    width += within;
  }
  return [...lines, line.trimEnd()];
}

/** Steps of width that are tried; each is finer than an eye can see. */
const steps = 12;

/** The narrowest lines of the same number. */
function balanced(pieces: readonly Piece[], count: number, most: number): string[] {
  let [narrow, wide] = [Math.max(0, ...pieces.map(({ atEnd }) => atEnd)), most];
  for (let step = 0; step < steps; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrapped(pieces, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return wrapped(pieces, wide);
}

/** After a word; where one word fills the line, within it. */
function cut(lines: readonly string[], count: number, most: number, widthOf: WidthOf): string[] {
  if (lines.length <= count) return [...lines];
  const last = lines[count - 1] ?? "";
  const without = (end: RegExp) => {
    let rest = last;
    while (rest !== "" && widthOf(`${rest}…`) > most) rest = rest.replace(end, "");
    return rest;
  };
  return [...lines.slice(0, count - 1), `${without(/\s*\S+$/u) || without(/\P{M}?\p{M}*$/u)}…`];
}
