import { expect, test } from "vitest";
import { nextOpening, upcomingOpening } from "../../src/newsroom/next-opening.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const at = (clock: string) => Date.parse(`2026-06-30T${clock}Z`);
const hours = 3_600_000;
const whole = newsroom(
  [
    release("public", "2026-01-01"),
    release("draft", "2026-06-30 23:59", { status: "draft" }),
    release("first", "2026-07-01 00:01"),
    release("second", "2026-07-01 00:05"),
  ],
  [strategy("plan", { opens: at("23:03:00") })],
);

test.for([
  ["18:00:00", "23:01:00"],
  ["23:00:59.999", "23:01:00"],
  ["23:01:00", "23:03:00"],
  ["23:03:00", "23:05:00"],
  ["23:05:00", undefined],
] as const)("knows what opens after %s, releases and strategies alike", ([after, expected]) => {
  expect(nextOpening(whole, at(after))).toBe(expected && at(expected));
});

test.for([
  ["nothing opens within the time", "18:00:59", "18:00:59", undefined],
  ["something opens within the time, to the minute", "18:01:00", "18:01:00", ["23:01:00", "23:01:00"]],
  ["it opened while the last build was tested", "22:55:00", "23:02:00", ["23:01:00", "23:02:00"]],
  ["two opened while it was tested", "22:55:00", "23:06:00", ["23:01:00", "23:06:00"]],
  ["all is public", "23:05:00", "23:10:00", undefined],
] as const)("builds ahead no earlier than now, where %s", ([, began, now, expected]) => {
  const [due, asOf] = expected ?? [];
  expect(upcomingOpening(whole, at(began), at(now), 5 * hours)).toEqual(due && { due: at(due), asOf: at(asOf ?? "") });
});
