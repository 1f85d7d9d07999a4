import { expect, test } from "vitest";
import { fuzz } from "../../trials/fuzz/fuzz.ts";
import { tempFolder } from "../temp-folder.ts";

const order = { content: "test/fixtures/council", runs: 150, onRun: () => undefined, clock: () => 0 };

test("reads damaged files without a crash, and tells them in words", async () => {
  const { falls, refused } = await fuzz({ ...order, folder: tempFolder(), seed: 20_180_209 });
  expect(falls).toEqual([]);
  expect(refused).toBeGreaterThan(50);
});

test("would notice what takes long", async () => {
  let time = 0;
  const clock = () => (time += time < 2 ? 1 : 2000);
  const { falls } = await fuzz({ ...order, folder: tempFolder(), runs: 1, seed: 1, clock });
  expect(falls[0]?.what).toMatch(/^took \d+ ms longer than a whole folder$/);
});
