import { expect, test } from "vitest";
import type { RecognisedRelease } from "../../../src/import/release/recognise.ts";
import { withDoubtOnDay } from "../../../src/import/site/month-of-address.ts";

const dated = (day: string | undefined) => ({ day, remarks: [] }) as unknown as RecognisedRelease;
const told = (day: string | undefined, ...addresses: string[]) =>
  withDoubtOnDay(dated(day), addresses).remarks.map(({ sentence }) => sentence);

test("tells where an address says another month than the date", () => {
  expect(told("2004-07-28", "https://x.example/2004/09/minutes/")).toEqual([
    "The old address says September 2004, and the date is 28 July 2004. Check that this is the day of publication.",
  ]);
});

test.for<[what: string, day: string | undefined, address: string]>([
  ["an address of the same month", "2004-09-28", "/2004/09/minutes/"],
  ["an address without a month", "2004-07-28", "/news/2004/minutes/"],
  ["an address with another number", "2004-07-28", "/news/2004/13/"],
  ["a release without a day", undefined, "/2004/09/minutes/"],
])("has nothing to tell of %s", ([, day, address]) => {
  expect(told(day, address)).toEqual([]);
});
