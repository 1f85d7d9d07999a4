import { expect, test } from "vitest";
import { readOneRelease, release, releasePath, told, toldOfRelease, usual } from "../support/content-folder.ts";

const text = "\nThe mark {{ name }} opens.\n";
const accept = (entries: string) => ({ accept: `accept: ${entries}` });

test("says nothing of what a file accepts with a reason, which it keeps", async () => {
  const { release: read, told } = await readOneRelease(
    release(accept('[{rule: template-code, reason: "It is about these marks."}]'), text),
  );
  expect(told).toEqual([]);
  expect(read?.accepted).toEqual([{ rule: "template-code", reason: "It is about these marks." }]);
});

test.for([
  [
    '[{rule: template-cod, reason: "Why."}]',
    '7:17  accept[1].rule  "template-cod" is not the name of a rule → template-code\n    accept: [{rule: template-code, reason: "Why."}]',
  ],
  [
    "[{rule: template-code}]",
    '7:10  accept[1].reason  `reason` is missing → add a line, for example reason: "The release is about these marks."',
  ],
  [
    "template-code",
    '7:9  accept  the value is read as a line of text → write it like this: accept: [{rule: template-code, reason: "The release is about these marks."}]',
  ],
] as const)("tells what is wrong with accept: %s", async ([entries, message]) => {
  expect((await toldOfRelease(release(accept(entries), text))).filter((line) => line.includes("accept"))).toEqual([
    message,
  ]);
});

test("advises to take away what finds nothing any more", async () => {
  expect(await toldOfRelease(release(accept('[{rule: lorem-ipsum, reason: "Why."}]')))).toEqual([
    "7:17  accept[1].rule  Advice: lorem-ipsum finds nothing in this file → delete this entry",
  ]);
});

test("accepts in strategies and in pages, too", async () => {
  const accepted = 'accept: [{rule: lorem-ipsum, reason: "It is about filler text."}]';
  const page = String(usual["pages/about.md"]).replace("\n---\n\n", `\n${accepted}\n---\n\nLorem ipsum. `);
  const strategy = release(
    { title: "title: Plan", date: "period: {from: 2026, to: 2030}", accepted },
    "\nLorem ipsum.\n",
  );
  expect(await told({ "pages/about.md": page, "strategies/plan.md": strategy })).toEqual([]);
});

test("tells by which name a file can accept what was found, and its correction in a header", async () => {
  expect(await told({ [releasePath]: release({ title: 'title: "The <b>new</b> library &amp; park"' }, text) })).toEqual(
    [
      `content/${releasePath}:2:8  title  Advice: "&amp;" is code from a web page (HTML), and readers would see it as typed → write this line [entity-in-header]\n    title: "The new library & park"`,
      `content/${releasePath}:2:8  title  Advice: "<b>" is code from a web page (HTML), and readers would see it as typed → write this line [html-in-header]\n    title: "The new library & park"`,
      `content/${releasePath}:9:10  text  Advice: "{{ name }}" is code from another system, and readers would see it as typed → write what it stood for, or delete it [template-code]`,
    ],
  );
});

test("tells of a day in a title and a summary", async () => {
  expect(await toldOfRelease(release({ summary: "summary: It opens on Monday 28 November 2026." }))).toEqual([
    "4:10  summary  Advice: 28 November 2026 is a Saturday → write Saturday 28 November 2026, or Monday 30 November 2026 [wrong-weekday]",
  ]);
});
