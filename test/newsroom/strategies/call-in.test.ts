import { expect, test } from "vitest";
import { momentOfDay } from "../../../src/newsroom/dates.ts";
import { callInAfter } from "../../../src/newsroom/strategies/call-in.ts";
import { site } from "../../support/newsroom-fixture.ts";

const holidays = { days: new Set(["2026-12-25", "2026-12-28", "2027-01-01"]), firstYear: 2026, lastYear: 2027 };

test.for([
  ["over a weekend", "2026-03-05", 5, "2026-03-12", "2026-03-13"],
  ["from a Friday on", "2026-03-06", 1, "2026-03-09", "2026-03-10"],
  ["from a Saturday on", "2026-03-07", 1, "2026-03-09", "2026-03-10"],
  ["over bank holidays", "2026-12-24", 2, "2026-12-30", "2026-12-31"],
  ["into another year", "2026-12-30", 2, "2027-01-04", "2027-01-05"],
  ["into a year whose bank holidays are not known", "2027-12-30", 2, undefined, "2028-01-11"],
  ["from such a year on", "2025-12-30", 3, undefined, "2026-01-10"],
  ["in such a year", "2028-03-06", 1, undefined, "2028-03-15"],
] as const)("counts clear working days %s", ([, published, days, lastDay, over]) => {
  const callIn = callInAfter(momentOfDay(published, site.timeZone), days, holidays, site.timeZone);
  expect([callIn.lastDay, callIn.over.day]).toEqual([lastDay, over]);
});
