import { expect, test } from "vitest";
import { readReleaseBody } from "../../../src/text/body.ts";
import { headerAdvice } from "../../../src/text/lint/advice.ts";
import { ownWords } from "../../../src/text/lint/own-words.ts";
import { context } from "../body-context.ts";

const told = (source: string, words: readonly string[] = [], more: object = {}) =>
  readReleaseBody(source, { ...context, own: ownWords(words), ...more }).findings.map(
    ({ at, message, fix }) => `${at.line}:${at.column}  ${message} → ${fix}`,
  );
const long = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");

test.for<[source: string, ...messages: string[]]>([
  ["We will utilise it.", '10:9  "utilise" is not plain English → write use'],
  ["In order to book, ring us.", '10:1  "In order to" is not plain English → write to'],
  ["It is a key priority.", '10:7  "a key priority" is not plain English → write important, or leave it out'],
  [
    "The council will deliver real improvements.",
    '10:18  "deliver real improvements" is not plain English → write make, provide or what will happen',
  ],
  [
    "The plan\ntackles knife crime.",
    '11:1  "tackles knife crime" is not plain English → write stop, solve or deal with',
  ],
  ["They utilise it, and utilise it again.", '10:6  "utilise" is not plain English → write use'],
  [
    "The council is delighted to announce a groundbreaking scheme.",
    '10:16  "delighted to announce" praises, and readers skip that → give the fact that shows it, or leave it out',
    '10:40  "groundbreaking" praises, and readers skip that → give the fact that shows it, or leave it out',
  ],
  [
    "There is unprecedented investment in a world-class library.",
    '10:10  "unprecedented investment" praises, and readers skip that → give the fact that shows it, or leave it out',
    '10:40  "world-class" praises, and readers skip that → give the fact that shows it, or leave it out',
  ],
  [
    "Cllr Jo Smith (Labour Group) voted for it.",
    '10:16  "Labour Group" names a political party, which a council\'s publicity leaves out → leave it out, unless the text is about an election',
  ],
  [
    "The Liberal Democrats voted against it.",
    '10:5  "Liberal Democrats" names a political party, which a council\'s publicity leaves out → leave it out, unless the text is about an election',
  ],
  [
    "The previous administration shut it after years of austerity.",
    '10:5  "previous administration" takes sides between parties, which a council\'s publicity may not → say what was decided, and why',
    '10:43  "years of austerity" takes sides between parties, which a council\'s publicity may not → say what was decided, and why',
  ],
  [
    "You will recieve it.",
    '10:10  "recieve" is not in the dictionary → write receive, or add recieve to `words` in site.yaml',
  ],
  [
    "The color of the centre.",
    '10:5  "color" is not in the dictionary → write colour, or add color to `words` in site.yaml',
  ],
  [
    "Childrens accomodation is near.",
    '10:11  "accomodation" is not in the dictionary → write accommodation, or add accomodation to `words` in site.yaml',
  ],
  [
    `Words. ${long(26)}.`.replace("w0", "We"),
    '10:8  a sentence has 26 words: "We w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w1…" → split it into two or three sentences',
  ],
])("advises on %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for([
  // Words in another sense.
  "The key is under the mat, key workers get a key fob, and pupils are in key stage 2.",
  "The labour market, a conservative estimate, green space, independent living and the reform of bus routes.",
  "Bring your Labour Day flowers to Green Lane, where the Conservative Club was.",
  "Letters are delivered on Monday. Ring in advance. The agenda of the meeting is here.",
  "He was committed to prison for the crime. The land is for sale.",
  "Roads closed in the week commencing Monday 2 March. There is a robust fence.",
  "Foster carers are needed. The mayor drove a tram.",
  "There was unprecedented rain. The historic town hall opens at ten. It is an ambitious child.",
  "The ground was broken in 1957, when a Conservative government ran the country.",
  "Labour won 23 seats in the election, and the Conservative group 19.",
  // Names.
  "The World-Class Cities Partnership and the Empower Trust met.",
  "Ms Recieve and Mr Goverment live in Neighborhood Lane.",
  // What others say.
  "“We are delighted to announce a groundbreaking library. We utilise it,” said the mayor.",
  '"We will utilise it," said Cllr Smith. "It is world-class."',
  "'We will utilise it,' said Cllr Smith.",
  "Cllr Smith said: “We utilise it.\n\n“It is world-class.\n\n“We recieve it.”",
  'Cllr Smith said: "We utilise it.\n\n"It is world-class.\n\n"We recieve it."',
  "Cllr Smith said: “We utilise it.\n\nIt is world-class.\n\nWe recieve it.”",
  "Cllr Smith said: we are delighted to announce world-class roads, which we utilise.",
  "Cllr Smith said:\n\nWe are delighted to announce world-class roads.",
  "> We utilise a groundbreaking scheme.\n> — Jo Smith, mayor",
  `Cllr Smith said: “${long(40)}.”`,
  `Cllr Smith said: “${long(20)}.” The road was open again on Monday, and buses ran as they did before it was shut.`,
  // Other languages.
  "[cy] Mae'r cyngor wedi utilise accomodation.",
  // Code and addresses.
  "Write `recieve` and `utilise`, or to [the team](/about/) at recieve@northgate.example.",
  // No slips.
  "Upskilling, rewilding, webinars, livestreams, renewables, light-hearted judgments, co-working and cafés.",
  "A prima facie case, per capita and in situ.",
  // Short enough.
  `${long(25)}.`,
  "On Monday at St. Mary's, Dr. Jo Smith, Cllr. Al Jones and Prof. Bo Brown met at 10 a.m. in No. 5, i.e. the hall.",
])("leaves alone %j", (source) => {
  expect(told(source)).toEqual([]);
});

