import { expect, test } from "vitest";
import type { Block, SourceDocument, SourcePicture } from "../../../src/import/document.ts";
import { imported, importedText } from "../imported.ts";

const head = "Pool opens\n\n3 March 2020\n\n";
const text = "The swimming pool in Mill Lane opens its doors to swimmers on Saturday.";
const read = (rest: string, context = {}) => importedText(`${head}${text}\n\n${rest}\n`, context);
const bodyOf = (rest: string, context = {}) => read(rest, context).body.replace(`${text}\n\n`, "");
const remarksOn = (rest: string, context = {}) => read(rest, context).remarks.slice(2);

test.for([
  "ENDS",
  "-ENDS-",
  "- ends -",
  "*** Ends ***",
  "Ends.",
  "[ENDS]",
  "~ ENDS ~",
  "/ends",
  "###",
  "# # #",
])("reads %j as the end", (line) => {
  expect(bodyOf(`${line}\n\nNotes to editors\n\n1. One.\n2. Two.`)).toBe(
    "Ends\n\n## Notes to editors\n\n1. One.\n2. Two.",
  );
});

test.for([
  "-30-",
  "END OF RELEASE",
  "End of press release",
  "- END -",
  "Diwedd",
  "DIWEDD / ENDS",
])("reads %j as the end, and says what became of it where the word is another", (line) => {
  expect(bodyOf(`${line}\n\nCall us.`)).toBe("Ends\n\nCall us.");
  const became = remarksOn(`${line}\n\nCall us.`).filter((remark) => remark.includes("became “Ends”"));
  expect(became).toEqual(
    /^\W*ends\W*$/i.test(line) ? [] : [`Line 7: “${line}” became “Ends”, by which the newsroom knows it.`],
  );
});

test.for(["It ends.", "Ends meet", "At the end", "Press release"])("takes %j below the text for no end", (line) => {
  expect(bodyOf(`${line}\n\nCall us.`)).not.toContain("Ends\n\nCall");
});

test.for([
  ["Notes to editors", "Notes to editors"],
  ["NOTES TO EDITORS:", "Notes to editors"],
  ["Note for the editor", "Notes to editors"],
  ["Notes for news desks", "Notes to editors"],
  ["Notes to journalists:", "Notes to editors"],
  ["Editor’s notes", "Notes to editors"],
  ["Nodiadau i olygyddion", "Notes to editors"],
  ["Notes:", "Notes to editors"],
  ["Background", "Background"],
  ["Background information:", "Background"],
])("reads %j as the heading %j", ([line, heading]) => {
  expect(bodyOf(`ENDS\n\n${line}\n\n• One.\n• Two.`)).toBe(`Ends\n\n## ${heading}\n\n- One.\n- Two.`);
});

test("cuts a heading of notes from the words on its line", () => {
  expect(bodyOf("ENDS\n\nNotes to editors: The pool has ten lanes.")).toBe(
    "Ends\n\n## Notes to editors\n\nThe pool has ten lanes.",
  );
});

const baker = { name: "A. Baker", email: "a.baker@eastmere.example", phone: "01632 960150" };

test.for([
  ["Media contact: A. Baker, 01632 960150, a.baker@eastmere.example"],
  ["Press contact\nA. Baker\nTel: 01632 960150\nEmail: a.baker@eastmere.example"],
  ["MEDIA ENQUIRIES:\nA. Baker\n01632 960150\na.baker@eastmere.example"],
  ["For media enquiries contact: A. Baker | 01632 960150 | a.baker@eastmere.example"],
  ["Contact: A. Baker / a.baker@eastmere.example / 01632 960150"],
  ["Contact for the media: A. Baker on 01632 960150 or a.baker@eastmere.example"],
  ["Press office: A. Baker – T: 01632 960150 – E: a.baker@eastmere.example"],
])("takes %j for the contact", ([contact]) => {
  const found = read(`ENDS\n\n${contact}`);
  expect(found.contact).toEqual(baker);
  expect(found.body).toBe(`${text}\n\nEnds`);
  expect(found.remarks.join("\n")).toContain("became the contact of this release.");
});

test("takes a contact from a sentence, and keeps the sentence", () => {
  const sentence =
    "For media enquiries contact A. Baker, Communications Officer, on 01632 960150 or email a.baker@eastmere.example.";
  const found = read(`ENDS\n\nNotes to editors\n\n1. The pool has ten lanes.\n2. ${sentence}`);
  expect(found.contact).toEqual({ ...baker, name: "A. Baker, Communications Officer" });
  expect(found.body).toContain(`2. ${sentence}`);
});

