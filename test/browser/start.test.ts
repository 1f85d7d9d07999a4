import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { freePort } from "../../workshop/free-port.ts";
import { seen } from "../support/server-of-a-test.ts";
import { tempFolder } from "../support/temp-folder.ts";

const content = join(tempFolder(), "content");
const file = join(content, "news/2026/2026-05-01-swings-mended.md");
const text = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-05-01\nsummary: The swings are mended.\ntopics: parks\nstatus: draft\n---\n\nThey swing.\n`;

const now = ["--now", "2099-07-01T00:00:00+01:00"];

let preview: ChildProcess;
let page: string;

beforeAll(async () => {
  cpSync("test/fixtures/council", content, { recursive: true });
  const port = await freePort();
  page = `http://localhost:${port}/newsroom/news/2026/swings-mended/`;
  preview = spawn(process.execPath, ["scripts/start.ts", "--content", content, "--port", String(port), ...now], {
    stdio: "ignore",
    detached: true,
  });
  await seen(`http://localhost:${port}/newsroom/`, (html) => html.includes("Northgate Council newsroom"));
});

afterAll(() => {
  if (preview.pid) process.kill(-preview.pid);
});

test("shows a file that is added, changed and deleted, without a restart", async () => {
  writeFileSync(file, text("Swings mended"));
  expect(await seen(page, (html) => html.includes("<h1>Swings mended</h1>"))).toBe(true);
  writeFileSync(file, text("Swings and slides mended"));
  expect(await seen(page, (html) => html.includes("<h1>Swings and slides mended</h1>"))).toBe(true);
  rmSync(file);
  expect(await seen(page, (_html, status) => status === 404)).toBe(true);
});

const siteFile = join(content, "site.yaml");

test("shows at its page why a file cannot be read, and the page again when it is mended", async () => {
  writeFileSync(file, text("Swings mended").replace("---\n\n", "\n"));
  expect(await seen(page, (html) => html.includes("This page cannot be shown yet"))).toBe(true);
  writeFileSync(file, text("Swings mended"));
  expect(await seen(page, (html) => html.includes("<h1>Swings mended</h1>"))).toBe(true);
});

test("reloads what is open by itself: the page not found, the page that says why, and a page with its banner in sight", async () => {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  const heading = (words: string) =>
    tab.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, {}, words);
  rmSync(file);
  await seen(page, (_html, status) => status === 404);
  await tab.goto(page);
  await heading("Page not found");
  writeFileSync(file, text("Swings mended").replace("---\n\n", "\n"));
  await heading("This page cannot be shown yet");
  writeFileSync(file, text("Swings mended") + "\nThe swings swing.\n".repeat(100));
  await heading("Swings mended");
  writeFileSync(file, text("Slides mended") + "\nThe slides slide.\n".repeat(100));
  await heading("Slides mended");
  // Where the page was scrolled to may be lost when it is loaded twice in a moment.
  const inSight = () => {
    scrollTo(0, 1000);
    return scrollY > 500 && document.querySelector(".preview")?.getBoundingClientRect().top === 0;
  };
  await tab.waitForFunction(inSight);
});

test("goes on through a fault in site.yaml, and says so above the page asked for", async () => {
  const right = readFileSync(siteFile, "utf8");
  writeFileSync(siteFile, right.replace("url:", "ur l:\n :"));
  expect(await seen(page, (html) => html.includes("Slides mended") && html.includes("site.yaml, line"))).toBe(true);
  writeFileSync(siteFile, right);
  expect(await seen(page, (html) => !html.includes("site.yaml, line"))).toBe(true);
});

test("says of which minute the newsroom is shown", async () => {
  expect(await seen(page, (html) => html.includes("As of Wednesday 1 July 2099, midnight BST."))).toBe(true);
});
