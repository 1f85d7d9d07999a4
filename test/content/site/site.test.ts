import { expect, test } from "vitest";
import { readSite } from "../../../src/content/site/read-site.ts";
import { contentFolder, now, readFolder, release, releasePath, told } from "../../support/content-folder.ts";

const right = {
  name: "name: Northgate Council",
  title: "title: Northgate Council newsroom",
  url: "url: https://news.northgate.example",
  authority: "authority: northgate.example,2026",
  topics: "topics: {education: Education and schools, libraries: Libraries}",
  contact: "contact: {name: Press office, phone: 020 7946 0000}",
};
const site = (lines: Readonly<Record<string, string>>) => `${Object.values({ ...right, ...lines }).join("\n")}\n`;

test.for([
  ["name", "", '1:1  name  `name` is missing → add a line, for example name: "Northgate Council"'],
  ["name", "nam: Northgate", "1:1  nam  `nam` is not a key; did you mean `name`? → `name`\n    name: Northgate"],
  [
    "url",
    "url: news.northgate.example",
    '3:6  url  "news.northgate.example" is not a web address → https://news.northgate.example\n    url: https://news.northgate.example',
  ],
  [
    "url",
    "url: ftp://northgate.example",
    '3:6  url  "ftp://northgate.example" is not a web address → copy the address from the browser, starting with https://',
  ],
  [
    "url",
    "url: http://localhost:8080/",
    '3:6  url  "localhost" is not a domain → write the whole address of the newsroom, for example https://news.northgate.example/',
  ],
  [
    "url",
    "url: https://192.0.2.1/newsroom/",
    '3:6  url  "192.0.2.1" is not a domain → write the whole address of the newsroom, for example https://news.northgate.example/',
  ],
  [
    "url",
    "url: https://news.northgate/",
    '3:6  url  "news.northgate" has no ending such as .gov.uk → write the whole address of the newsroom, for example https://news.northgate.example/',
  ],
  [
    "url",
    "url: https://northgate.example//other.example/",
    "3:6  url  the path of the site has characters or empty parts that programs read differently → use letters, digits and hyphens, with single slashes between them",
  ],
  [
    "url",
    "url: https://northgate.example/%zz/",
    "3:6  url  the path of the site has characters or empty parts that programs read differently → use letters, digits and hyphens, with single slashes between them",
  ],
  [
    "url",
    "url: https://northgate.example/?a",
    "3:6  url  the address of the site has a ? or a # in it → https://northgate.example/",
  ],
  [
    "authority",
    "authority: northgate",
    '4:12  authority  "northgate" is not a domain and a year → write a domain of the council and a year in which it held it, for example northgate.example,2026',
  ],
  [
    "topics",
    "topics: education",
    '5:9  topics  the value is read as a line of text → write it like this: topics: {education: "Education", libraries: "Libraries"}',
  ],
  [
    "topics",
    "topics: {Adult Care: Adult care}",
    '5:10  topics.Adult Care  "Adult Care" becomes an address, which has only small letters, digits and hyphens → adult-care\n    topics: {adult-care: Adult care}',
  ],
  [
    "locale",
    "locale: en-GB-u-ca-buddhist",
    '7:9  locale  "en-GB-u-ca-buddhist" is not a language → en-GB\n    locale: en-GB',
  ],
  ["locale", "locale: klingon!", '7:9  locale  "klingon!" is not a language → en-GB\n    locale: en-GB'],
  [
    "timeZone",
    "timeZone: Mars/North",
    '7:11  timeZone  "Mars/North" is not a time zone → Europe/London\n    timeZone: Europe/London',
  ],
  ["sample", "sample: maybe", '7:9  sample  "maybe" is neither true nor false → true or false'],
  [
    "bodies",
    "bodies: {cabinet: {nam: Cabinet}}",
    "7:20  bodies.cabinet.nam  `nam` is not a key; did you mean `name`? → `name`\n    bodies: {cabinet: {name: Cabinet}}",
  ],
  [
    "colour",
    "colour: #0b5c50",
    '7:9  colour  everything after # would be lost → put the value in straight double quotes\n    colour: "#0b5c50"',
  ],
  ["colour", "colour: beije", '7:9  colour  "beije" is not a colour as the newsroom reads it → beige'],
  [
    "colour",
    "colour: rgb(11, 92, 80)",
    '7:9  colour  "rgb(11, 92, 80)" is not a colour as the newsroom reads it → "#0b5c50"\n    colour: "#0b5c50"',
  ],
  [
    "colour",
    "colour: council green",
    '7:9  colour  "council green" is not a colour as the newsroom reads it → its six digits, such as "#0b5c50", or a colour name, like teal',
  ],
  [
    "cards",
    "cards: 2026-01-01",
    "7:8  cards  the value is read as a line of text → write it like this: cards: {from: 2026-01-01}",
  ],
  ["cards", "cards: {}", "7:8  cards.from  `from` is missing → add a line, for example from: 2026-01-01"],
  [
    "cards",
    "cards: {from: 2026}",
    '7:15  cards.from  "2026" is not a date as the newsroom writes it → the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40',
  ],
  [
    "cards",
    "cards: {from: 1 January 2026}",
    '7:15  cards.from  "1 January 2026" is not a date as the newsroom writes it → 2026-01-01\n    cards: {from: 2026-01-01}',
  ],
  ["colour", "colour:", '7:8  colour  `colour` is empty → add a line, for example colour: "#0b5c50"'],
  [
    "notice",
    "notice: Closed on Monday",
    '7:9  notice  the value is read as a line of text → write it like this: notice: {text: "Our offices are closed on Monday 25 May.", until: 2026-05-25}',
  ],
  [
    "notice",
    "notice: {link: https://northgate.example/}",
    '7:9  notice.text  `text` is missing → add a line, for example text: "Our offices are closed on Monday 25 May."',
  ],
  [
    "notice",
    "notice: {text: Closed, link: northgate}",
    '7:30  notice.link  "northgate" is not a web address → copy the address from the browser, starting with https://, or write one of this site, starting with /',
  ],
  [
    "notice",
    "notice: {text: Closed, from: 2026-02-30}",
    "7:30  notice.from  2026-02-30 is not a day of the calendar → 2026-02-28\n    notice: {text: Closed, from: 2026-02-28}",
  ],
  [
    "notice",
    "notice: {text: Closed, until: tomorrow}",
    '7:31  notice.until  "tomorrow" is not a date as the newsroom writes it → the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40',
  ],
  [
    "notice",
    "notice: {text: Closed, from: 2026-07-02, until: 2026-07-01}",
    "7:49  notice.until  the notice ends (2026-07-01) before it begins (2026-07-02) → write a later day or time",
  ],
  [
    "security",
    "security: {contact: security@northgate.example, expires: 2027-01-31}",
    '7:21  security.contact  "security@northgate.example" is not an address to write to → mailto:security@northgate.example\n    security: {contact: mailto:security@northgate.example, expires: 2027-01-31}',
  ],
  [
    "security",
    "security: {contact: mailto:security at northgate.example, expires: 2027-01-31}",
    '7:21  security.contact  "mailto:security at northgate.example" is not an address to write to → write an address that begins with mailto:, https:// or tel:',
  ],
] as const)("tells what is wrong with %s in %j", async ([key, line, message]) => {
  expect(await told({ "site.yaml": site({ [key]: line }) })).toEqual([`content/site.yaml:${message}`]);
});