test("keeps what a contact has no place for", () => {
  const found = read(
    "ENDS\n\nMedia contact\nA. Baker\nTel: 01632 960150\nOut of hours: 07700 900123\nEmail: a.baker@eastmere.example",
  );
  expect(found.contact).toEqual(baker);
  expect(found.body).toBe(`${text}\n\nEnds\n\nMedia contact\\\nOut of hours: 07700 900123`);
});

test.for([
  ["Media contact: Press office, 01632 960100"],
  ["Press office\nTel: (01632) 960 100\nPRESS@northgate.example"],
  ["For press enquiries: press@northgate.example"],
])("leaves out %j, which every release shows", ([contact]) => {
  const found = read(`ENDS\n\n${contact}`);
  expect(found).toMatchObject({ contact: undefined, body: `${text}\n\nEnds` });
  expect(found.remarks.join("\n")).toContain("was left out: every release shows the press office of site.yaml.");
});

test("takes the first of two people for the contact, and keeps the other", () => {
  const found = read("ENDS\n\nMEDIA CONTACTS:\nKim Dale: 01632 960222\nLee Fox: 01632 960223");
  expect(found.contact).toEqual({ name: "Kim Dale", phone: "01632 960222" });
  expect(found.body).toBe(`${text}\n\nEnds\n\nMEDIA CONTACTS:\n\nLee Fox: 01632 960223`);
});

test("takes whom residents may call for no contact of the press", () => {
  const line = "For more information call the pool on 01632 960177.";
  expect(read(line)).toMatchObject({ contact: undefined, body: `${text}\n\n${line}` });
});

const boilerplate = {
  text: "Northgate Council serves 120,000 people.\n\nIt is “the best place” to be, with 46 villages.",
};
const withBoilerplate = {
  site: {
    name: "Northgate Council",
    topics: [],
    contact: { name: "Press office" },
    timeZone: "Europe/London",
    boilerplate,
  },
};

test.for([
  ['Northgate Council  serves 120,000 people.\n\nIt is "the best place" to be, with 46 villages.'],
  ["About Northgate Council\n\nNORTHGATE COUNCIL serves 120,000 people."],
  ["About the council:\n\nNorthgate Council serves 120,000 people. It is ‘the best place’ to be, with 46 villages."],
])("leaves out the boilerplate in the form %j", ([about]) => {
  const found = read(`ENDS\n\n${about}`, withBoilerplate);
  expect(found.body).toBe(`${text}\n\nEnds`);
  expect(found.remarks.join("\n")).toContain("was left out: it is the boilerplate of site.yaml");
});

test("keeps what differs from the boilerplate, and says where to write what is the same in every release", () => {
  const about = "About Northgate Council\n\nNorthgate Council serves 100,000 people.";
  expect(bodyOf(`ENDS\n\n${about}`, withBoilerplate)).toBe(`Ends\n\n${about}`);
  expect(remarksOn(`ENDS\n\n${about}`, withBoilerplate).join()).toContain(
    "It differs from the boilerplate of site.yaml",
  );
  expect(remarksOn(`ENDS\n\n${about}`).join()).toContain("write it once in site.yaml, in the line boilerplate");
});

const photo: SourcePicture = { bytes: new Uint8Array([1, 2, 3]), type: "image/jpeg", name: "image1.jpg" };
const line = (words: string, place: number, markdown = words) => ({ text: words, markdown, place });
const paragraph = (words: string, place: number): Block => ({
  kind: "paragraph",
  isBold: false,
  lines: [line(words, place)],
});
const picture = (index: number, place: number): Block => ({
  kind: "picture",
  isBold: false,
  picture: index,
  lines: [line("", place)],
});
const word = (blocks: readonly Block[], pictures: readonly SourcePicture[] = []): SourceDocument => ({
  blocks: [paragraph("Pool opens", 1), paragraph("3 March 2020", 2), ...blocks],
  pictures,
  remarks: [],
  unit: "paragraph",
  about: {},
});

test("makes the first picture that of the release, and shows the others where they stood", () => {
  const blocks = [
    picture(0, 3),
    paragraph("Photo caption: L-R the Mayor and swimmers", 4),
    paragraph(text, 5),
    picture(1, 6),
    paragraph("More.", 7),
  ];
  const found = imported(word(blocks, [photo, { ...photo, alt: "A pool [empty]", caption: 'The "old" pool' }]));
  expect(found.picture).toEqual({ index: 0, alt: "", caption: "L-R the Mayor and swimmers" });
  expect(found.body).toBe(`${text}\n\n![A pool \\[empty\\]](/media/picture-1.jpg "The \\"old\\" pool")\n\nMore.`);
  expect(found.missing).toContain("alt");
  expect(found.remarks).toContain(
    "Paragraph 3: The picture image1.jpg has no words for people who cannot see it. Say in alt what it shows.",
  );
});

