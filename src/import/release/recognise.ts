import type { Contact, Site } from "../../newsroom/site.ts";
import { escapeMarkdown } from "../../writing/escape-markdown.ts";
import type { Block, Line, Remark, SourceDocument } from "../document.ts";
import { sameWords } from "./compare-words.ts";
import { findContact } from "./contact/find-contact.ts";
import { findDay } from "./date/release-day.ts";
import { readHead } from "./head/head.ts";
import { readFiledBelow } from "./head/head-line.ts";
import { cellsOf } from "./head/head-lines.ts";
import { isInCapitals } from "./head/headline.ts";
import { inSentenceCase } from "./head/sentence-case.ts";
import { remarksOn } from "./remarks.ts";
import { findBoilerplate } from "./text/boilerplate.ts";
import { levelHeadings, possibleHeadings } from "./text/headings.ts";
import { markParts, type Part } from "./text/parts.ts";
import { findPictures, type ImportedPicture } from "./text/pictures.ts";
import { withTypedLists } from "./text/typed-lists.ts";
import { topicsFrom } from "./topics.ts";

/** What a release is recognised with. */
export interface ReleaseContext {
  readonly site: Pick<Site, "name" | "topics" | "contact" | "timeZone"> & {
    readonly boilerplate?: { readonly text: string } | undefined;
  };
  /** The day of the import (`2026-11-30`), which dates without a year are near to. */
  readonly today: string | undefined;
  /** The day and the minute of publication, where a person has given them. */
  readonly given?: { readonly day: string; readonly time?: string | undefined } | undefined;
  /** Topics by slug, where a person has given them. */
  readonly topics?: readonly string[] | undefined;
}

/** A release as it was found in a document, and what a person has to add to it. */
export interface RecognisedRelease {
  /** Empty where none was found. */
  readonly title: string;
  /** `2018-02-09`, where it is known. */
  readonly day: string | undefined;
  /** `17:40` */
  readonly minute: string | undefined;
  /** `2020-03-03 00:01`, on the day. */
  readonly embargo: string | undefined;
  /** A proposal. */
  readonly summary: string | undefined;
  /** By slug. */
  readonly topics: readonly string[];
  /** Where it is not the press office of the site. */
  readonly contact: Contact | undefined;
  /** The picture of the release. */
  readonly picture: ImportedPicture | undefined;
  readonly body: readonly Block[];
  /** The pictures of the body, by their index in the document. */
  readonly pictures: ReadonlyMap<number, ImportedPicture>;
  /** First what is missing, then what to look at, in the order of the document. */
  readonly remarks: readonly Remark[];
}

/**
 * Recognises the parts of a release in a document: label, letterhead, headline, sub-heading, date, embargo, text, "Ends", notes, contact,
 * boilerplate, captions. Every word is in what it returns or quoted in a remark, and a remark names what is not certain.
 */
