import { expect, test } from "vitest";
import { readReleaseBody } from "../../../src/text/body.ts";
import { context } from "../body-context.ts";

const told = (source: string) =>
  readReleaseBody(source, context).findings.map(
    ({ at, level, rule, message, fix }) => `${at.line}:${at.column} ${level ?? "error"} ${rule}: ${message} → ${fix}`,
  );

test.for<[string, ...string[]]>([
  [
    "Words.\n\n[^1]: The note.",
    "12:1 error footnote: nothing in the text leads to the note [^1], which would not be shown → write [^1] in the text where the note belongs",
  ],
  [
    "Words[^1].\n\n[^1]: One.\n\n[^1]: Two.",
    "14:1 error footnote: there are two notes [^1], and only the last would be shown → give this note another number, and write that number where it belongs in the text",
  ],
  ["Words[^1].\n\n[^1]:", "12:1 error footnote: the note [^1] has no words → [^1]: the words of the note"],
  [
    "[Our plan[^1] for all](/news/) is out.\n\n[^1]: The note.",
    "10:10 error footnote: the footnote stands in the words of a link, which is no link then → put [^1] after the link",
  ],
  [
    "![A desk^[an old one]](/media/library.jpg)",
    "10:9 error footnote: the footnote stands in the alternative text of a picture, where nobody can follow it → put the footnote below the picture",
  ],
  [
    "Words.\n\n*[SEND]: special needs",
    "12:1 advice given-abbreviation: SEND is not in the text → write it as it stands in the text, capitals and all, or delete this line",
  ],
  [
    "SEND plan.\n\n*[SEND]: special needs\n*[SEND]: sending",
    '13:1 advice given-abbreviation: SEND is given twice, and stands for "special needs" everywhere → delete this line',
  ],
  [
    "Terms\nCabinet\n: those who decide",
    "12:1 error stray-markdown: this line looks like the meaning of a term, but is not one → put the term alone on the line above it, after an empty line",
  ],
])("tells what is wrong in %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for([
  "Words[^1] and more^[Of 2026.].\n\n[^1]: The note.\n\n    More of it.",
  "Words[^a].\n\n[^a]:\n    The note.",
  "Words[^1].\n\nEnds\n\nNotes[^2] too.\n\n[^2]: The note.\n[^1]: The other.",
  "```\n[^1]: code\n*[SEND]: code\n: code\n```",
  "The EHCP of one, EHCPs of two.\n\n*[EHCP]: education, health and care plan",
  "[Our plan^[Of 2026.] for all](/news/2026/) is out.",
  "SEND\n: special educational needs and disabilities\n\nCabinet\n\n: those who decide\n: on most things",
  "It weighs ~5 kg, or 10^6 of them.",
  "Note: see below.\n\n: alone",
])("has nothing to say of %j", (source) => {
  expect(told(source)).toEqual([]);
});

test("tells what is wrong in a note on its own line, within a text too", () => {
  expect(told("One.\n\nTwo^[see [here](/news/)].\n\n[^1]: [here](/topics/)\n\nThree[^1].")).toEqual([
    expect.stringMatching(/^12:\d+ error link-words/),
    expect.stringMatching(/^14:\d+ error link-words/),
  ]);
});