test.for([
  ["Photo caption: L-R the Mayor and swimmers", "L-R the Mayor and swimmers"],
  ["PHOTO: the Mayor and swimmers", "the Mayor and swimmers"],
  ["Picture caption – the Mayor", "the Mayor"],
  ["Pictured: the Mayor and swimmers", "Pictured: the Mayor and swimmers"],
  ["Pictured (left to right): the Mayor and swimmers", "Pictured (left to right): the Mayor and swimmers"],
  ["Caption: the Mayor", "the Mayor"],
])("takes %j in the notes for the caption of a picture without one", ([words = "", caption]) => {
  const blocks = [picture(0, 3), paragraph(text, 4), paragraph("ENDS", 5), paragraph(words, 6)];
  const found = imported(word(blocks, [photo]));
  expect(found.picture?.caption).toBe(caption);
  expect(found.body).toBe(`${text}\n\nEnds`);
  expect(imported(word(blocks.slice(1))).body).toContain(words.replace("(left", "(left"));
});

test("says which line below a picture may be its caption, and takes none that nothing says to be one", () => {
  const remark = (words: string) =>
    `Paragraph 5: “${words}” stands below a picture, and may be its caption. If it is, move it into caption, and who took the picture into credit.`;
  const found = (words: string, markdown = words) => {
    const below: Block = { kind: "paragraph", isBold: false, lines: [line(words, 5, markdown)] };
    return imported(word([paragraph(text, 3), picture(0, 4), below, paragraph("More.", 6)], [photo]));
  };
  const credited = "The old bank. Picture: Jo Bloggs";
  expect(found(credited).remarks).toContain(remark(credited));
  expect(found(credited).body).toBe(`${text}\n\n${credited}\n\nMore.`);
  expect(found("The old bank", "*The old bank*").remarks).toContain(remark("The old bank"));
  expect(found("The old bank opens.").remarks.join()).not.toContain("may be its caption");
  expect(found("**The** old bank", "**The** old bank**").remarks.join()).not.toContain("may be its caption");
});

test("takes a picture above the label for a logo, and says so", () => {
  const document = word([paragraph(text, 5)], [{ ...photo, name: "logo.png", type: "image/png" }]);
  const found = imported({ ...document, blocks: [picture(0, 1), paragraph("PRESS RELEASE", 2), ...document.blocks] });
  expect(found.picture).toBeUndefined();
  expect(found.remarks).toContain(
    "Paragraph 1: The picture logo.png above the headline was taken for a logo and left out.",
  );
});

test("makes headings of bold paragraphs that are used as such, and levels of headings", () => {
  const bold = (words: string, place: number): Block => ({
    kind: "paragraph",
    isBold: true,
    lines: [line(words, place, `**${words}**`)],
  });
  const blocks: Block[] = [
    bold(text, 3),
    bold("What happens next", 4),
    paragraph(text, 5),
    { kind: "heading", level: 4, isBold: false, lines: [line("Prices", 6)] },
    paragraph(text, 7),
    paragraph("ENDS", 8),
    bold("More", 9),
    paragraph(text, 10),
  ];
  expect(imported(word(blocks)).body.match(/^#+ .*|^\*\*.*/gm)).toEqual([
    `**${text}**`,
    "## What happens next",
    "### Prices",
    "### More",
  ]);
});

test("says of a short line in a text that it may be a heading", () => {
  expect(remarksOn(`What happens next\n\n${text}`)).toEqual([
    "Line 7: “What happens next” may be a heading. If it is, write ## before it.",
  ]);
});

test("shows pictures that stand nowhere below the text, and says which it cannot show", () => {
  const drawing = { ...photo, name: "chart.emf", type: "image/x-emf" };
  const document = word([paragraph(text, 3), paragraph("ENDS", 4)], [photo, { ...photo, alt: "A pool" }, drawing]);
  const found = imported(document);
  expect(found.picture?.index).toBe(0);
  expect(found.body).toBe(`${text}\n\n![A pool](/media/picture-1.jpg)\n\nEnds`);
  expect(found.remarks).toContain(
    "The picture chart.emf is of a kind that pages do not show (image/x-emf), and was left out. Save it as JPEG or PNG, and add it in the line image:.",
  );
});

test("takes for eight times as many brackets no 64 times as long", () => {
  const effort = (count: number) => {
    const start = process.cpuUsage().user;
    read("[".repeat(count));
    return process.cpuUsage().user - start;
  };
  read("[".repeat(1_000));
  // In microseconds: what takes no time at all cannot be told from what takes a little.
  expect(effort(64_000)).toBeLessThan(32 * Math.max(effort(8_000), 10_000));
});
