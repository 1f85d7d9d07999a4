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
  /** Where each character of the text ends in the HTML. */
  readonly ends: readonly number[];
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
function daysOf({ text, ends }: Paragraph, dates: readonly RelativeDate[], { locale }: Issue) {
  const said = new Set<string>();
  return dates.flatMap((date) => {
    const [machine, words] = [machineSpan(date.span), spanInWords(date.span, locale)];
    if (date.isDated || said.has(machine) || isSaid(date, words, text)) return [];
    said.add(machine);
    const end = ends[date.offset + date.words.length - 1] ?? 0;
    return { end, element: `<time class="day" datetime="${machine}">[${words}]</time>` };
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
  let [text, ends]: [string, number[]] = ["", []];
  /** Of each element that is open, whether nothing in it is looked at. */
  const open: boolean[] = [];
  const add = (words: string, end: number) => {
    text += open.includes(true) ? blanked(words) : words;
    for (let left = words.length - 1; left >= 0; left -= 1) ends.push(end - left);
  };
  const finish = () => {
    if (text.trim() !== "") all.push({ text: inItalics(html, ends) ? blanked(text) : text, ends });
    [text, ends] = ["", []];
  };
  for (const { 0: part, 1: close, 2: name, index } of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)[^>]*>|&[a-z]+;|[^<&]+|[<&]/g,
  )) {
    const end = index + part.length;
    if (name === undefined) {
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

/** A paragraph all in italics is somebody's speech. */
function inItalics(html: string, ends: readonly number[]): boolean {
  const [first = 0, last = 0] = [ends[0], ends.at(-1)];
  return html.slice(0, first - 1).endsWith("<em>") && html.startsWith("</em></p>", last);
}
