import { expect, test } from "vitest";
import { doubtsOf } from "../../../../src/desk/browser/word/doubts.ts";
import { importFile } from "../../../../src/desk/browser/word/import-file.ts";

const about = "Northgate Council runs twelve libraries and was founded in 1974, when two districts were joined.";
const contact = { name: "Press office", email: "press@northgate.example" };
const site = (boilerplate = "") => ({
  name: "Northgate Council",
  topics: [{ slug: "libraries", name: "Libraries and learning" }],
  contact,
  ...(boilerplate && { boilerplate: { text: boilerplate } }),
  timeZone: "Europe/London",
});
const head = "Library opens on Monday\n\n9 February 2026\n\n";
const text = "The library opens on Monday with longer hours and more books than before.";
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const page = (body: string) =>
  `<!doctype html><html><body><h1>Library opens on Monday</h1><p>9 February 2026</p><p>${text}</p>${body}</body></html>`;
const picture = (type: string, attributes = "") => `<p><img src="data:image/${type};base64,${png}" ${attributes}></p>`;

/** What a document makes the importer say, and the same as a form says it. */
const said: readonly (readonly [string, document: string, sentence: string, inForm: string, boilerplate?: string])[] = [
  ["no summary", head + text, 'sentences, in the line summary: ""', "Say what is new in one or two sentences."],
  [
    "no topic",
    head + text,
    'Name at least one topic, in the line topics: "". There are: libraries',
    "Name at least one topic.",
  ],
  [
    "no day",
    `Library opens\n\n${text}`,
    "or give the day with --date 2018-02-09.",
    "No date was found. Give the day on which it is published.",
  ],
  [
    "no headline",
    `${text} `.repeat(9),
    "Write it on the first line, above the date.",
    "No headline was found. Write one.",
  ],
  [
    "words without a link",
    `${head}${text} See www.northgate.example/books for more.`,
    "write [words that say where it leads](",
    "“www.northgate.example/books” stays plain text. To make it a link, mark the words that say where it leads and give them the address https://www.northgate.example/books.",
  ],
  [
    "a link that was lost",
    `${head}${text} To book, click here.`,
    "Add [words that say where it leads](https://…), or delete it.",
    "“To book, click here.” promises a link but has none. Make words that say where it leads a link, or delete it.",
  ],
  [
    "a line like a heading",
    `${head}${text}\n\nMore books\n\n${text}`,
    "write ## before it.",
    "“More books” may be a heading. If it is, make it a heading.",
  ],
  [
    "an embargo",
    `EMBARGOED UNTIL 00:01 ON 9 FEBRUARY 2026\n\n${head}${text}`,
    "was read as embargo: 2026-02-09 00:01",
    "was read as the embargo: 2026-02-09 00:01",
  ],
  [
    "an embargo without a day",
    `EMBARGOED\n\n${head}${text}`,
    "Put embargo: with the day and time in the header, and delete the line.",
    "Fill in the embargo with its day and time, and delete the line.",
  ],
  [
    "the press office's own lines",
    `${head}${text}\n\nMedia contact\nPress office\npress@northgate.example`,
    "every release shows the press office of site.yaml.",
    "every release shows the press office of the settings of the site.",
  ],
  [
    "the council's own lines",
    `${head}${text}\n\nAbout Northgate Council\n\n${about}`,
    "it is the boilerplate of site.yaml, which",
    "it is the boilerplate of the settings of the site, which stands below every release.",
    about,
  ],
  [
    "other lines about the council",
    `${head}${text}\n\nAbout Northgate Council\n\nIt has eleven libraries.`,
    "It differs from the boilerplate of site.yaml, which",
    "It differs from the boilerplate of the settings of the site, which stands below every release too: delete one of them.",
    about,
  ],
  [
    "lines about the council that are new",
    `${head}${text}\n\nAbout Northgate Council\n\n${about}`,
    "write it once in site.yaml, in the line boilerplate, and delete it here.",
    "If it is the same in every release, write it once in the settings of the site, and delete it here.",
  ],
  [
    "a picture that nobody can hear",
    page(picture("png")),
    "Say in alt what it shows.",
    "A picture has no words for people who cannot see it. Say what it shows.",
  ],
  [
    "a picture of another kind",
    page(picture("tiff", 'alt="A library"')),
    "and add it in the line image:.",
    "The picture is of a kind that pages do not show (image/tiff), and was left out. Save it as JPEG or PNG, and choose it as the picture.",
  ],
  [
    "a picture that is elsewhere",
    page('<p><img src="cid:one" alt="A library"></p>'),
    "Save it, and name it in the header under image.",
    "The picture cid:one (“A library”) is not in the file. Save it, and choose it as the picture.",
  ],
  [
    "a caption without a picture",
    `${head}${text}\n\nCaption: The new library`,
    "Add the picture in the line image:, with this caption, and delete",
    "is a caption, but has no picture here. Add the picture, with this caption, and delete it from the text.",
  ],
  [
    "what may be a caption",
    page(`${picture("png", 'alt="A library"')}<p>The new library. Picture: Jo Example</p>`),
    "move it into caption, and who took the picture into credit.",
    "If it is, move it to the picture’s caption, and who took the picture to its credit.",
  ],
  [
    "a credit",
    page(
      `<figure>${picture("png", 'alt="A library"')}<figcaption>The new library. Picture credit: Jo Example</figcaption></figure>`,
    ),
    "say in licence how they may use it.",
    "If newspapers may have it at full size, say under its licence how they may use it.",
  ],
];

test.for(said)("says of %s what to do in a form, without lines of a file", async ([
  ,
  document,
  sentence,
  inForm,
  own,
]) => {
  const file = await importFile(new TextEncoder().encode(document), "release", {
    site: site(own),
    today: "2026-11-30",
    wasPublished: false,
    isTaken: () => false,
  });
  const index = file.remarks.findIndex((remark) => remark.sentence.includes(sentence));
  expect(file.remarks.map((remark) => remark.sentence)).toEqual(
    expect.arrayContaining([expect.stringContaining(sentence)]),
  );
  expect(doubtsOf(file.remarks, file.unit)[index]?.sentence).toContain(inForm);
});
