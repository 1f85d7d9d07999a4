import { expect, test } from "vitest";
import { beginningOf } from "../../../src/import/site/summary.ts";

const long = "The council has agreed the plans that residents asked for";

test.for([
  ["The pool opens on Monday.", "The pool opens on Monday."],
  ["The pool opens on Monday. It is free until Easter.", "The pool opens on Monday. It is free until Easter."],
  [
    `${long}, and more. ${long}, and even more than that. ${long}.`,
    `${long}, and more. ${long}, and even more than that.`,
  ],
  [
    "Cllr. Jane Doe opens the pool at St. Mary's. All are welcome.",
    "Cllr. Jane Doe opens the pool at St. Mary's. All are welcome.",
  ],
  [`${long}, says Dr. Lee. ${long}, ${long} and ${long}.`, `${long}, says Dr. Lee.`],
  ["It costs £1.5 million. Nobody pays twice.", "It costs £1.5 million. Nobody pays twice."],
  ["“We are glad,” said the leader.", undefined],
  ["The plans are:", undefined],
  ["", undefined],
  [`${`${long}, `.repeat(7)}and so on.`, undefined],
])("%j begins with %j", ([words = "", summary]) => {
  expect(beginningOf(words)).toBe(summary);
});
