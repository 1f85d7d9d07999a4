import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { toRfc822 } from "../../src/feeds/rfc822.ts";

test.for([
  ["2026-07-01T09:30:00+01:00", "Europe/London", "Wed, 01 Jul 2026 09:30:00 +0100"],
  ["2026-01-01T00:00:00Z", "Europe/London", "Thu, 01 Jan 2026 00:00:00 +0000"],
  ["2026-01-01T00:00:00Z", "UTC", "Thu, 01 Jan 2026 00:00:00 +0000"],
  ["2026-01-01T00:00:00Z", "America/St_Johns", "Wed, 31 Dec 2025 20:30:00 -0330"],
])("writes %s in %s", ([instant = "", zone = "", written]) => {
  expect(toRfc822(Date.parse(instant), zone)).toBe(written);
});

test("writes every instant of many years as it reads it", () => {
  for (
    let instant = Date.parse("1999-12-31T22:59:00Z");
    instant < Date.parse("2031-01-01T00:00Z");
    instant += 31_337_000
  )
    expect(DateTime.fromRFC2822(toRfc822(instant, "Europe/London")).toMillis()).toBe(instant);
});
