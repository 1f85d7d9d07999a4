import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { startThread } from "../../src/threads/thread.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A thread that runs this. */
function thread(code: string) {
  const file = join(tempFolder(), "module.mjs");
  writeFileSync(file, `import { parentPort, workerData } from "node:worker_threads";\n${code}`);
  return startThread<number, number>(pathToFileURL(file), { factor: 3 });
}

test("questions are answered in the order in which they were asked", async () => {
  const { ask, end } = thread('parentPort.on("message", (n) => parentPort.postMessage(n * workerData.factor));');
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([3, 6, 9]);
  expect(await ask(4)).toBe(12);
  await end();
});

test("a thread that fails fails all that it has not answered", async () => {
  const { ask } = thread('parentPort.on("message", () => { throw new Error("no such page"); });');
  const answers = await Promise.allSettled([ask(1), ask(2)]);
  expect(answers.map((answer) => answer.status === "rejected" && String(answer.reason))).toEqual([
    "Error: no such page",
    "Error: no such page",
  ]);
});

test("a thread that ends without an answer fails too", async () => {
  const { ask } = thread('parentPort.on("message", () => process.exit());');
  await expect(ask(1)).rejects.toThrow("ended without an answer");
});
