import { expect, test } from "vitest";
import { png, release, releasePath, strategy, told, toldOfRelease } from "../support/content-folder.ts";
import { goodPdf } from "../support/pdf.ts";

test("says nothing of a release that is right", async () => {
  expect(await toldOfRelease(release())).toEqual([]);
});

test.for([
  ["status", "", "2:1  status  `status` is missing → add this line above line 2\n    status: draft"],
  ["status", "status:", "6:8  status  `status` is empty → write this line\n    status: draft"],
  [
    "status",
    "Status: published",
    "6:1  Status  `Status` is not a key; did you mean `status`? → `status`\n    status: published",
  ],
  ["status", "status: Published", '6:9  status  "Published" is not a status → published\n    status: published'],
  ["status", "status: live", '6:9  status  "live" is not a status → draft, published or withdrawn'],
  ["date", "", "2:1  date  `date` is missing → add this line above line 2\n    date: 2026-03-13"],
  ["date", "date:", "3:6  date  `date` is empty → write this line\n    date: 2026-03-13"],
  ["title", "", '2:1  title  `title` is missing → add this line above line 2\n    title: "New library opens"'],
  ["title", 'title: "  "', '2:8  title  `title` is empty → write this line\n    title: "New library opens"'],
  [
    "summary",
    "",
    '2:1  summary  `summary` is missing → add a line, for example summary: "What happened, in one sentence."',
  ],
  ["summary", "sumary: x", "4:1  sumary  `sumary` is not a key; did you mean `summary`? → `summary`\n    summary: x"],
  ["topics", "", "2:1  topics  `topics` is missing → add a line, for example topics: education"],
  ["topics", "topics: []", "5:9  topics  `topics` is empty → add a line, for example topics: education"],
  [
    "embargo",
    "embrago: 2026-03-13 00:01",
    "7:1  embrago  `embrago` is not a key; did you mean `embargo`? → `embargo`\n    embargo: 2026-03-13 00:01",
  ],
  [
    "tags",
    "keywords: open",
    "7:1  keywords  `keywords` is not a key here → write one of `title`, `date`, `summary`, `topics`, `status`, `id`, `embargo`, `image`, `documents`, `accept`, `aliases`, `changes`, `withdrawn`, `gallery`, `strategies`, `contact` or `backdated`, or delete it",
  ],
  [
    "contact",
    "contact: {name: Desk, emial: desk@northgate.example}",
    "7:23  contact.emial  `emial` is not a key; did you mean `email`? → `email`\n    contact: {name: Desk, email: desk@northgate.example}",
  ],
  [
    "contact",
    "contact: Desk",
    '7:10  contact  the value is read as a line of text → write it like this: contact: {name: "Press office", email: press@northgate.example}',
  ],
  [
    "contact",
    "contact: {name: Desk}",
    "7:10  contact  the contact has no `email` and no `phone` → add `email:` or `phone:` beside `name:`",
  ],
  [
    "contact",
    "contact: {name: Desk, email: desk}",
    '7:30  contact.email  "desk" is not an email address → write one, for example press@northgate.example',
  ],
  [
    "contact",
    "contact: {name: Desk, phone: ring me}",
    '7:30  contact.phone  "ring me" is not a telephone number → write one, for example 01632 960100',
  ],
  [
    "id",
    "id: New_library 1",
    '7:5  id  "New_library 1" cannot be an id: use only letters, digits and hyphens → new-library-1\n    id: new-library-1',
  ],
] as const)("tells what is wrong with %s in the line %j", async ([key, line, message]) => {
  const told = await toldOfRelease(release({ [key]: line }));
  expect(told).toEqual([message]);
});

