import { expect, test } from "vitest";
import { momentOfDay } from "../../src/newsroom/dates.ts";
import { heldParts } from "../../src/newsroom/held-parts.ts";
import { site, strategy } from "../support/newsroom-fixture.ts";

const on = (day: string) => momentOfDay(day, site.timeZone);
const decision = { act: "approved", body: "Cabinet", bodyKey: "cabinet" } as const;
const plan = strategy("plan", {
  decisions: [{ ...decision, on: on("2026-01-01"), calledIn: on("2026-01-02"), confirmed: on("2026-01-03") }],
  extensions: [{ to: "2030", lastDay: "2030-12-31", ends: on("2031-01-01").instant, on: on("2026-01-04") }],
  reviews: [{ on: on("2026-01-05"), title: "First year", link: "/about/" }],
  figures: [
    {
      label: "Visits",
      value: { typed: "12", number: 12, decimals: 0 },
      source: "Libraries",
      asAt: { date: "2026-01-06", instant: on("2026-01-06").instant },
    },
  ],
  withdrawn: { on: on("2026-01-07"), reason: "It is not needed." },
});
const parts = [
  "decision: decision of Cabinet",
  "call-in: call-in of the decision of Cabinet",
  "decision: confirmation of the decision of Cabinet",
  "extension: extension to 31 December 2030",
  "review: review “First year”",
  "figure: figure “Visits”",
  "withdrawal: withdrawal",
];

test("knows every part of a strategy that is held, until the first instant of its day", () => {
  parts.forEach((_, index) => {
    const { instant } = on(`2026-01-0${index + 1}`);
    const held = (now: number) => heldParts(plan, now, site).map(({ kind, words }) => `${kind}: ${words}`);
    expect(held(instant - 1)).toEqual(parts.slice(index));
    expect(held(instant)).toEqual(parts.slice(index + 1));
  });
});
