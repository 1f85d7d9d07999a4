/** A document as it was written, whatever kind of file it came in. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** In the order of the text; a block of the kind `picture` names one by its index. */
  readonly pictures: readonly SourcePicture[];
  /** What a person has to look at and no block shows: tracked changes, comments, what was left out, the encoding that was found. */
  readonly remarks: readonly Remark[];
  /** What places count: lines of a text, paragraphs of a Word file or a page. */
  readonly unit: "line" | "paragraph";
  /** What the file says of itself, where it does: the subject and date of an email, the title, date and address of a page. */
  readonly about: About;
}

/** A part of a text that stands apart from the next. Its Markdown is that of its lines, joined by line breaks. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "table" | "quote" | "picture" | "footnotes";
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Whether all of it is bold: it may be meant as a heading. */
  readonly isBold: boolean;
  /** The index of a picture. */
  readonly picture?: number;
  /** A paragraph's parts between its line breaks, a list's items, a table's rows. */
  readonly lines: readonly Line[];
}

export interface Line {
  /** Its words as a reader sees them; empty for the row of dashes of a table. */
  readonly text: string;
  /** Markdown that shows exactly those words: an item with its marker and indent, a row with its bars. */
  readonly markdown: string;
  /** Counted from 1. */
  readonly place: number;
  /** Where in its words further lines of a text begin that were joined to it. */
  readonly wraps?: readonly number[];
}

export interface SourcePicture {
  readonly bytes: Uint8Array;
  /** `image/jpeg` */
  readonly type: string;
  /** As the file names it. */
  readonly name?: string;
  readonly alt?: string;
  readonly caption?: string;
}

interface About {
  readonly title?: string;
  /** ISO 8601: a day, or an instant with its zone. */
  readonly date?: string;
  /** Where it was published. */
  readonly address?: string;
  readonly categories?: readonly string[];
  readonly summary?: string;
}

/** One thing that a person has to supply or look at before an imported release can be published. */
export interface Remark {
  /** Where in the source, in its unit, counted from 1; none where the release as a whole is meant. */
  readonly place?: number;
  /** What the release cannot be published without, where that is meant. */
  readonly missing?: "title" | "summary" | "topics" | "day" | "alt";
  /** The key of the header that it is about; none where that is the text. */
  readonly about?: "title" | "summary" | "topics" | "date" | "embargo" | "image" | "contact";
  /** What it is and what to do, in whole sentences. */
  readonly sentence: string;
  /** The same where a form shows it: there are no lines, keys and marks of a file. None where the sentence names none. */
  readonly inForm?: string;
}
