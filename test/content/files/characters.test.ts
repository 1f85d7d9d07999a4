import { expect, test } from "vitest";
import { png, readOneRelease, release, toldOfRelease } from "../../support/content-folder.ts";

const unseen = "cannot be seen and must not be published";

test.for([
  ["\u000B", "U+000B"],
  ["\u0001", "U+0001"],
  ["\u0092", "U+0092"],
  ["\u202E", "U+202E"],
  ["\u2066", "U+2066"],
  ["\uFFFF", "U+FFFF"],
] as const)("refuses the character %j, in the header and in the text", async ([character, name]) => {
  expect(await toldOfRelease(release({ title: `title: New ${character}library` }))).toEqual([
    `2:12  title  the character ${name} ${unseen} → delete it from the line\n    title: New library`,
  ]);
  expect(await toldOfRelease(release({}, `\nThe ${character}library.\n`))).toEqual([
    `9:5  the character ${name} ${unseen} → delete it from the line\n    The library.`,
  ]);
});

test.for(["\u200B", "\u2060", "\uFEFF"])("leaves out %j in a text, and says so", async (character) => {
  const { release: read, told } = await readOneRelease(
    release({ title: `title: New li${character}brary` }, `\nThe li${character}brary.\n`),
  );
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const advice = `Advice: the character ${name} is invisible and was left out → delete it from the line`;
  expect(told.map((line) => line.replace(/^.*?:(\d+:\d+)/, "$1"))).toEqual([
    `2:14  title  ${advice}\n    title: New library`,
    `9:7  ${advice}\n    The library.`,
  ]);
  expect(read).toMatchObject({ title: "New library", body: { text: "The library." } });
});

test.for([
  ["id", "id: new\u200B-library", "7:8  id", "id: new-library"],
  ["topics", "topics: edu\u200Bcation", "5:12  topics", "topics: education"],
  ["topics", "topics:\n  - edu\u200Bcation", "6:8", "  - education"],
] as const)("refuses a character without width in a name: %s", async ([key, line, place, right]) => {
  expect(await toldOfRelease(release({ [key]: line }))).toEqual([
    `${place}  the character U+200B is invisible and was left out → delete it from the line\n    ${right}`,
  ]);
});

test.for([
  ['"New \\u000B library"', "U+000B"],
  ['"New \\uD800 library"', "U+D800"],
  ['"New \\u202E library"', "U+202E"],
] as const)("refuses what a code in YAML stands for: %s", async ([typed, name]) => {
  expect(await toldOfRelease(release({ title: `title: ${typed}` }))).toEqual([
    `2:8  title  the character ${name} ${unseen} → delete it from the value\n    title: "New  library"`,
  ]);
});

test.for([
  ["&#11;", "U+000B, "],
  ["&#x202e;", "U+202E, "],
  ["&#0;", "U+0000, "],
  ["&#xD800;", "U+D800, "],
  ["&#x110000;", ""],
] as const)("refuses what a code in the text stands for: %s", async ([code, name]) => {
  expect(await toldOfRelease(release({}, `\nThe ${code}library.\n`))).toEqual([
    `9:5  text  the code ${code} stands for ${name}which must not be published → delete it from the line\n    The library.`,
  ]);
});

test("takes codes, accents, emoji and other scripts as they are", async () => {
  const words = "Café &#163;5 &pound;6 👩‍👧 مكتبة 図書館 a\u00ADb";
  const { release: read, told } = await readOneRelease(release({}, `\n${words}\n`));
  expect(told).toEqual([expect.stringContaining('Advice: "مكتبة 図書館" is in Arabic letters')]);
  expect(read?.body.text).toBe("Café £5 £6 👩‍👧 مكتبة 図書館 a\u00ADb");
});

const asUtf8 =
  "save the same text as UTF-8: in Word choose Save As, Plain Text, and the encoding Unicode (UTF-8); in a browser paste it into the file";
const windows = (letter: string) =>
  `the file was saved as Windows text, in which ${letter} has another code → ${asUtf8}`;
const utf16 = `the file was saved as UTF-16, which Notepad calls Unicode → ${asUtf8}`;
const nul =
  "there is a NUL character here, which no text can have → type the line again without it: editors do not show it";
const copied = "→ paste its words into a new text; you can put the document itself into content/media/";

test.for([
  ["Windows-1252", Buffer.from(release({ title: "title: Caf\u00e9 opens" }), "latin1"), "2:11", windows("“é”")],
  ["UTF-16", Buffer.from(`\uFEFF${release()}`, "utf16le"), "1:1", utf16],
  ["UTF-16 without a mark", Buffer.from(release(), "utf16le"), "1:2", utf16],
  ["a NUL", Buffer.from(release({}, "\nThe \0library.\n")), "9:5", nul],
  ["a character cut short", Buffer.from(release({}, "\nCaf\u00e9")).subarray(0, -1), "9:4", windows("“Ã”")],
  [
    "the form of a Word document",
    Buffer.from("PK\x03\x04\x14\0\x06"),
    "1:6",
    `this is a Word document, or another of Office, under the name of a text ${copied}`,
  ],
  [
    "the form of an old Word document",
    Buffer.from("\xd0\xcf\x11\xe0x", "latin1"),
    "1:1",
    `this is a document of an old Word or Excel under the name of a text ${copied}`,
  ],
  [
    "the form of a PDF",
    Buffer.from("%PDF-1.7\n\xe2\xe3", "latin1"),
    "2:1",
    `this is a PDF under the name of a text ${copied}`,
  ],
  [
    "the form of a picture",
    png,
    "1:1",
    "this is a picture under the name of a text → replace it with a text, and put the picture into content/media/",
  ],
] as const)("tells in the words of an officer how a file in %s was saved", async ([, bytes, place, message]) => {
  expect(await toldOfRelease(bytes)).toEqual([`${place}  ${message}`]);
});