test.for([
  [
    "image:\n  file: a.png\n  alts: A library",
    "9:3  image.alts  `alts` is not a key; did you mean `alt`? → `alt`\n      alt: A library",
  ],
  ["image: {file: a.png}", '7:8  image.alt  `alt` is missing → add a line, for example alt: "What the picture shows"'],
  [
    "image: {file: a.png, alt: A library, licence: no}",
    '7:47  image.licence  "no" says nothing about how the picture may be used → none, if newspapers may not have it; or how they may use it, in one sentence\n    image: {file: a.png, alt: A library, licence: none}',
  ],
  [
    "gallery: {file: a.png, alt: A library}",
    '7:10  gallery  the value is read as a group of keys → write it like this: gallery: [{file: photo.jpg, alt: "What the picture shows"}]',
  ],
  [
    "gallery: []",
    '7:10  gallery  `gallery` is empty → add a line, for example gallery: [{file: photo.jpg, alt: "What the picture shows"}]',
  ],
  [
    "gallery: [{file: a.png, alt: A library}, {file: b.png, alt: A bin}]",
    "7:49  gallery[2].file  there is no file content/media/b.png → write a.png, or put the file there",
  ],
  [
    "gallery:\n  - {file: a.png, alt: A library, licnce: CC BY 4.0}",
    "8:35  gallery[1].licnce  `licnce` is not a key; did you mean `licence`? → `licence`\n      - {file: a.png, alt: A library, licence: CC BY 4.0}",
  ],
  [
    "galery: [{file: a.png, alt: A library}]",
    "7:1  galery  `galery` is not a key; did you mean `gallery`? → `gallery`\n    gallery: [{file: a.png, alt: A library}]",
  ],
  [
    "image: a.png",
    '7:8  image  the value is read as a line of text → write it like this: image: {file: photo.jpg, alt: "What the picture shows"}',
  ],
  [
    "documents:\n  - file: d.pdf",
    '8:5  documents[1].title  `title` is missing → add a line, for example title: "Minutes of the meeting"',
  ],
  [
    "documents: {file: d.pdf, title: Minutes}",
    '7:12  documents  the value is read as a group of keys → write it like this: documents: [{file: minutes.pdf, title: "Minutes of the meeting"}]',
  ],
] as const)("tells what is wrong within %j", async ([line, message]) => {
  expect(
    await toldOfRelease(release({ line }), { "media/a.png": png, "media/d.pdf": goodPdf({ title: "Document1" }) }),
  ).toEqual([message]);
});

test("makes advice of everything in a draft whose header can be read, an unknown key too", async () => {
  const draft = "---\nstatus: draft\nkeywords: open\ndate: 2026-02-30\n---\n# Hello\n\n<b>x</b>\n";
  const told = await toldOfRelease(draft);
  expect(told).toHaveLength(7);
  for (const line of told) expect(line).toMatch(/^\d+:\d+ {2}\w+ {2}Advice: /);
});

test.for([
  [
    "period: 2017-2021",
    "3:9  period  the value is read as a line of text → write it like this: period: {from: 2026, to: 2030}",
  ],
  ["", "2:1  period  `period` is missing → add a line, for example period: {from: 2026, to: 2030}"],
  ["period: {from: 2026}", "3:9  period.to  `to` is missing → add a line, for example to: 2030"],
  [
    "period: {from: 2026, to: 2020}",
    "3:9  period  the period ends (2020) before it begins (2026) → {from: 2020, to: 2026}\n    period: {from: 2020, to: 2026}",
  ],
  [
    "period: {from: soon, to: 2026}",
    '3:16  period.from  "soon" is neither a year nor a day → write a year, for example 2017 or 2021/22, or a day, for example 2017-09-01',
  ],
] as const)("tells what is wrong with the period of a strategy: %j", async ([date, message]) => {
  expect(await told({ "strategies/library.md": strategy({ date }) })).toEqual([
    `content/strategies/library.md:${message}`,
  ]);
});

