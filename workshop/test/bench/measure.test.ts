import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { measure, RunFailed } from "../../bench/measure.ts";

const never = new AbortController().signal;
const run = (line: string, signal = never) => measure({ line, folder: "." }, process.env, signal);
const script = (text: string) => `node -e '${text}'`;
const hold = "const held = Buffer.alloc(2e8, 1); setTimeout(() => held, 300);";

test("a command that fails is told with what it printed", async () => {
  const failed = run(script('console.error("the disk is full"); process.exit(3);'));
  await expect(failed).rejects.toThrow(RunFailed);
  await expect(failed).rejects.toThrow(/ended with 3:\nthe disk is full/);
});

test("a command that is called off ends, and so does what it started", async () => {
  const stop = new AbortController();
  const running = run(script("setInterval(() => {}, 1000);"), stop.signal);
  stop.abort();
  await expect(running).rejects.toThrow(/ended with a signal/);
});

test.skipIf(!existsSync("/proc/self/status"))("the memory of a command is seen", async () => {
  const { memory, processorTime, time } = await run(script(hold));
  expect(memory).toBeGreaterThan(2e8);
  expect(processorTime).toBeGreaterThan(0);
  expect(time).toBeGreaterThan(0);
});

test.skipIf(!existsSync("/proc/self/status"))("the memory of what a command starts counts with its own", async () => {
  const alone = await run(script(hold));
  const start = `const held = Buffer.alloc(2e8, 1); require("child_process").spawnSync("node", ["-e", "${hold}"]); held;`;
  const both = await run(script(start));
  expect(both.memory).toBeGreaterThan((alone.memory ?? 0) + 1.5e8);
});
