import { expect, test } from "vitest";
import { png, readOneRelease, release, toldOfRelease } from "../support/content-folder.ts";
import { goodPdf } from "../support/pdf.ts";

const media = { "media/library.png": png, "media/minutes.pdf": goodPdf(), "media/broken.png": "no picture" };
const toldOf = (body: string) => toldOfRelease(release({}, `\n${body}\n`), media);
const noAlt = "![what the picture shows](/media/library.png)";

test.for([
  ["![](/media/library.png)", `9:1  text  the picture has no alternative text → ${noAlt}`],
  [
    "![library.png](/media/library.png)",
    `9:3  text  the alternative text "library.png" is the name of a file → ${noAlt}`,
  ],
  [
    "![Library](/media/libary.png)",
    "9:12  text  there is no file content/media/libary.png → write library.png, or put the file there",
  ],
  [
    "[Plan](/media/plan.docx)",
    "9:8  text  there is no file content/media/plan.docx → write the name of a file in that folder, or put the file there",
  ],
  [
    "![Library](/media/broken.png)",
    "9:12  text  content/media/broken.png is not a picture that browsers can show → save the picture again as JPEG or PNG",
  ],
  [
    "![Minutes](/media/minutes.pdf)",
    "9:12  text  /media/minutes.pdf is a document and cannot be shown as a picture → [Minutes](/media/minutes.pdf)",
  ],
  [
    "![Library](library.png)",
    '9:12  text  the picture "library.png" is not in /media/ → ![Library](/media/library.png)',
  ],
  [
    "![Library](../media/library.png)",
    '9:12  text  the picture "../media/library.png" is not in /media/ → ![Library](/media/library.png)',
  ],
  [
    "![Library](https://host.example/a.png)",
    '9:12  text  the picture "https://host.example/a.png" is not in /media/ → put the file in content/media/, and write ![what the picture shows](/media/…) here',
  ],
] as const)("tells what is wrong with the picture or document %s", async ([body, message]) => {
  expect(await toldOf(body)).toEqual([message]);
});

test.for([
  [
    "image: {file: libary.png, alt: x}",
    "7:15  image.file  there is no file content/media/libary.png → write library.png, or put the file there",
  ],
  [
    "image: {file: minutes.pdf, alt: x}",
    "7:15  image.file  minutes.pdf is not a picture → choose a picture, and move this file to `documents:`",
  ],
  [
    "image: {file: library.png, alt: library.png}",
    '7:33  image.alt  the alternative text "library.png" is the name of a file → write what the picture shows, for someone who cannot see it',
  ],
  [
    "image: {file: broken.png, alt: x}",
    "7:15  image.file  content/media/broken.png is not a picture that browsers can show → save the picture again as JPEG or PNG",
  ],
  [
    "documents:\n  - {file: library.png, title: Library}",
    "8:12  documents[1].file  library.png is a picture → choose a document, and move this file to `image:`",
  ],
] as const)("tells what is wrong with the file in %j", async ([line, message]) => {
  expect(await toldOfRelease(release({ line }), media)).toEqual([message]);
});

test.for([
  ["# Hello", "9:1  text  the title is already the main heading of the page → ## Hello"],
  [
    "Hello\n=====",
    "9:1  text  the title is already the main heading of the page → replace this line and the one below it with ## Hello\n    ## Hello",
  ],
  ["### Hello", "9:1  text  the first heading is level 3, but the title above it is level 1 → ## Hello"],
  ["## Hello\n\n#### There", "11:1  text  a heading of level 4 follows one of level 2 → ### There"],
  ["##", "9:1  text  the heading has no words → write the words after it, or delete the line"],
  ["**Hello there**\n\nWords.", "9:1  text  this bold line is used as a heading → ## Hello there"],
  ["__Hello there__  \nand more", "9:1  text  this bold line is used as a heading → ## Hello there"],
  ["Words.\n\n> # Hello", "11:3  text  the title is already the main heading of the page → ## Hello\n    > ## Hello"],
  ["**Who pays, 2026**\n\nWords.", "9:1  text  this bold line is used as a heading → ## Who pays, 2026"],
] as const)("tells what is wrong with the heading %j", async ([body, message]) => {
  expect(await toldOf(body)).toEqual([message]);
});

const lead = "does not say where it leads → [what the link leads to]";
const bare = "a bare web address says little and is hard to listen to → [what the page is called]";