test("tells what is wrong in every other file too, but not what site.yaml would have to say", async () => {
  const files = {
    "site.yaml": site({ topics: "topics: education" }),
    [releasePath]: release({ date: "date: 2026-02-30", topics: "topics: sport" }),
  };
  expect(await told(files)).toEqual([
    expect.stringContaining(`content/${releasePath}:3:7  date  2026-02-30 is not a day`),
    expect.stringContaining("content/site.yaml:5:9  topics"),
  ]);
});

test("tells that site.yaml is missing", async () => {
  expect(await told({ "site.yaml": undefined })).toEqual([
    "content/site.yaml:1:1  the file is missing → run `npm run new -- newsroom`, or copy the example in docs/for-maintainers.md",
  ]);
});

test("has no site where site.yaml is wrong", () => {
  const folder = contentFolder({ "site.yaml": site({ url: "url: x" }) });
  expect(readSite(folder, now).value).toBeUndefined();
});

test("fills in what councils seldom change", () => {
  const read = readSite(contentFolder({ "site.yaml": site({}) }), now);
  expect(read.value).toMatchObject({
    url: "https://news.northgate.example/",
    basePath: "/",
    locale: "en-GB",
    timeZone: "Europe/London",
    licence: { name: "Open Government Licence v3.0" },
    topics: [
      { slug: "education", name: "Education and schools" },
      { slug: "libraries", name: "Libraries" },
    ],
    sample: false,
  });
  expect(read.problems).toEqual([]);
});

test("keeps the path of an address", () => {
  const folder = contentFolder({ "site.yaml": site({ url: "url: https://northgate.example/newsroom" }) });
  expect(readSite(folder, now).value).toMatchObject({
    url: "https://northgate.example/newsroom/",
    basePath: "/newsroom/",
  });
});

