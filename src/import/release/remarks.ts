import { bareAddresses } from "../../text/bare-addresses.ts";
import { spanInWords } from "../../text/days/span.ts";
import { emailAddresses } from "../../text/email-links.ts";
import { datesIn } from "../../text/relative-dates.ts";
import type { Block, Line, Remark, SourceDocument } from "../document.ts";

/** A remark as it is printed: "Line 7: “yesterday (Wed)” names the wrong day: …" */
export function formatRemark({ place, sentence }: Remark, unit: SourceDocument["unit"]): string {
  // Names of attached files may break lines, and a line of a log that begins with two colons is a command to GitHub.
  const line = sentence.replace(/\s*[\r\n]\s*/g, " ");
  return place === undefined ? line : `${unit === "line" ? "Line" : "Paragraph"} ${place}: ${line}`;
}

/** What a reader of the text would stumble over; `day` is that of publication. */
export function remarksOn(blocks: readonly Block[], day: string | undefined): Remark[] {
  const ofBlocks = blocks.flatMap((block, index) => [
    ...block.lines.flatMap(addresses),
    ...missingLink(block, blocks[index + 1]),
    ...shortLines(block),
  ]);
  return [
    ...(day === undefined
      ? []
      : wrongDates(
          blocks.flatMap(({ lines }) => lines),
          day,
        )),
    ...ofBlocks,
  ];
}

/** The place of a character of a line: a text's lines may have been joined. */
function placeAt({ place, wraps = [] }: Line, offset: number): number {
  return place + wraps.filter((start) => start <= offset).length;
}

/** Of words whose day is clear there is no remark: the page of an old release gives it, and the check asks for it in a new one. */
function wrongDates(lines: readonly Line[], published: string): Remark[] {
  const texts = lines.map(({ text }) => text);
  return datesIn(texts, published).flatMap((dates, index) =>
    dates.flatMap(({ offset, words, span, fits }): Remark[] => {
      const line = lines[index];
      if (fits || !line) return [];
      const meant = spanInWords(span, "en-GB");
      const sentence = `“${words}” names the wrong day: seen from the day of publication it meant ${meant}. Check both.`;
      return [{ place: placeAt(line, offset), sentence }];
    }),
  );
}

/** From a bracket on that is no typed one: of thousands of those each would be read to the end of the line. */
const link = /(?<=(?:^|[^\\])(?:\\\\)*)\[(?:[^[\]\\]|\\.)*\]\((?:[^()\\\s]|\\.)*(?: "[^"]*")?\)/g;

/** Email addresses become links automatically; what is a link already needs no other. */
function addresses(line: Line): Remark[] {
  const links = line.markdown.match(link) ?? [];
  return bareAddresses(line.text).flatMap(({ shown, target, index }) =>
    links.some((typed) => typed.replaceAll("\\", "").includes(shown))
      ? []
      : [
          {
            place: placeAt(line, index),
            sentence: `“${shown}” stays plain text. To make it a link, write [words that say where it leads](${target}).`,
            inForm: `“${shown}” stays plain text. To make it a link, mark the words that say where it leads and give them the address ${target}.`,
          },
        ],
  );
}

const promises = [
  /\b(?:go to|visit|log on to|see|at|via|click on|(?:available|found) (?:from|on)) ?:?$/i,
  /\b(?:click|available|found|more) here ?[.:]?$/i,
];

/** A last sentence that stops where its link stood. */
function missingLink({ kind, lines }: Block, next: Block | undefined): Remark[] {
  const line = lines.at(-1);
  if (!line || kind === "heading" || kind === "table" || line.markdown.endsWith(")")) return [];
  const linkFollows = next !== undefined && (next.kind === "list" || beginsWithAddress(next));
  if (
    linkFollows ||
    !promises.some((promise) => promise.test(line.text)) ||
    link.test(line.markdown.split(/(?<=[.!?]) /).at(-1) ?? "")
  )
    return [];
  const last = line.text.split(/(?<=[.!?]["”’']?) /).at(-1);
  const ask = (link: string) => `“${last}” promises a link but has none. ${link}, or delete it.`;
  return [
    {
      place: placeAt(line, line.text.length),
      sentence: ask("Add [words that say where it leads](https://…)"),
      inForm: ask("Make words that say where it leads a link"),
    },
  ];
}

function beginsWithAddress({ lines }: Block): boolean {
  const text = lines[0]?.text ?? "";
  return [...bareAddresses(text), ...emailAddresses(text)].some(({ index }) => index === 0);
}

/** No one wraps a text so narrow: the lines of an address, or of a verse. */
const narrow = 40;

function shortLines({ kind, lines }: Block): Remark[] {
  if (kind !== "paragraph") return [];
  return lines.flatMap(({ wraps = [], place }) => {
    const starts = [0, ...wraps];
    const isShort = wraps.some((end, index) => end - 1 - (starts[index] ?? 0) < narrow);
    if (!isShort) return [];
    const sentence = `The lines to ${place + wraps.length} became one paragraph. To keep a line break, put a backslash (\\) there and start a new line.`;
    return [{ place, sentence }];
  });
}