test.for([
  ["[click here](/news/)", [`9:2  text  the link text "click here" ${lead}(/news/)`]],
  [
    "[**here**](/news/) and [Read more](/topics/)",
    [`9:4  text  the link text "here" ${lead}(/news/)`, `9:25  text  the link text "Read more" ${lead}(/topics/)`],
  ],
  [
    "[here](/news/) and [here](/topics/)",
    [`9:2  text  the link text "here" ${lead}(/news/)`, `9:21  text  the link text "here" ${lead}(/topics/)`],
  ],
  ["Words\nand [here](/news/).", [`10:6  text  the link text "here" ${lead}(/news/)`]],
  ["[](/news/)", ["9:1  text  the link has no words → [what the link leads to](/news/)"]],
  ["[Words]()", ["9:7  text  the link has no address → put the address between the round brackets"]],
  ["See https://a.example/b, now.", [`9:5  text  ${bare}(https://a.example/b)`]],
  ["See www.a.example.", [`9:5  text  ${bare}(https://www.a.example)`]],
  ["<https://a.example/>", [`9:2  text  ${bare}(https://a.example/)`]],
  ["[https://a.example](https://a.example/)", [`9:2  text  ${bare}(https://a.example/)`]],
  [
    "To read the strategy in full go to",
    [
      '9:1  text  the sentence ends without the link it promises: "…To read the strategy in full go to" → add the link, for example [the strategy](/strategies/…/)',
    ],
  ],
  ["Table: c\n| a | b |\n|---|---|\n| x | [here](/news/) |", [`12:8  text  the link text "here" ${lead}(/news/)`]],
] as const)("tells what is wrong with the words of a link in %j", async ([body, messages]) => {
  expect(await toldOf(body)).toEqual(messages);
});

test.for([
  ["javascript:alert(1)", "a link cannot start with javascript:", "use an address that starts with https:// or /"],
  ["JavaScript:alert(1)", "a link cannot start with javascript:", "use an address that starts with https:// or /"],
  ["data:text/html,x", "a link cannot start with data:", "use an address that starts with https:// or /"],
  ["file:///etc/passwd", "a link cannot start with file:", "use an address that starts with https:// or /"],
  ["//host.example/a", '"//host.example/a" leaves out https:', "https://host.example/a"],
  ["/\\host.example/a", '"/\\host.example/a" leaves out https:', "https://host.example/a"],
  [
    "https://me:pw@a.example/b?c#d",
    "a web address cannot have a user name or a password in it",
    "https://a.example/b?c#d",
  ],
  ["http://", '"http://" is not a web address', "copy the address from the browser, starting with https://"],
  ["press@a.example", '"press@a.example" is an email address without mailto:', "mailto:press@a.example"],
  ["www.gov.uk", '"www.gov.uk" does not say where it starts from', "https://www.gov.uk"],
  [
    "news/2018/",
    '"news/2018/" does not say where it starts from',
    "write the address from its first /, for example /news/2018/, or from https://",
  ],
] as const)("tells that a link cannot lead to %s, and makes none of it", async ([target, what, write]) => {
  const { release: read, told } = await readOneRelease(release({}, `\n[Words](${target})\n`));
  expect(told).toEqual([expect.stringMatching(/:9:9 {2}text {2}/)]);
  expect(told[0]?.split("\n")[0]?.split(":9:9  text  ")[1]).toBe(`${what} → ${write}`);
  expect(read?.body.html).toBe("<p><a>Words</a></p>\n");
});

test.for([
  ["A &#106;avascript link: [x](&#106;avascript:alert(1))", "a link cannot start with javascript:"],
  ["[x][a]\n\n[a]: javascript:alert(1)", "a link cannot start with javascript:"],
  ["> Words.\n> — [x](javascript:alert(1))", "a link cannot start with javascript:"],
] as const)("finds a link that hides: %j", async ([body, what]) => {
  const { release: read, told } = await readOneRelease(release({}, `\n${body}\n`));
  expect(told).toEqual([expect.stringContaining(what)]);
  expect(read?.body.html).not.toContain("href");
});

test.for([
  ["<b>Free</b> swimming", "<b>", "**Free**\n    **Free** swimming"],
  ["Free<br>swimming", "<br>", "put an empty line between two paragraphs"],
  ['<a href="/news/">News</a>', '<a href="/news/">', "[News](/news/)"],
  ['<a href="/news/">here</a>', '<a href="/news/">', "[words](address)"],
  ["A park of 5 km<sup>2</sup>.", "<sup>", "km²\n    A park of 5 km²."],
  ["Less CO<sub>2</sub> by 2030.", "<sub>", "CO₂\n    Less CO₂ by 2030."],
  ["The 21<sup>st</sup> of May.", "<sup>", "21st\n    The 21st of May."],
  ["He<sup>llo</sup> there.", "<sup>", "^words^, for example km^2^"],
  ["Run <code>npm</code> now.", "<code>", "`npm`\n    Run `npm` now."],
  ["An <span>odd</span> word.", "<span>", "odd\n    An odd word."],
  ["<del>Old</del> price.", "<del>", "delete what no longer counts"],
  [
    '<iframe src="https://video.example/x"></iframe>',
    '<iframe src="https://video.example/x"></',
    "link to it: [what it shows](https://video.example/x)",
  ],
  ["<audio></audio>", "<audio>", "link to it: [what it shows](the address of its page)"],
  [
    "<table><tr><td>A</td></tr></table>",
    "<table><tr><td>A</td></tr></table>",
    "write lines like | Ward | Visits |, with | --- | --- | below the first",
  ],
  ["<div>\nWords\n</div>", "<div>", "write the words alone, or \\< to show a <"],
  ["<script>alert(1)</script>", "<script>alert(1)</script>", "delete it, down to its end"],
  ["<!-- held until noon -->", "<!-- held until noon -->", "delete the comment"],
] as const)("shows HTML as it is typed, and tells what to write: %j", async ([body, tag, write]) => {
  const { release: read, told } = await readOneRelease(release({}, `\n${body}\n`));
  const what = `${tag} is code from a web page (HTML), and readers would see it as typed`;
  expect(told[0]?.replace(/^.*? {2}text {2}/, "")).toBe(`${what} → ${write}`);
  expect(told).toHaveLength(1);
  expect(read?.body.html).not.toMatch(/<(b|br|a|div|script|!|sup|sub|code|span|del|iframe|audio|table)\b/);
});

