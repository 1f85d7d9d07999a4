import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";

const content = join(tempFolder(), "content");
const file = join(content, "news/2026/2026-05-01-swings-mended.md");
const text = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-05-01\nsummary: The swings are mended.\ntopics: parks\nstatus: draft\n---\n\nThey swing.\n`;

let preview: ChildProcess;
let page: string;

beforeAll(async () => {
  cpSync("test/fixtures/council", content, { recursive: true });
  const port = await freePort();
  page = `http://localhost:${port}/newsroom/news/2026/swings-mended/`;
  preview = spawn(process.execPath, ["scripts/start.ts", "--content", content, "--port", String(port)], {
    stdio: "ignore",
    detached: true,
  });
  await seen(`http://localhost:${port}/newsroom/`, (html) => html.includes("Northgate Council newsroom"));
});

afterAll(() => {
  if (preview.pid) process.kill(-preview.pid);
});

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Asks again until the page is as wanted; gives up after what a slow machine may need. */
async function seen(url: string, isWanted: (html: string, status: number) => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer && isWanted(await answer.text(), answer.status)) return true;
    await new Promise((later) => setTimeout(later, 100));
  }
  return false;
}

test("shows a file that is added, changed and deleted, without a restart", async () => {
  writeFileSync(file, text("Swings mended"));
  expect(await seen(page, (html) => html.includes("<h1>Swings mended</h1>"))).toBe(true);
  writeFileSync(file, text("Swings and slides mended"));
  expect(await seen(page, (html) => html.includes("<h1>Swings and slides mended</h1>"))).toBe(true);
  rmSync(file);
  expect(await seen(page, (_html, status) => status === 404)).toBe(true);
});
