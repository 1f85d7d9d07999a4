import fc from "fast-check";
import { expect, test } from "vitest";
import { markdown } from "../../src/text/markdown.ts";
import { draws } from "../support/draws.ts";
import { importedText } from "./imported.ts";
import { shown } from "./shown.ts";

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Releases as councils write them, in words of our own; each is of a kind that was mangled once. */
const sources = {
  "a letterhead": `Eastmere Borough Council
News Release
Ref: EM/2026/31
Date: Monday 2nd November 2026
For immediate use

Eastmere wins £3.1m for its old market hall

The council was awarded £3.1 million today to mend the roof of the market hall.

The money pays for:

- a new roof
- 12 stalls
- better lights

Cllr Ola Reed, Leader of the Council, said:

"The hall is where the town meets. It leaked for 20 years.

"Thank you to all who helped with the bid."

- ENDS -

Notes for editors:
* Photo caption: L-R Cllr Ola Reed and stallholders
* The bid is attached.

Media contact
Eastmere press desk
T: 01632 960300
E: press@eastmere.example
`,
  "an embargo and columns": `STRICTLY EMBARGOED UNTIL 06:00 ON FRIDAY 6 NOVEMBER 2026

PRESS RELEASE

NEW PRICES FOR SWIMMERS IN EASTMERE

Swimming costs less from January. It is the first change
since 2019 – and the council’s “biggest cut ever”.

Swim\tPrice\tBefore
Adult\t£4.10\t£4.90
Child\t£2.00\t£2.50

END OF RELEASE

Editor’s notes

1) Prices are those of Mill Lane Baths.
2) Under-5s swim free.

About Eastmere Borough Council

Eastmere Borough Council serves 90,000 people.
`,
  "a dateline and a sub-heading": `MEDIA ADVISORY: Mayor opens the footbridge
A shorter way to school for 400 children

EASTMERE, 5 November 2026 – The Mayor opens the footbridge at 10am.

Date: Saturday 7 November 2026
Time: 10am
Venue: Mill Lane

###

For media enquiries contact Sam Holt, Press Officer, on 01632 960301 or email sam.holt@eastmere.example.
`,
};

/** The header says a date in its own form, and the newsroom reads the end and the notes by words of its own. */
const inOtherWords = /^(?:Date: \w+ 2nd.*|- ENDS -|Notes for editors:)$/gm;

test.for(Object.entries(sources))("loses and invents no word of %s", ([_, source]) => {
  const { body, remarks, ...header } = importedText(source);
  const written = wordsOf(shown(markdown.render(body, { locale: "en-GB" }))).filter((word) => word !== "o");
  const around = new Set(wordsOf(JSON.stringify(header) + remarks.join(" ")).map((word) => word.toLowerCase()));
  const own = wordsOf(source.replaceAll(inOtherWords, ""));
  // What the newsroom writes in its own way: the end, the heading of the notes.
  const usual = new Set(["Ends", "Notes", "to", "editors"]);
  let at = 0;
  const lost = own.filter((word) => {
    if (written[at] === word) {
      at += 1;
      return false;
    }
    while (written[at] !== undefined && usual.has(written[at] ?? "") && written[at] !== word) at += 1;
    if (written[at] === word) {
      at += 1;
      return false;
    }
    return !around.has(word.toLowerCase());
  });
  expect({ lost, invented: written.slice(at).filter((word) => !usual.has(word)) }).toEqual({ lost: [], invented: [] });
});

test("puts the parts of a release where they belong", () => {
  const [first, second, third] = Object.values(sources).map((source) => importedText(source));
  expect(first).toMatchObject({
    title: "Eastmere wins £3.1m for its old market hall",
    day: "2026-11-02",
    contact: { name: "Eastmere press desk", phone: "01632 960300", email: "press@eastmere.example" },
  });
  expect(second).toMatchObject({
    title: "NEW PRICES FOR SWIMMERS IN EASTMERE",
    day: "2026-11-06",
    embargo: "2026-11-06 06:00",
  });
  expect(second?.body).toContain("| Swim | Price | Before |\n| --- | --- | --- |\n| Adult | £4.10 | £4.90 |");
  expect(second?.body).toContain("\n\nEnds\n\n## Notes to editors\n\n1) Prices");
  expect(third).toMatchObject({
    title: "Mayor opens the footbridge",
    summary: "A shorter way to school for 400 children",
    day: "2026-11-05",
    contact: { name: "Sam Holt, Press Officer", phone: "01632 960301", email: "sam.holt@eastmere.example" },
  });
});

/** Lines of releases, in any order and with any line ends between them. */
const lines = [
  "PRESS RELEASE",
  "For immediate use",
  "Northgate Council",
  "Town Hall, High Street, Northgate NG1 2AB",
  "T: 01632 960000",
  "Ref: NC/12",
  "3 March 2020",
  "Published: 3 March 2020 | News",
  "Posted on 3 March 2020 in Roads",
  "EMBARGOED UNTIL 00:01 ON 3 MARCH 2020",
  "STRICTLY EMBARGOED",
  "Library opens",
  "A new library for the town",
  "The library opens on Monday, and it is new.",
  "NORTHGATE, 3 March 2020 – The library opens.",
  "• one",
  "• two",
  "1. first",
  "2. second",
  "What happens next",
  "ENDS",
  "-30-",
  "Notes to editors",
  "Notes to editors: The library has ten rooms.",
  "Editor’s notes",
  "Media contact",
  "Media contact: A. Baker, 01632 960150, a@x.example",
  "A. Baker",
  "E: a@x.example",
  "Press office",
  "About Northgate Council",
  "Northgate Council serves many people.",
  "Photo caption: L-R the Mayor",
  "Pictured: the Mayor",
  "Swim\tPrice",
  "Adult\t£4",
  "a  b   c",
  "Cllr Sam Otway said: “It is good.",
  "“And it is new.”",
  "Visit www.northgate.example/a_b",
  "Headline: The pool",
  "Subject: PRESS RELEASE: The pool opens",
  "From: press@x.example",
  "Sent: 3 March 2020 09:30",
  "Dydd Mawrth 3 Mawrth 2020",
  "| a |",
  "# x",
  "---",
  "[x](y)",
  "Background",
  "Last updated: 4 March 2020",
  "Date: 7 March 2020",
  "Time: 10am",
  "Venue: Mill Lane",
  "N E W S",
  "Home > News > Library",
];

/** Words of dates, of the end and of the heading of notes, which the newsroom writes in its own way. */
const rewritten =
  /^(?:published|posted|on|in|dydd|mawrth|3|3rd|4|7|march|2020|sent|09|30|00|01|date|last|updated|tuesday|ends|notes?|to|for|editors?|s|background)$/i;

const countsOf = (words: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
};

test("has each word of any lines in the body as often as they do, or says where it went", () => {
  const gap = fc.constantFrom("\n", "\n\n", "\n\n\n", " ");
  const text = fc
    .array(fc.tuple(fc.constantFrom(...lines), gap), { maxLength: 14 })
    .map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(text, (source) => {
      const { body, remarks, ...header } = importedText(source);
      const written = countsOf(wordsOf(shown(markdown.render(body, { locale: "en-GB" }))));
      const around = countsOf(wordsOf(JSON.stringify(header) + remarks.join(" ")));
      const lost = [...countsOf(wordsOf(source))].filter(
        ([word, count]) => !rewritten.test(word) && !around.has(word) && written.get(word) !== count,
      );
      expect(lost).toEqual([]);
    }),
    draws(3000),
  );
});
