import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { RunFailed } from "../../bench/measure.ts";
import { measurePreview } from "../../bench/preview.ts";

const never = new AbortController().signal;
/** A preview that is not there for a while, looks at a file, and tells of a change before its page has it. */
const server = `import { createServer } from "node:http";
import { existsSync, watchFile, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
const port = Number(process.argv.at(-1));
let words = "old words";
writeFileSync("running", "");
process.on("SIGTERM", () => { writeFileSync("ended", ""); process.exit(); });
await setTimeout(300);
createServer((request, response) => {
  if (request.url !== "/.preview/changes") return response.end(words);
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write("data: first\\n\\n");
  const look = setInterval(async () => {
    if (!existsSync("saved")) return;
    clearInterval(look);
    await setTimeout(200);
    response.write("data: second\\n\\n");
    await setTimeout(200);
    words = "new words";
  }, 10);
}).listen(port, "127.0.0.1");
`;

function preview(script: string) {
  const folder = tempFolder();
  writeFileSync(join(folder, "server.mjs"), script);
  const change = { save: () => writeFileSync(join(folder, "saved"), ""), page: "/page/", words: "new words" };
  const run = measurePreview({ line: "node server.mjs", folder }, change, process.env, never);
  return { folder, run };
}

test("a page counts as seen when the preview has told of it and the page has the new words", async () => {
  const { folder, run } = preview(server);
  const { open, save } = await run;
  expect(open.time).toBeGreaterThan(300);
  expect(save.time).toBeGreaterThan(400);
  expect(existsSync(join(folder, "ended"))).toBe(true);
});

test.skipIf(!existsSync("/proc/self/stat"))("a preview's processor time and memory are seen", async () => {
  const busy = "while (process.cpuUsage().user < 500_000);";
  const { open, save } = await preview(`${server.replace("let words", `${busy} let words`)}`).run;
  expect(open.processorTime).toBeGreaterThan(400);
  expect(save.processorTime).toBeLessThan(400);
  expect(open.memory).toBeGreaterThan(2e7);
});

test("a preview that ends is told with what it printed", async () => {
  const { run } = preview('console.error("no port is free"); process.exit(3);');
  await expect(run).rejects.toThrow(RunFailed);
  await expect(preview('console.error("no port is free"); process.exit(3);').run).rejects.toThrow(/no port is free/);
});