test.for([
  ["2026-05-31", "security.txt has expired"],
  ["2026-06-20", "security.txt expires in less than 30 days"],
] as const)("gives advice on a security contact until %s, and stops nothing", async ([day, what]) => {
  const security = `security: {contact: "mailto:security@northgate.example", expires: ${day}}`;
  const folder = contentFolder({ "site.yaml": site({ security }) });
  expect((await readFolder(folder)).told).toEqual([
    `content/site.yaml:7:67  security.expires  Advice: ${what} → check the contact, and write a day within a year from now`,
  ]);
  expect(readSite(folder, now).value).toBeDefined();
});

test("advises on an address that anyone on the way can change, and goes on with a site that has it", async () => {
  const folder = contentFolder({ "site.yaml": site({ url: "url: http://news.northgate.example/" }) });
  expect((await readFolder(folder)).told).toEqual([
    "content/site.yaml:3:6  url  Advice: the address of the site begins with http:, so others could change what readers see → https://news.northgate.example/",
  ]);
  expect(readSite(folder, now).value?.url).toBe("http://news.northgate.example/");
});

test.for([
  ["#0b5c50", []],
  ["#123", []],
  [
    "#9fe2bf",
    [
      'content/site.yaml:7:9  colour  Advice: #9fe2bf is too pale to read on paper, so links are #008055 there and #9fe2bf on dark screens → do nothing, or write a darker colour of the council\'s, for example "#008055"',
    ],
  ],
  [
    "#ffdd00",
    [
      "content/site.yaml:7:9  colour  Advice: #ffdd00 is too pale to read on paper and has no darker shade that looks like it, so links are black there, with a line of #a38d00 under them → do nothing, or write a darker colour of the council's",
    ],
  ],
] as const)("takes the colour %s, and says how it is changed to be read on paper", async ([colour, advice]) => {
  const folder = contentFolder({ "site.yaml": site({ colour: `colour: "${colour}"` }) });
  expect((await readFolder(folder)).told).toEqual(advice);
});

test.for([
  ["{text: Closed}", {}],
  [
    "{text: Closed, link: /about/, from: 2026-07-01, until: 2026-07-01}",
    { link: { target: "/about/", line: 7, column: 30 }, from: "2026-06-30T23:00:00Z", until: "2026-07-01T23:00:00Z" },
  ],
  [
    "{text: Closed, from: 2026-12-24 12:00, until: 2026-12-27 09:30}",
    { from: "2026-12-24T12:00:00Z", until: "2026-12-27T09:30:00Z" },
  ],
] as const)("reads the notice %s by the council's clock, its last day included", ([notice, { ...ends }]) => {
  const read = readSite(contentFolder({ "site.yaml": site({ notice: `notice: ${notice}` }) }), now).value?.notice;
  const at = (instant: number | undefined) => instant && new Date(instant).toISOString().replace(".000", "");
  expect({ ...read, from: at(read?.from), until: at(read?.until) }).toEqual({ text: "Closed", ...ends });
});

test("gives advice on a notice that is over, and stops nothing", async () => {
  expect(await told({ "site.yaml": site({ notice: "notice: {text: Closed, until: 2026-05-31}" }) })).toEqual([
    "content/site.yaml:7:31  notice.until  Advice: the notice ended on Monday 1 June 2026, midnight BST, and readers no longer see it → write a later day, or delete the notice",
  ]);
});

test.for([
  ["/about/", undefined, []],
  ["/abut/", undefined, ["content/site.yaml:7:30  notice.link  there is no page at /abut/ → /about/"]],
  [
    "/news/2026/new-library-opens/",
    "2026-06-01 00:01",
    [
      "content/site.yaml:7:30  notice.link  the link leads to a page that is held until Monday 15 June 2026, 12:01am BST → remove the link and keep the words until then",
    ],
  ],
  ["/news/2026/new-library-opens/", "2026-06-15 00:01", []],
] as const)("tells of a notice that leads to %s from %s on, where its readers would find nothing", async ([
  link,
  from,
  messages,
]) => {
  const notice = `notice: {text: Closed, link: ${link}${from ? `, from: ${from}` : ""}}`;
  const held = release({ date: "date: 2026-06-15", embargo: "embargo: 2026-06-15 00:01" });
  const path = "news/2026/2026-06-15-new-library-opens.md";
  expect(await told({ "site.yaml": site({ notice }), [path]: held })).toEqual(messages);
});
