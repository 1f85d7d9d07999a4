import type { Remark, SourceDocument } from "../../../import/document.ts";

/** Something in a document that a person has to supply or look at, as the form says it. */
export interface Doubt {
  /** The key of the field that it is about. */
  readonly field: string;
  readonly isMissing: boolean;
  /** "Paragraph 3: …", in whole sentences. */
  readonly sentence: string;
}

/** The fields in which what is missing is supplied. */
const fieldOf = { title: "title", summary: "summary", topics: "topics", day: "date", alt: "image.alt" } as const;

/** What of the importer's sentences names lines of a file, and what a form says instead. */
const inForm: readonly (readonly [words: RegExp, instead: string])[] = [
  [/, in the line summary: ""/, "."],
  [/, in the line topics: "".*$/s, "."],
  [/Say in alt what it shows/, "Say what it shows"],
  [/, and add it in the line image:/, ", and choose it as the picture"],
  [/Add the picture in the line image:, with this caption,/, "Add the picture, with this caption,"],
  [/say in licence how/, "say under its licence how"],
  [
    /move it into caption, and who took the picture into credit/,
    "move it to the picture’s caption, and who took the picture to its credit",
  ],
  [
    /(?:Put it into content\/media\/|Save it), and name it in the header(?: of a release)? under image/,
    "Save it, and choose it as the picture",
  ],
  [/write it once in site\.yaml, in the line boilerplate, and/, "write it once in the settings of the site, and"],
  [/of site\.yaml/, "of the settings of the site"],
  [/was read as embargo:/, "was read as the embargo:"],
  [/Put embargo: with the day and time in the header/, "Fill in the embargo with its day and time"],
  [/Write it on the first line, above the date\./, "Write one."],
  [/Below the title, write a line like .* or give the day with --date .*$/, "Give the day on which it is published."],
  [/write ## before it/, "make it a heading"],
  [
    /To make it a link, write \[words that say where it leads\]\((.*)\)/,
    "To make it a link, mark the words that say where it leads and give them the address $1",
  ],
  [/Add \[words that say where it leads\]\(https:\/\/…\), or/, "Make words that say where it leads a link, or"],
];

/** What a form says of the remarks on a document: what is missing first. */
export function doubtsOf(remarks: readonly Remark[], unit: SourceDocument["unit"]): Doubt[] {
  return remarks.map(({ missing, about, place, sentence }) => {
    const said = inForm.reduce((words, [what, instead]) => words.replace(what, instead), sentence);
    const where = place === undefined ? "" : `${unit === "line" ? "Line" : "Paragraph"} ${place}: `;
    return {
      field: missing ? fieldOf[missing] : (about ?? "body"),
      isMissing: missing !== undefined,
      sentence: where + said.replace(/\s*[\r\n]\s*/g, " "),
    };
  });
}
