import { countOf } from "../../language/english.ts";

/** Words that people read in a minute. */
const readInAMinute = 220;

/** What the fields for text say. */
export const bodyWords = {
  label: "Text",
  labels: { strategies: "Text of the page", pages: "Text of the page" } as Readonly<Record<string, string>>,
  notes: "Notes to editors",
  notesHint: "Shown below the end of the release: background, figures, who to interview.",
  toolbar: (label: string) => `What to do with the words that are marked in “${label}”`,
  actions: {
    bold: "Bold",
    heading: "Heading",
    list: "List",
    numbers: "Numbered list",
    link: "Link",
    quote: "Quotation",
    picture: "Picture",
    table: "Table",
    footnote: "Footnote",
  },
  keys: { bold: "Ctrl+B", link: "Ctrl+K" } as Readonly<Record<string, string>>,
  length: (text: string) => {
    const words = text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    const minutes = Math.max(1, Math.round(words / readInAMinute));
    return words === 0 ? "No words yet." : `${countOf(words, "word")}, ${countOf(minutes, "minute")} to read.`;
  },
  adding: (name: string) => `Making ${name} ready…`,
  alt: "What the picture shows",
  pictureAdded: "The picture is in the text. Say in its place what it shows.",
  pasted: "Pasted.",
  pastedWithDoubts: "Pasted. Look at this:",
  problems: "Problems in this text",
  goToLine: "Go to the line",
  pictureFile: "Picture",
  pictureAlt: "What it shows, for people who cannot see it",
  pictureCaption: "Caption, if it needs one",
  linkAddress: "Where it leads: an address, or words of a page’s title",
  linkFound: (count: number) => `${countOf(count, "page")} of the newsroom:`,
  linkWords: "Words of the link: say where it leads",
  putIn: "Put it in the text",
  cancel: "Cancel",
};
