import { expect, test } from "vitest";
import { boundedThread } from "../../src/threads/bounded-thread.ts";

/** Answers what it is told to do, or does it and never answers. */
const source = `
import { parentPort } from "node:worker_threads";
const kept = [];
parentPort.on("message", (question) => {
  if (question === "fail") throw new Error("failed");
  if (question === "leave") process.exit();
  while (question === "spin");
  while (question === "grow") kept.push(new Uint8Array(1_000_000).fill(1));
  parentPort.postMessage("begun");
  parentPort.postMessage(question);
});`;
const module = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const limits = { memory: 100_000_000, time: 300 };

function asker() {
  const ask = boundedThread<string, string>(module);
  return async (question: string) => {
    const heard: string[] = [];
    const isWithin = await ask(question, (answer) => heard.push(answer) > 1, limits);
    return { isWithin, heard };
  };
}

test("hears every answer", async () => {
  const ask = asker();
  const answers = await Promise.all([ask("a"), ask("b")]);
  expect(answers).toEqual([
    { isWithin: true, heard: ["begun", "a"] },
    { isWithin: true, heard: ["begun", "b"] },
  ]);
});

test.for([
  "grow",
  "spin",
])("gives up a question that lets the thread %s, the first one too, and hears the next", async (cost) => {
  const ask = asker();
  expect(await ask(cost)).toEqual({ isWithin: false, heard: [] });
  expect(await ask("a")).toEqual({ isWithin: true, heard: ["begun", "a"] });
  expect(await ask(cost)).toEqual({ isWithin: false, heard: [] });
});

test.for([
  ["fail", "failed"],
  ["leave", "the thread ended without an answer"],
] as const)("rejects where the thread is told to %s, and hears the next", async ([question, message]) => {
  const ask = asker();
  await expect(ask(question)).rejects.toThrow(message);
  expect(await ask("a")).toEqual({ isWithin: true, heard: ["begun", "a"] });
});
