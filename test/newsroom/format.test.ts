import { expect, test } from "vitest";
import {
  actInWords,
  countOf,
  decisionInWords,
  documentInWords,
  heldTogether,
  periodInWords,
  publishedInWords,
  sizeInWords,
} from "../../src/newsroom/format.ts";
import type { Document } from "../../src/newsroom/media.ts";

test("shows the minute of a release only where its file has one", () => {
  expect(publishedInWords({ day: "2018-02-09", instant: 0 }, "en-GB")).toBe("Friday 9 February 2018");
  expect(publishedInWords({ day: "2026-03-13", time: "17:40", instant: 0 }, "en-GB")).toBe(
    "Friday 13 March 2026, 5:40pm",
  );
});

test.for([
  ["Friday 9 February 2018", "Friday 9~February 2018"],
  ["Friday 13 March 2026, 5:40pm", "Friday 13~March 2026,~5:40pm"],
] as const)("leaves no part of %s alone on a line", ([words, held]) => {
  expect(heldTogether(words).replaceAll("\u00a0", "~")).toBe(held);
});

test("writes a period in years or in days", () => {
  expect(periodInWords({ from: "2017", to: "2021" }, "en-GB")).toBe("2017 to 2021");
  expect(periodInWords({ from: "2017-09-01", to: "2021" }, "en-GB")).toBe("1 September 2017 to 2021");
});

test.for([
  [812, "812 bytes"],
  [1000, "1KB"],
  [340_400, "340KB"],
  [999_499, "999KB"],
  [999_500, "1MB"],
  [1_240_000, "1.2MB"],
  [20_000_000, "20MB"],
] as const)("writes %i bytes as %s", ([bytes, words]) => {
  expect(sizeInWords(bytes, "en-GB")).toBe(words);
});

test.for([
  [0, "no releases"],
  [1, "1 release"],
  [4, "4 releases"],
  [10_863, "10,863 releases"],
] as const)("counts %i as %s", ([count, words]) => {
  expect(countOf(count, "release")).toBe(words);
});

test("counts by a plural of its own", () => {
  expect(countOf(2, "strategy", "strategies")).toBe("2 strategies");
});

test.for([
  [14, "PDF, 1.2MB, 14 pages"],
  [1, "PDF, 1.2MB, 1 page"],
  [undefined, "PDF, 1.2MB"],
] as const)("says of a document of %s pages: %s", ([pages, words]) => {
  expect(documentInWords({ type: "PDF", bytes: 1_240_000, pages } as Document, "en-GB")).toBe(words);
});

test("says what a body did, and what became of it", () => {
  const on = { day: "2018-02-09", instant: 0 };
  const decision = { act: "approved", body: "Cabinet", bodyKey: "cabinet", on } as const;
  expect(actInWords(decision, "en-GB")).toBe("Approved by Cabinet");
  expect(decisionInWords(decision, "en-GB")).toBe("Approved by Cabinet");
  expect(decisionInWords({ ...decision, calledIn: on }, "en-GB")).toBe("Approved by Cabinet, called in");
  expect(decisionInWords({ ...decision, calledIn: on, confirmed: on }, "en-GB")).toBe(
    "Approved by Cabinet, confirmed after call-in",
  );
});