export function recogniseRelease(source: SourceDocument, context: ReleaseContext): RecognisedRelease {
  const document = { ...source, blocks: withTypedLists(source.blocks) };
  const { site, today, given } = context;
  const reading = { council: site.name, timeZone: site.timeZone, near: today };
  const head = readHead(document, reading);
  const logos = logosIn(document, head.titleLine, head.used);
  const afterHead = without(
    document.blocks.filter((block) => !logos.blocks.has(block)),
    head.used,
  );
  const when = findDay(document, head, afterHead, reading, given);
  const again = repeatedTitle(afterHead, head.title);
  const filed = filedBelow(afterHead);
  const used = new Set(
    [...head.used, ...when.used, ...again.used, ...filed.used].filter((line) => !when.kept.has(line)),
  );
  const blocks = without(
    document.blocks.filter((block) => !logos.blocks.has(block)),
    used,
  );

  const { parts, remarks: ofParts } = markParts(blocks);
  const noteLines = linesAfterText(parts);
  const texts = parts.filter(({ is }) => is === "text").map(({ block }) => block);
  const contact = findContact(texts, site.contact, (line) => noteLines.has(line) || head.contacts.has(line.place));
  const boilerplate = findBoilerplate(texts, site.boilerplate?.text);
  const pictures = findPictures(document, texts);
  const gone = new Set([...contact.used, ...boilerplate.used, ...pictures.used]);
  const left = levelHeadings(withPictures(withoutParts(parts, gone, pictures.lead), pictures.unplaced));
  const body = left.map(({ block }) => block);
  const categories = [
    ...head.categories,
    ...filed.categories,
    ...when.categories,
    ...(document.about.categories ?? []),
  ];
  const topics = topicsFrom(categories, site.topics, context.topics);
  const summary = head.summary ?? document.about.summary?.trim();

  const remarks = [
    ...document.remarks,
    ...head.remarks,
    ...again.remarks,
    ...when.remarks,
    ...logos.remarks,
    ...titleRemarks(head.title, document, head.titleLine),
    ...(head.summary === undefined && summary ? [proposedSummary(summary)] : []),
    ...topics.remarks,
    ...ofParts,
    ...contact.remarks,
    ...boilerplate.remarks,
    ...pictures.remarks,
    ...(document.unit === "line" ? possibleHeadings(left) : []),
    ...remarksOn(body, when.day),
  ];
  return {
    title: head.title,
    day: when.day,
    minute: when.minute,
    embargo: when.embargo,
    summary: summary || undefined,
    topics: topics.slugs,
    contact: contact.contact,
    picture: pictures.lead,
    body,
    pictures: pictures.inBody,
    remarks: inOrder([...gaps(summary, topics.slugs, site.topics), ...remarks]),
  };
}

/** The most topics that are named in a sentence. */
const mostTopics = 20;

function gaps(summary: string | undefined, topics: readonly string[], all: ReleaseContext["site"]["topics"]): Remark[] {
  const known =
    all.length > 0 && all.length <= mostTopics ? `. There are: ${all.map(({ slug }) => slug).join(", ")}` : "";
  return [
    ...(summary
      ? []
      : [
          {
            missing: "summary",
            sentence: 'Say what is new in one or two sentences, in the line summary: ""',
            inForm: "Say what is new in one or two sentences.",
          } as const,
        ]),
    ...(topics.length > 0
      ? []
      : [
          {
            missing: "topics",
            sentence: `Name at least one topic, in the line topics: ""${known}`,
            inForm: "Name at least one topic.",
          } as const,
        ]),
  ];
}

/** What is missing first, then by place; what has no place stands before the rest. */
function inOrder(remarks: readonly Remark[]): Remark[] {
  const rank = ({ missing, place = 0 }: Remark) => (missing === undefined || place > 0 ? place : -1);
  return remarks.toSorted((a, b) => rank(a) - rank(b));
}

function titleRemarks(title: string, { blocks }: SourceDocument, line: Line | undefined): Remark[] {
  const at = line ? { place: line.place } : {};
  if (title === "")
    return [
      {
        missing: "title",
        sentence: "No headline was found. Write it on the first line, above the date.",
        inForm: "No headline was found. Write one.",
      },
    ];
  if (!isInCapitals(title)) return [];
  const text = blocks
    .flatMap(({ lines }) => lines.map((other) => other.text).filter((words) => !isInCapitals(words)))
    .join("\n");
  return [
    {
      ...at,
      about: "title",
      sentence: `The headline is in capitals. As a sentence it is: ${inSentenceCase(title, text)}`,
    },
  ];
}

/** The most blocks above which a headline may stand again. */
const mostAbove = 4;

/** A headline that an email has in its subject and in its text, or a page in its frame and above its text. */
function repeatedTitle(blocks: readonly Block[], title: string): { used: readonly Line[]; remarks: readonly Remark[] } {
  const used = blocks
    .slice(0, mostAbove)
    .flatMap(({ kind, lines }) => (kind === "paragraph" || kind === "heading" ? lines : []))
    .filter(({ text }) => sameWords(text, title));
  return {
    used,
    remarks: used.map(({ text, place }) => ({
      place,
      about: "title",
      sentence: `“${text.trim()}” is the headline again, and was left out.`,
    })),
  };
}