test("lets the council's own words pass, in any form and in capitals", () => {
  const words = ["Labour Exchange", "recieve", "World-Class Northgate", "St Mary's"];
  const source = "The Labour Exchange’s recieve and the World-Class Northgate plan: RECIEVE.";
  expect(told(source, words)).toEqual([]);
  expect(told("We recieve it at St Mary’s.", words)).toEqual([]);
  expect(told("It is accomodation.", words)).toHaveLength(1);
  expect(told("NORTHGATE ACADEMY TRUST MEETS ON MONDAY")).toHaveLength(1);
  expect(told("NORTHGATE ACADEMY TRUST", ["Northgate Academy Trust", "NORTHGATE ACADEMY TRUST"])).toEqual([]);
});

test("says nothing of the wording of a text that is in Welsh without saying so", () => {
  const welsh = "Mae'r cyngor yn gofyn i bawb am eu barn ar y cynllun newydd ar gyfer y llyfrgell sydd ar agor heddiw.";
  const unmarked =
    "10:1  the text looks like Welsh, but screen readers would read it as English → write [cy] before it";
  expect(told(`${welsh}\n\nByddwn yn derbyn utilise accomodation.`)).toEqual([unmarked]);
});

test("says nothing of the wording where nobody may change it any more, nor in another language", () => {
  const source = "We utilise world-class accomodation.";
  expect(told(source)).toHaveLength(3);
  expect(told(source, [], { isBeingWritten: false })).toEqual([]);
  expect(told(source, [], { locale: "cy" })).toEqual([]);
});

test("says that a text is hard to read, and how hard", () => {
  const hard = "Administrative organisations considering accessibility. ".repeat(30);
  expect(told(hard)).toContain(
    "10:1  the text needs a reading age of more than 25, and GOV.UK aims at 9 → write shorter sentences, and shorter words for long ones",
  );
  expect(told("The cat sat on the mat. ".repeat(20))).toEqual([]);
});

test.for<[key: "title" | "summary", words: string, ...messages: string[]]>([
  ["title", "a".repeat(65)],
  [
    "title",
    "a".repeat(66),
    "the title has 66 characters, and search engines cut it after 65 → keep what is new, and move the rest into the summary",
  ],
  ["summary", "a".repeat(160)],
  [
    "summary",
    "a".repeat(161),
    "the summary has 161 characters, and search engines cut it after 160 → keep what readers must know, in one sentence",
  ],
  [
    "title",
    "Council to utilise a world-class accomodation",
    '"utilise" is not plain English → write use',
    '"world-class" praises, and readers skip that → give the fact that shows it, or leave it out',
    '"accomodation" is not in the dictionary → write accommodation, or add accomodation to `words` in site.yaml',
  ],
  ["title", "Leader: “We are delighted to utilise it”"],
  ["title", `[cy] ${"Llyfrgell newydd ".repeat(6)}`],
])("advises on the %s %j", ([key, words, ...messages]) => {
  expect(headerAdvice(key, words, context).map(({ message, fix }) => `${message} → ${fix}`)).toEqual(messages);
});

test.for([
  "a key a ",
  "“ ",
  "' ",
  "'a 'a ",
  '"',
  "'",
  "said: ",
  "was said: “",
  "utilise ",
  "recieve ",
  "Labour ",
  "a.",
  "A. ",
  "... ",
  "w".repeat(50),
  "-",
  "a-",
  "’s ",
  "· ",
  "key ",
  "deliver the the the ",
  "Words and words of thirty letters that do not end ",
  "“a” ",
])("reads a line of a megabyte of %j in a few seconds", (piece) => {
  const began = performance.now();
  told(piece.repeat(1_000_000 / piece.length));
  expect(performance.now() - began).toBeLessThan(8_000);
});
