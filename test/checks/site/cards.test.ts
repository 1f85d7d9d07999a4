import { expect, test } from "vitest";
import { pngOf, problemsAfter, problemsWith } from "./site-fixture.ts";

const comment = "\0\0\0\x06tEXtAuthorsum.";

test.for([
  [
    "a card of a page that nobody sees",
    { file: "news/2026/held/card.png", to: pngOf(1200, 630) },
    "news/2026/held/card.png:1:1  the card /news/2026/held/card.png lies beside no public page → draw only cards of public pages",
  ],
  [
    "a card of another size",
    { file: "card.png", to: pngOf(1200, 600) },
    "card.png:1:1  the card /card.png is not a PNG of 1200 × 630 → draw it again",
  ],
  [
    "a card that is no picture",
    { file: "card.png", to: "<svg/>" },
    "card.png:1:1  the card /card.png is not a PNG of 1200 × 630 → draw it again",
  ],
  [
    "a card that says who drew it",
    { file: "card.png", to: pngOf(1200, 630) + comment },
    "card.png:1:1  the card /card.png holds a comment → draw it again without it",
  ],
] as const)("tells %s", ([, edit, problem]) => {
  expect(problemsAfter(edit)).toEqual([problem]);
});

test("tells a picture for shared links that is not there", () => {
  const [problem] = problemsAfter({ file: "card.png" });
  expect(problem).toContain("/newsroom/card.png");
});

test("takes a card where its page lay before", () => {
  const moved = [{ from: "/news/2026/library/", to: "/news/2026/library-opens/" }];
  const card = { file: "news/2026/library/card.png", to: pngOf(1200, 630) };
  expect(problemsWith(moved, card).filter((problem) => problem.includes("card"))).toEqual([]);
});
