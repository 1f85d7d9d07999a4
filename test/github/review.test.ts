import { expect, test } from "vitest";
import { reviewSummary } from "../../src/github/review.ts";

test("says how to open the pages of a change, and names them", () => {
  expect(reviewSummary({ titles: ["Bins *now*", "Parks"], leftOut: 0 })).toBe(`# See the pages

**\`review.html\` shows 2 pages of this change as the public will see them.** Choose it under “Artifacts”, on this page. Your browser opens it, or saves it: then open the saved file.

- Bins \\*now\\*
- Parks`);
});

test("says of one page that the public will see it", () => {
  expect(reviewSummary({ titles: ["Bins"], leftOut: 0 })).toContain(
    "shows 1 page of this change as the public will see it.",
  );
});

const secret = "This repository is public, and anyone can read what it keeps.";

test("says in a public repository what it may not show", () => {
  expect(reviewSummary({ titles: [], leftOut: 2 })).toBe(
    `# See the pages\n\n2 held pages of this change are not shown. ${secret}`,
  );
  expect(reviewSummary({ titles: ["Bins"], leftOut: 1 })).toContain(
    `\n\n1 held page of this change is not shown. ${secret}`,
  );
});

test("says nothing of a change without pages", () => {
  expect(reviewSummary({ titles: [], leftOut: 0 })).toBe("");
});