test("shows what looks like the code of a template as it is typed", async () => {
  const body = "{{ title }} {% include x %} #{x}";
  const accept = 'accept: [{rule: template-code, reason: "It is about these marks."}]';
  const { release: read, told } = await readOneRelease(release({ accept }, `\n${body}\n`));
  expect(told).toEqual([]);
  expect(read?.body.html).toBe("<p>{{ title }} {% include x %} #{x}</p>\n");
});

test("tells a line Ends that is part of a paragraph", async () => {
  expect(await toldOf("The last words.\nEnds\nNotes to editors")).toEqual([
    "10:1  text  the line is part of the paragraph around it → put an empty line before it, and one after it",
  ]);
});

test.for([
  "Words.\n\n**Ministry of Parks**",
  "Words.\n\n**Ministry of Parks**\n\n**9 July 2026**",
  "**Thursday 9th July 2026**\n\nWords.",
  "**What happens next?**\n\nWe plant trees.",
  "**The council has agreed its budget.**\n\nWords.",
  "Words.\n\n**Jo Bloggs, Leader**\n\n## Notes to editors\n\nWords.",
  "Words.\n\n**Jo Bloggs, Leader**\n\nEnds",
  "You can see it at:\n\n- the library\n- the town hall",
  "**Dr Jones** said so.",
  "- **Fees**\n- **Times**",
  "[The news of 2026](/news/2026/)",
  "Call [020 7946 0000](tel:+442079460000) or [write](mailto:a@b.example).",
  "`https://a.example/` and `<b>`",
  "1 < 2 & 3 > 2",
  "The price is 5 * 3 * 2.",
] as const)("has nothing to say of %j", async (body) => {
  expect(await toldOf(body)).toEqual([]);
});

test.for([
  [
    { title: "title: COUNCIL APPROVES BUDGET" },
    '2:8  title  Advice: "COUNCIL APPROVES BUDGET" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    { title: "title: Press release" },
    '2:8  title  Advice: the title "Press release" would fit any page → write what happened, in a few words',
  ],
  [
    { image: "image: {file: library.png, alt: Photo of a door}" },
    '7:33  image.alt  Advice: the alternative text begins with "Photo of", which a screen reader says already → A door',
  ],
  [
    { image: "image: {file: library.png, alt: ALL BOOKS ARE FREE today}" },
    '7:33  image.alt  Advice: "ALL BOOKS ARE FREE" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    { image: "image: {file: library.png, alt: The door, caption: The door.}" },
    "7:33  image.alt  Advice: the alternative text repeats the caption → what the picture shows",
  ],
  [
    { image: "image: {file: library.png, alt: The door, caption: ALL BOOKS ARE FREE today}" },
    '7:52  image.caption  Advice: "ALL BOOKS ARE FREE" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    { image: "image: {file: library.png, alt: picture}" },
    '7:33  image.alt  the alternative text "picture" does not say what the picture shows → write what the picture shows, for someone who cannot see it',
  ],
] as const)("tells what is wrong with the words of the header %j", async ([lines, message]) => {
  expect(await toldOfRelease(release(lines), media)).toContain(message);
});

test("lets advice on a text stop nothing", async () => {
  expect(await toldOf("| Year |\n|---|\n| 2018 |\n\n[Guide](https://a.example/b.pdf)")).toEqual([
    expect.stringMatching(/^9:1 {2}text {2}Advice: a table of one column is a list → /),
    expect.stringMatching(/^9:1 {2}text {2}Advice: the table has no caption → /),
    expect.stringMatching(
      /^13:9 {2}text {2}Advice: the link does not say that it opens a file \(PDF\), or how large it is → /,
    ),
  ]);
});
