import { expect, test } from "vitest";
import { replay } from "../../readers/replay.ts";
import { scenarios, seededFault } from "../../readers/scenarios.ts";

test.for(scenarios)("shows no reader an old item again: $name", async (scenario) => {
  const shown = await replay(scenario);
  expect(shown.filter(({ isRight }) => !isRight).map(({ model, again }) => `${model}: ${again}`)).toEqual([]);
  expect(shown[0]).toMatchObject({ model: "by id", again: 0 });
});

test("would notice ids that change", async () => {
  const [byId] = await replay(seededFault);
  expect(byId).toMatchObject({ isRight: false });
  expect(byId?.again).toBeGreaterThan(100);
});
