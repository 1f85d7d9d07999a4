import { datesIn, isSaid, mayHaveRelativeDates, type RelativeDate } from "../relative-dates.ts";
import { machineSpan, spanInWords } from "./span.ts";
import { blanked } from "./speech.ts";

/** Of which day a text is, and in which language. */
interface Issue {
  /** `2018-02-09`. */
  readonly day: string;
  readonly locale: string;
}

/** What a text says of days in its paragraphs. */
interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A part of a text that stands in the HTML without a tag in it: where it ends in the text, and there. */
interface Piece {
  readonly end: number;
  readonly inHtml: number;
}

/**
 * Pieces of HTML that our Markdown made, with the day beside the words for it: `yesterday <time class="day"
 * datetime="2018-02-08">[Thursday 8 February 2018]</time>`; in each paragraph once. Quotations, links, headings, tables, code and other
 * languages stay as they are, and so does all of a text that contradicts its day of issue.
 */
export function withDays(pieces: readonly string[], issue: Issue): readonly string[] {
  // The words that are read are English.
  if (!issue.locale.startsWith("en") || !pieces.some(mayHaveRelativeDates)) return pieces;
  const read = pieces.map((html) => {
    const paragraphs = paragraphsOf(html);
    const texts = paragraphs.map(({ text }) => text);
    return { html, paragraphs, dates: datesIn(texts, issue.day) };
  });
  if (read.some(({ dates }) => dates.flat().some(({ fits }) => !fits))) return pieces;
  return read.map(({ html, paragraphs, dates }) => {
    const added = paragraphs.flatMap((paragraph, index) => daysOf(paragraph, dates[index] ?? [], issue));
    let [result, from] = ["", 0];
    for (const { end, element } of added) {
      result += `${html.slice(from, end)} ${element}`;
      from = end;
    }
    return result + html.slice(from);
  });
}

/** What to add to a paragraph, and where in the HTML. */
function daysOf({ text, pieces }: Paragraph, dates: readonly RelativeDate[], { locale }: Issue) {
  const said = new Set<string>();
  return dates.flatMap((date) => {
    const [machine, words] = [machineSpan(date.span), spanInWords(date.span, locale)];
    if (date.isDated || said.has(machine) || isSaid(date, words, text)) return [];
    said.add(machine);
    const inText = date.offset + date.words.length;
    const piece = pieces.find((one) => one.end >= inText);
    return {
      end: (piece?.inHtml ?? 0) - (piece?.end ?? 0) + inText,
      element: `<time class="day" datetime="${machine}">[${words}]</time>`,
    };
  });
}

const blocks = new Set(
  "p li dd h1 h2 h3 h4 h5 h6 dt blockquote div ul ol dl table caption tr th td figure figcaption pre hr section".split(
    " ",
  ),
);
const silent = new Set("blockquote pre code a h1 h2 h3 h4 h5 h6 dt table figcaption sup sub".split(" "));
const empty = new Set("br hr img source input".split(" "));
const entities: Readonly<Record<string, string>> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function paragraphsOf(html: string): Paragraph[] {
  const all: Paragraph[] = [];
  let [text, pieces]: [string, Piece[]] = ["", []];
  let begin = 0;
  /** Of each element that is open, whether nothing in it is looked at. */
  const open: boolean[] = [];
  const add = (words: string, inHtml: number) => {
    text += open.includes(true) ? blanked(words) : words;
    pieces.push({ end: text.length, inHtml });
  };
  const finish = () => {
    // A paragraph all in italics is somebody's speech.
    const isSpeech = html.startsWith("<p><em>", begin - 7) && html.startsWith("</em></p>", pieces.at(-1)?.inHtml);
    if (text.trim() !== "") all.push({ text: isSpeech ? blanked(text) : text, pieces });
    [text, pieces] = ["", []];
  };
  for (const { 0: part, 1: close, 2: name, index } of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)[^>]*>|&[a-z]+;|[^<&]+|[<&]/g,
  )) {
    const end = index + part.length;
    if (name === undefined) {
      if (pieces.length === 0) begin = index;
      add(entities[part] ?? part, end);
      continue;
    }
    if (blocks.has(name)) finish();
    if (name === "br") add(" ", end);
    if (empty.has(name)) continue;
    if (close) open.pop();
    else open.push(silent.has(name) || / lang="/.test(part));
  }
  finish();
  return all;
}