function proposedSummary(summary: string): Remark {
  return {
    about: "summary",
    sentence: `“${summary}” is proposed as the summary: the file describes itself so. Check that it says what is new.`,
  };
}

function linesAfterText(parts: readonly Part[]): ReadonlySet<Line> {
  const end = parts.findIndex(({ is }) => is !== "text");
  return new Set(end < 0 ? [] : parts.slice(end).flatMap(({ block }) => block.lines));
}

/** A page may say below its text what it is filed under. */
function filedBelow(blocks: readonly Block[]): { used: readonly Line[]; categories: readonly string[] } {
  const last = blocks.at(-1);
  const line = last?.kind === "paragraph" ? last.lines.at(-1) : undefined;
  const category = line && readFiledBelow(line.text.trim());
  return line && category !== undefined ? { used: [line], categories: [category] } : { used: [], categories: [] };
}

/** Blocks without some of their lines. */
function without(blocks: readonly Block[], used: ReadonlySet<Line>): Block[] {
  return blocks.flatMap((block) => {
    if (!block.lines.some((line) => used.has(line))) return [block];
    const lines = block.lines.filter((line) => !used.has(line) && (block.kind !== "table" || line.text !== ""));
    if (lines.length === 0) return [];
    return [
      block.kind === "table" ? { kind: "paragraph", isBold: false, lines: lines.map(rowAsLine) } : { ...block, lines },
    ];
  });
}

/** A row of what is no table any more: "Contact: A. Baker". */
function rowAsLine({ markdown, place }: Line): Line {
  const [first = "", ...rest] = cellsOf(markdown);
  const text = rest.length > 0 ? `${first.replace(/:$/, "")}: ${rest.join(", ")}` : first;
  return { text, markdown: escapeMarkdown(text), place };
}

/** Parts without what found another place, and without a heading of notes all of which did. */
function withoutParts(parts: readonly Part[], gone: ReadonlySet<Line>, lead: ImportedPicture | undefined): Part[] {
  const left = parts.map((part) =>
    lead && part.block.picture === lead.index ? [] : without([part.block], gone).map((block) => ({ ...part, block })),
  );
  return left.flatMap((own, index) => {
    const next = parts.findIndex(({ is }, other) => other > index && is !== "text");
    const below = left.slice(index + 1, next < 0 ? undefined : next);
    const isEmptied = parts[index]?.is === "notes" && below.length > 0 && below.every(({ length }) => length === 0);
    return isEmptied ? [] : own;
  });
}

/** Pictures that stand nowhere, as those attached to an email, follow the text. */
function withPictures(parts: readonly Part[], indexes: readonly number[]): Part[] {
  const end = parts.findIndex(({ is }) => is !== "text");
  const added = indexes.map(
    (picture): Part => ({ is: "text", block: { kind: "picture", isBold: false, picture, lines: [] } }),
  );
  return parts.toSpliced(end < 0 ? parts.length : end, 0, ...added);
}

/** A picture above the label or the letterhead is a logo. */
function logosIn({ blocks, pictures }: SourceDocument, title: Line | undefined, used: ReadonlySet<Line>) {
  const end = title ? blocks.findIndex(({ lines }) => lines.includes(title)) : -1;
  const above = blocks.slice(0, Math.max(0, end));
  const lastLabel = above.findLastIndex(({ lines }) => lines.some((line) => used.has(line)));
  const logos = above.filter(({ picture }, index) => picture !== undefined && index < lastLabel);
  return {
    blocks: new Set(logos),
    remarks: logos.map(({ picture = 0, lines }): Remark => {
      const name = pictures[picture]?.name;
      const place = lines[0]?.place;
      const sentence = `The picture ${name ? `${name} ` : ""}above the headline was taken for a logo and left out.`;
      return { ...(place !== undefined && { place }), about: "image", sentence };
    }),
  };
}
