import { expect, test } from "vitest";
import type { Duration, Instant } from "../../src/newsroom/instant.ts";

test("an instant is no length of time, and the compiler says so", () => {
  const second: Duration = 1000;
  // @ts-expect-error
  const instant: Instant = second;
  expect(instant).toBe(second);
});
