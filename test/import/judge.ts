import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";

/** What is right for a file of `test/fixtures/import/`. */
export interface Expected {
  readonly file: string;
  readonly council: string;
  readonly title: string;
  /** `2019-02-05` */
  readonly date: string;
  /** `2019-02-05 00:01` */
  readonly embargo?: string;
  /** The first and the last words of the text. */
  readonly first: string;
  readonly last: string;
  readonly headings: readonly string[];
  readonly notes: number;
  readonly footnotes: number;
  readonly tables: number;
  /** Photos; not logos. */
  readonly pictures: number;
  /** Words that only the office sees. */
  readonly never: readonly string[];
}

/** A paragraph as LibreOffice reads it from a file, behind what it is. */
export interface Paragraph {
  readonly is: string;
  readonly text: string;
}

/** Reads a file of `test/fixtures/import/words/`. */
export function readParagraphs(text: string): Paragraph[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [is = "", words = ""] = line.split("\t");
      return { is, text: words };
    });
}

/** Not the newsroom's own, which makes more of a text than its words. */
const markdown = new MarkdownIt();

/** What has to stand in the text of a release, word for word. */
const text = new Set(["body", "heading", "note", "box"]);
/** What may stand in the text of the release, or elsewhere in its file, or be quoted to the person who imports it. */
const elsewhere = new Set(["sub", "caption", "contact"]);
/** What may go, or be written in the newsroom's way. */
const optional = new Set(["dateline", "ends", "notes-heading", "about"]);

/** Names everything that is wrong with a release that was made from a file; empty where it is right. `told` is what was said of it. */
export function judge(file: string, told: string, expected: Expected, paragraphs: readonly Paragraph[]): string[] {
  const [, header = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(file) ?? [];
  const known = parse(header, { schema: "failsafe" });
  const { main, notes: footnotes } = takeFootnotes(body);
  const html = markdown.render(main, { locale: "en-GB", basePath: "/", mediaAt: () => undefined });
  return [
    ...differs("title", fold(known.title), fold(expected.title)),
    ...differs("date", known.date?.slice(0, 10), expected.date),
    ...differs("embargo", known.embargo, expected.embargo),
    ...judgeWords(wordsOf(shownText(html)), `${header} ${told}`, paragraphs),
    ...differs(
      "footnotes",
      footnotes.map((note) => wordsOf(shownText(markdown.render(note))).join(" ")),
      paragraphs.filter(({ is }) => is === "footnote").map((paragraph) => wordsOf(paragraph.text).join(" ")),
    ),
    ...differs("headings", headingsOf(html).slice(0, expected.headings.length), expected.headings),
    ...differs(
      "notes",
      html
        .split("Notes to editors</h2>")[1]
        ?.match(/<ol.*?<\/ol>/s)?.[0]
        .match(/<li>/g)?.length ?? 0,
      expected.notes,
    ),
    ...differs("tables", html.match(/<table/g)?.length ?? 0, expected.tables),
    ...differs("pictures", (html.match(/<img/g)?.length ?? 0) + (known.image ? 1 : 0), expected.pictures),
    ...expected.never.filter((words) => file.includes(words)).map((words) => `it has “${words}”`),
  ];
}

function differs(what: string, is: unknown, right: unknown): string[] {
  const [has, wants] = [is, right].map((value) => JSON.stringify(value));
  return has === wants ? [] : [`${what}: ${has}, not ${wants}`];
}

/** A headline in capitals may be written in small letters. */
function fold(title: string | undefined): string {
  return wordsOf(title ?? "")
    .join(" ")
    .toLowerCase();
}

/** Walks along the words of a release and of its source together. */
function judgeWords(words: readonly string[], around: string, paragraphs: readonly Paragraph[]): string[] {
  let at = 0;
  const faults: string[] = [];
  const rest = wordsOf(around).join(" ");
  for (const { is, text: wanted } of paragraphs) {
    const own = is === "notes-heading" ? ["Notes", "to", "editors"] : is === "ends" ? ["Ends"] : wordsOf(wanted);
    const follows = own.length > 0 && own.every((word, index) => words[at + index] === word);
    if (follows && (text.has(is) || elsewhere.has(is) || optional.has(is))) at += own.length;
    else if (text.has(is) || (elsewhere.has(is) && !rest.includes(own.join(" ")) && !areAll(own, around))) {
      const found = words.slice(at, at + own.length + 3).join(" ");
      faults.push(`${is} “${wanted.slice(0, 60)}” is not where it should be, but “${found.slice(0, 60)}”`);
      const next = indexOfAll(words, own, at);
      if (next >= 0) at = next + own.length;
    }
  }
  if (at < words.length) faults.push(`“${words.slice(at, at + 12).join(" ")}” is too much at the end`);
  return faults;
}

/** A contact's parts stand in the header one by one. */
function areAll(words: readonly string[], around: string): boolean {
  const there = new Set(wordsOf(around));
  return words.every((word) => there.has(word));
}

function indexOfAll(words: readonly string[], wanted: readonly string[], from: number): number {
  return words.findIndex((_, index) => index >= from && wanted.every((word, offset) => words[index + offset] === word));
}

/** Words and numbers, whatever stands between them. */
function wordsOf(shown: string): string[] {
  return shown.replaceAll("\u00AD", "").match(/[\p{L}\p{N}£%°]+/gu) ?? [];
}

/** A text without its footnotes and without what points to them, and those by themselves. */
function takeFootnotes(body: string): { readonly main: string; readonly notes: readonly string[] } {
  const definition = /^\[\^[^\]]+\]: (.*(?:\n {2,}.*)*)$/gm;
  const notes = [...body.matchAll(definition)].map(([, note = ""]) => note);
  return { main: body.replaceAll(definition, "").replaceAll(/\[\^[^\]]+\]/g, ""), notes };
}

function shownText(html: string): string {
  let shown = "";
  const parser = new Parser({
    onopentag: (name) => {
      if (/^(?:p|li|td|th|h\d|br|tr)$/.test(name)) shown += "\n";
    },
    ontext: (part) => {
      shown += part;
    },
  });
  parser.end(html);
  return shown;
}

function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h[2-6]>(.*?)<\/h[2-6]>/g)].map(([, heading = ""]) => shownText(heading));
}