test.for([
  [
    "{body: cabnet, act: approved, on: 2026-02-03}",
    '8:12  decisions[1].body  there is no body "cabnet" → cabinet\n      - {body: cabinet, act: approved, on: 2026-02-03}',
  ],
  [
    "{body: cabinet, act: aproved, on: 2026-02-03}",
    '8:26  decisions[1].act  "aproved" is not a kind of decision → approved\n      - {body: cabinet, act: approved, on: 2026-02-03}',
  ],
  [
    "{body: cabinet, act: praised, on: 2026-02-03}",
    '8:26  decisions[1].act  "praised" is not a kind of decision → agreed, approved, adopted, endorsed, noted, recommended or referred',
  ],
  [
    "{body: cabinet, act: approved}",
    "8:5  decisions[1].on  the day on which Cabinet approved it is missing → add `on:` with the day of the meeting, for example on: 2018-02-08",
  ],
  [
    "{body: cabinet, act: approved, on: 2026-02-03, minute: www.northgate.example/1}",
    '8:60  decisions[1].minute  "www.northgate.example/1" is not a web address → https://www.northgate.example/1\n      - {body: cabinet, act: approved, on: 2026-02-03, minute: https://www.northgate.example/1}',
  ],
] as const)("tells what is wrong with the decision %s", async ([decision, message]) => {
  const file = strategy({ decisions: `decisions:\n  - ${decision}` });
  expect(await told({ "strategies/library.md": file })).toEqual([`content/strategies/library.md:${message}`]);
});

test("tells every problem of every file in one run, by file and line", async () => {
  const files = {
    "news/2026/2026-03-14-b.md": release({ date: "date: 2026-03-14", topics: "topics: sport", status: "" }),
    [releasePath]: release({ date: "date: 2026-02-30" }),
  };
  expect((await told(files)).map((line) => line.split("  ").slice(0, 2).join(" "))).toEqual([
    `content/${releasePath}:3:7 date`,
    "content/news/2026/2026-03-14-b.md:2:1 status",
    "content/news/2026/2026-03-14-b.md:5:9 topics",
  ]);
});

test.for([
  [
    "image: {file: a.png, alt: A green bin, full}",
    '7:27  image.alt  the comma ends `alt`, and what follows it is read as a key → put the value in straight double quotes\n    image: {file: a.png, alt: "A green bin, full"}',
  ],
  [
    "image: {alt: A bin, green, full, file: a.png}",
    '7:14  image.alt  the comma ends `alt`, and what follows it is read as a key → put the value in straight double quotes\n    image: {alt: "A bin, green, full", file: a.png}',
  ],
  [
    "image: {file: a.png, alt: A bin, caption}",
    '7:27  image.alt  the comma ends `alt`, and what follows it is read as a key → put the value in straight double quotes\n    image: {file: a.png, alt: "A bin, caption"}',
  ],
  [
    "documents: [{title: Minutes, agenda, file: d.pdf}]",
    '7:21  documents[1].title  the comma ends `title`, and what follows it is read as a key → put the value in straight double quotes\n    documents: [{title: "Minutes, agenda", file: d.pdf}]',
  ],
] as const)("puts the text that a comma cut in quotes: %j", async ([line, message]) => {
  const media = { "media/a.png": png, "media/d.pdf": goodPdf() };
  expect(await toldOfRelease(release({ line }), media)).toEqual([message]);
});

test.for([
  ["publihsed", '"publihsed" is not a status → published\n    status: published'],
  ["publish", '"publish" is not a status → published\n    status: published'],
  ["darft", '"darft" is not a status → draft\n    status: draft'],
  ["withdraw", '"withdraw" is not a status → draft, published or withdrawn'],
  ["Withdrawn", '"Withdrawn" is not a status → draft, published or withdrawn'],
] as const)("never offers to withdraw a page for a slip: status %s", async ([typed, message]) => {
  expect(await toldOfRelease(release({ status: `status: ${typed}` }))).toEqual([`6:9  status  ${message}`]);
});

test.for([
  ["content/media/a.png", ""],
  ["/content/media/a.png", ""],
  ["media/a.png", ""],
  ["/media/a.png", ""],
  [
    "b.png",
    "there is no file content/media/b.png → write 2026/b.png, or put the file there\n    image: {file: 2026/b.png, alt: A bin}",
  ],
] as const)("finds a picture that is there by the name %s", async ([file, message]) => {
  const media = { "media/a.png": png, "media/2026/b.png": png };
  const told = await toldOfRelease(release({ line: `image: {file: ${file}, alt: A bin}` }), media);
  expect(told.filter((line) => !line.includes("Advice"))).toEqual(message ? [`7:15  image.file  ${message}`] : []);
});
