import { expect, test } from "vitest";
import { splitCredit } from "../../../src/import/release/text/credits.ts";

test.for([
  ["The hoard as it was found. Picture credit: Aberllwyn Museum", "The hoard as it was found.", "Aberllwyn Museum"],
  ["The Mayor opens the pool (photo by Jo Example)", "The Mayor opens the pool", "Jo Example"],
  ["The Mayor opens the pool. Photo courtesy of Northgate Museum.", "The Mayor opens the pool.", "Northgate Museum"],
  ["The Mayor opens the pool – © Jo Example", "The Mayor opens the pool", "Jo Example"],
  ["The Mayor opens the pool. Credit: Jo Example Photography", "The Mayor opens the pool.", "Jo Example Photography"],
  ["“It is ours.” Photograph: © Jo Example", "“It is ours.” Photograph:", "Jo Example"],
  ["Photo credit: Jo Example", undefined, "Jo Example"],
] as const)("takes the credit out of %j", ([words, caption, credit]) => {
  expect(splitCredit(words)).toEqual({ ...(caption && { caption }), credit });
});

test.for([
  "The Mayor opens the pool",
  "Photo: Jo Example",
  "Jo Example, who gave the picture by the door",
  "A photo by the river",
  "Residents get credit: the scheme in pictures",
  "A picture by Monet. It hangs in the hall, and has since 1920.",
])("leaves %j as it is", (words) => {
  expect(splitCredit(words)).toEqual({ caption: words });
});
