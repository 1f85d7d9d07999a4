import { expect, test } from "vitest";
import { readBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const text = (source: string) => readBody(source, context).body.text;

test.for([
  ["## Aims\n\nTwo\nlines.  \nAnd **one** `more`.", "Aims\n\nTwo lines.\nAnd one more."],
  [
    "See [the plan](/media/plan.pdf) or [news](/news/2018/).",
    "See the plan (https://northgate.example/newsroom/media/plan.pdf) or news (https://northgate.example/newsroom/news/2018/).",
  ],
  ["[Write](mailto:press@a.example) or <press@a.example>.", "Write (press@a.example) or press@a.example."],
  ["- one\n- two\n  - three\n- four", "• one\n• two\n   • three\n• four"],
  ["3. one\n4. two\n\nAfter.", "3. one\n4. two\n\nAfter."],
  ["- one\n\n  more of it\n- two", "• one\n\nmore of it\n• two"],
  ["> We are glad.\n> — Jane Smith, Leader", "We are glad.\n— Jane Smith, Leader"],
  ["| Year | Pupils |\n|---|---|\n| 2018 | 10,863 |", "Year | Pupils\n\n2018 | 10,863"],
  ['![The library](/media/library.jpg "Open at last")', "The library\nOpen at last"],
  ["Look: ![The library](/media/library.jpg)", "Look: The library"],
  ["    code\n\n```\nfence\n```", "code\n\nfence"],
  ["<div>\nas typed\n</div>\n\nand <b>this</b>", "<div>\nas typed\n</div>\n\nand <b>this</b>"],
  ["Fish &amp; chips &pound;5 \\*each\\*", "Fish & chips £5 *each*"],
] as const)("writes %j as text to copy", ([source, words]) => {
  expect(text(source)).toBe(words);
});

test("keeps every word that the page shows", () => {
  const source = `## First

Second [third](/news/) **fourth**\nfifth.

> sixth
> — Seventh, eighth

1. ninth
   - tenth

     eleventh

| twelfth | thirteenth |
|---|---|
| fourteenth | ![fifteenth](/media/library.jpg) |

![sixteenth](/media/library.jpg "seventeenth")

    eighteenth

<p>nineteenth</p>
`;
  const { body } = readBody(source, context);
  const shown = body.html
    .replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, " $1 ")
    .replaceAll(/<[^>]*>/g, " ")
    .match(/\w+/g);
  const words = new Set(body.text.match(/\w+/g));
  for (const word of shown ?? []) if (!["lt", "gt"].includes(word)) expect(words).toContain(word);
});
