import { expect, test } from "vitest";
import { isCurrent } from "../../src/newsroom/notice.ts";

test.for([
  ["without days", {}, [true, true, true]],
  ["with its first instant", { from: 2 }, [false, true, true]],
  ["with its end", { until: 2 }, [true, false, false]],
  ["with both", { from: 2, until: 3 }, [false, true, false]],
] as const)("shows a notice %s when it is time", ([, ends, shown]) => {
  expect([1, 2, 3].map((now) => isCurrent({ text: "Closed.", ...ends }, now))).toEqual(shown);
});
