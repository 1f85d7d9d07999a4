import { expect, test } from "vitest";
import { readLedger } from "../../src/ledger/ledger.ts";
import { cards } from "../../src/ledger/published.ts";
import { ledgerAfter, published, siteWith, told } from "./comparing.ts";

/** The usual site with a line for cards. */
const withCards = (from: string) => siteWith("contact:", `cards: {from: ${from}}\ncontact:`);
const before = { ...published, ...withCards("2026-01-01") };
const since = async (...days: string[]) =>
  readLedger(await ledgerAfter(...days.map((day) => ({ ...published, ...withCards(day) })))).at(cards)?.hash;

test("keeps from which day on releases have cards, and an earlier one once there is", async () => {
  expect(await since("2026-01-01")).toBe("2026-01-01");
  expect(await since("2026-01-01", "2025-01-01")).toBe("2025-01-01");
  expect(readLedger(await ledgerAfter(published)).at(cards)).toBeUndefined();
});

const lost = (count: string) =>
  `${count} from 2026-01-01 on had a card for shared links, which would be lost → write the first line; or if you mean this, add the second, which counts for a week`;

test("tells that cards are lost where they begin on a later day, or end", async () => {
  const [later] = await told(withCards("2026-03-15"), [before]);
  expect(later).toContain(lost("1 release"));
  expect(later).toContain("cards: {from: 2026-01-01}");
  const [none] = await told({}, [before]);
  expect(none).toContain(lost("2 releases"));
});

test.for([
  ["they begin on the same day", withCards("2026-01-01")],
  ["they begin on an earlier day", withCards("2024-06-01")],
  ["no release lost its card", withCards("2026-03-01")],
] as const)("tells nothing where %s", async ([, files]) => {
  expect(await told(files, [before])).toEqual([]);
});
