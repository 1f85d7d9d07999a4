import type { Rules } from "../rule.ts";

/** The text below a header. */
export const textRules = {
  "missing-text": {
    asks: "A file that is published has a text below its header.",
    wrong: "a release that ends with its header",
    fix: "the announcement below the second ---",
  },
  "nested-emphasis": {
    asks: "Bold and italics do not begin again and again within each other.",
    wrong: "*a *b *c *d … more than 20 times",
    fix: "the words without * and _",
  },
  "heading-level": {
    asks: "Headings go down one level at a time, from ## below the title (WCAG 1.3.1).",
    wrong: "#### Background, right below ##",
    fix: "### Background",
  },
  "heading-words": {
    asks: "A heading has words (WCAG 2.4.6).",
    wrong: "##",
    fix: "## Background",
  },
  "heading-space": {
    asks: "A space stands between the signs of a heading and its words.",
    wrong: "##Background",
    fix: "## Background",
  },
  "fake-heading": {
    asks: "A heading is made with ##, so that screen readers know it as one (WCAG 1.3.1).",
    wrong: "**Background**",
    fix: "## Background",
  },
  "fake-list": {
    asks: "A list is made with hyphens, so that screen readers count it (WCAG 1.3.1).",
    wrong: "• New books",
    fix: "- New books",
  },
  "drawn-line": {
    asks: "Lines are not drawn with characters, which a screen reader says one by one.",
    wrong: "==========",
    fix: "--- between two empty lines",
  },
  "gap-in-text": {
    asks: "Things are not set apart with spaces or empty lines, which pages show as one.",
    wrong: "Monday          9am",
    fix: "a table or a list",
  },
  "ends-line": {
    asks: "The line “Ends”, after which notes to editors begin, is a separate paragraph.",
    wrong: "Ends, right below the last sentence",
    fix: "put an empty line before it, and one after it",
  },
  "html-in-text": {
    asks: "A text is Markdown, without HTML, which readers would see as it is typed.",
    wrong: "<b>new</b>",
    fix: "**new**",
  },
  "stray-markdown": {
    asks: "Markdown is complete: with a slip in it readers see the signs.",
    wrong: "[our plan] (/strategies/libraries/)",
    fix: "[our plan](/strategies/libraries/)",
  },
  footnote: {
    asks: "Each footnote has words, one number, and a place in the text that leads to it.",
    wrong: "[^1]: The census of 2021. below a text without [^1]",
    fix: "[^1] in the text where the note belongs",
  },
  "given-abbreviation": {
    asks: "A line says once what an abbreviation of the text stands for.",
    wrong: "*[SEND]: special educational needs and disabilities, in a text without SEND",
    fix: "nothing: delete the line",
  },
  "missing-alt": {
    asks: "A picture has alternative text (WCAG 1.1.1).",
    wrong: "![](/media/library.jpg)",
    fix: "![The new library from the street](/media/library.jpg)",
  },
  "alt-text": {
    asks: "Alternative text says what a picture shows, once and in a sentence (WCAG 1.1.1).",
    wrong: "![IMG_2041.jpg](/media/library.jpg)",
    fix: "![The new library from the street](/media/library.jpg)",
  },
  "lost-caption": {
    asks: "A picture with a caption is alone in its paragraph: only there is the caption shown.",
    wrong: 'See ![The library](/media/library.jpg "The new library")',
    fix: "put an empty line before the picture, and one after it",
  },
  "picture-place": {
    asks: "Pictures in a text lie in content/media/.",
    wrong: "![The library](https://other.example/library.jpg)",
    fix: "![The library](/media/library.jpg)",
  },
  "link-target": {
    asks: "A link has an address that works in every browser and cannot run code.",
    wrong: "[our plan](strategies/libraries)",
    fix: "[our plan](/strategies/libraries/)",
  },
  "link-words": {
    asks: "The words of a link say where it leads (WCAG 2.4.4).",
    wrong: "[click here](/strategies/libraries/)",
    fix: "[our plan for libraries](/strategies/libraries/)",
  },
  "bare-address": {
    asks: "A web address in a text is a link with words (WCAG 2.4.4).",
    wrong: "Visit www.northgate.example/libraries",
    fix: "[Libraries in Northgate](https://www.northgate.example/libraries)",
  },
  "link-title": {
    asks: "What a link says stands in its words: a title after the address is shown to a mouse alone.",
    wrong: '[our plan](/strategies/libraries/ "for 2026 to 2030")',
    fix: "[our plan for 2026 to 2030](/strategies/libraries/)",
  },
  "link-to-file": {
    asks: "A link to a file says its kind and size, a recording has a transcript, and a picture is shown in the page.",
    wrong: "[the report](https://other.example/report.pdf)",
    fix: "[the report (PDF, 1.2 MB)](https://other.example/report.pdf)",
  },
  "promised-link": {
    asks: "A sentence that promises a link has it.",
    wrong: "For more information, visit",
    fix: "For more information, visit [our page on libraries](/topics/libraries/)",
  },
  "same-words-two-places": {
    asks: "Links with the same words lead to the same place (WCAG 2.4.9).",
    wrong: "[our plan](/strategies/libraries/) and [our plan](/strategies/parks/)",
    fix: "[our plan for libraries](…) and [our plan for parks](…)",
  },
  "links-side-by-side": {
    asks: "Words or a comma stand between two links.",
    wrong: "[libraries](/topics/libraries/) [parks](/topics/parks/)",
    fix: "[libraries](/topics/libraries/) and [parks](/topics/parks/)",
  },
  "table-headings": {
    asks: "Every column of a table has a heading (WCAG 1.3.1).",
    wrong: "| | Visits |",
    fix: "| Ward | Visits |",
  },
  "table-rows": {
    asks: "A table has rows, and more than one column.",
    wrong: "| Ward | with one name in each row",
    fix: "- North",
  },
  "table-caption": {
    asks: "A table has a caption above it.",
    wrong: "| Ward | Visits | below a paragraph",
    fix: "Table: Visits by ward, in a line above it",
  },
  "row-length": {
    asks: "A row of a table has a cell for each column.",
    wrong: "| North | 12 | 14 | in a table of two columns",
    fix: "| North | 12 |",
  },
  "empty-cell": {
    asks: "No cell of a table is empty, so that nobody has to guess.",
    wrong: "| North | |",
    fix: "| North | not known |",
  },
  capitals: {
    asks: "Words are not set in capitals, which are hard to read and may be read out letter by letter.",
    wrong: "NEW LIBRARY OPENS ON MONDAY",
    fix: "New library opens on Monday",
  },
  italics: {
    asks: "No more than 20 words in a row are in italics.",
    wrong: "*a whole paragraph*",
    fix: "the words without the signs, or > before a quotation",
  },
  "by-sight-alone": {
    asks: "No text relies on place, colour, size or shape alone (WCAG 1.3.3, 1.4.1).",
    wrong: "the wards in red",
    fix: "the wards in red, marked “late”",
  },
  abbreviation: {
    asks: "An abbreviation is spelled out once (WCAG 3.1.4).",
    wrong: "an EHCP",
    fix: "an education, health and care plan (EHCP)",
  },
  "unmarked-language": {
    asks: "A text in another language says which, so that it is not read out as English (WCAG 3.1.2).",
    wrong: "Croeso i bawb yn Northgate",
    fix: "[cy] Croeso i bawb yn Northgate",
  },
  "language-mark": {
    asks: "The mark of a language is its code, and the text is in that language.",
    wrong: "[cy] Welcome to all",
    fix: "Welcome to all",
  },
} as const satisfies Rules;
