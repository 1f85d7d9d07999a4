import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const file = "about/index.html";
const root = "https://northgate.example/newsroom/";

/** The page about us with this as its JSON-LD. */
const withData = (data: string) => ({
  file,
  from: "</head>",
  to: `<script type="application/ld+json">${data}</script></head>`,
});
const list = (...places: number[]) =>
  withData(JSON.stringify({ itemListElement: places.map((position) => ({ "@type": "ListItem", position })) }));

test.for([
  ["data that is not JSON", withData("{'@type': 1}"), "is not JSON → write it with JSON.stringify"],
  ["a list that begins with 0", list(0, 1, 2), "counts a list otherwise than 1, 2, 3 → count from 1"],
  ["a list with a gap", list(1, 3), "counts a list otherwise than 1, 2, 3 → count from 1"],
  [
    "a page that is not there",
    withData(JSON.stringify({ "@graph": [{ mainEntity: { url: `${root}news/2026/held/` } }] })),
    `names ${root}news/2026/held/, where nothing lies → use the address of a page or a file`,
  ],
  [
    "a picture that is not there",
    withData(JSON.stringify({ image: `${root}media/no.jpg` })),
    `names ${root}media/no.jpg, where nothing lies → use the address of a page or a file`,
  ],
] as const)("tells %s", ([, edit, problem]) => {
  expect(problemsAfter(edit)).toEqual([`${file}:1:1  the JSON-LD of the page /about/ ${problem}`]);
});

test.for([
  ["a list in order", list(1, 2, 3)],
  [
    "pages that are there, parts of them, and other sites",
    withData(JSON.stringify({ a: `${root}#council`, b: [`${root}about/`], c: "https://www.gov.uk/x" })),
  ],
] as const)("takes %s", ([, edit]) => {
  expect(problemsAfter(edit)).toEqual([]);
});
