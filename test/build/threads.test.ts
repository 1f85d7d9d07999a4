import { expect, test } from "vitest";
import { readTexts } from "../../src/build/tasks.ts";
import { threads } from "../../src/build/threads.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { inTurn } from "../../src/newsroom/spread.ts";

const content = "test/fixtures/council";
const now = Date.parse("2026-11-23T12:00:00Z");

/** One job for each release. */
async function jobs() {
  const { newsroom } = await readNewsroom(content, now);
  if (!newsroom) throw new Error("the fixture could not be read");
  const { site, releases, strategies } = newsroom;
  const strategyNames = strategies.map((strategy) => strategy.name);
  const context = { folder: content, site, isSiteKnown: true, media: [], strategyNames, now };
  return releases.map(({ path }) => ({ ...context, texts: [{ path: path.slice(`${content}/`.length) }] }));
}

test("answers in the order of the jobs, with what one thread alone finds", async () => {
  const all = await jobs();
  await using crew = threads(3);
  const meanwhile: string[] = [];
  const answers = crew.spread(readTexts, all, async () => {
    meanwhile.push("done");
  });
  expect(all.length).toBeGreaterThan(6);
  expect(await Array.fromAsync(answers)).toEqual(await Array.fromAsync(inTurn(readTexts, all)));
  expect(meanwhile).toEqual(["done"]);
});

test("fails where a job fails in another thread", async () => {
  const [job, ...rest] = await jobs();
  await using crew = threads(2);
  const broken = { ...job, site: undefined } as never;
  await expect(Array.fromAsync(crew.spread(readTexts, [broken, ...rest]))).rejects.toThrow();
});
