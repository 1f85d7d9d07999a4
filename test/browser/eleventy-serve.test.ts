import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { freePort } from "../../workshop/free-port.ts";
import { seen } from "../support/server-of-a-test.ts";
import { tempFolder } from "../support/temp-folder.ts";

// Code of its own, which the tests change.
const folder = tempFolder();
const release = "content/news/2026/2026-03-13-new-library-opens-in-northgate.md";
let server: ChildProcess;
let site: string;
let page: string;

/** Changes a file of the newsroom that is served. */
function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(from, to));
  expect(readFileSync(path, "utf8")).not.toBe(before);
}

beforeAll(async () => {
  for (const name of ["src", "_includes", "public", ".eleventy.ts", "package.json"])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync("test/fixtures/council", join(folder, "content"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const port = await freePort();
  site = `http://localhost:${port}/newsroom/`;
  page = `${site}news/2026/new-library-opens-in-northgate/`;
  server = spawn(
    process.execPath,
    ["node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--serve", `--port=${port}`],
    { cwd: folder, stdio: "ignore" },
  );
  expect(await seen(page, (html) => html.includes("New library opens"))).toBe(true);
});

afterAll(() => server.kill());

test("shows what changed in the content, and goes on through an error in it", async () => {
  change(release, /^title:.*/m, "titel: Oops");
  // What is wrong was said in the window of the command.
  change("content/pages/about.md", /^title:.*/m, "title: About these pages");
  expect(await seen(`${site}about/`, (html) => html.includes("<h1>About these pages</h1>"), 30)).toBe(false);
  expect(await seen(page, (html) => html.includes("New library opens"))).toBe(true);
  change(release, /^titel:.*/m, "title: The library is open");
  expect(await seen(page, (html) => html.includes("<h1>The library is open</h1>"))).toBe(true);
  expect(await seen(`${site}about/`, (html) => html.includes("<h1>About these pages</h1>"))).toBe(true);
});

test("has no page of a file that was deleted", async () => {
  const added = "content/news/2026/2026-03-14-swings-mended.md";
  const address = `${site}news/2026/swings-mended/`;
  cpSync(join(folder, release), join(folder, added));
  change(added, /^date:.*/m, "date: 2026-03-14");
  change(added, /^title:.*/m, "title: Swings mended");
  expect(await seen(address, (html) => html.includes("<h1>Swings mended</h1>"))).toBe(true);
  rmSync(join(folder, added));
  expect(await seen(address, (_html, status) => status === 404)).toBe(true);
  expect(await seen(page, (html) => html.includes("The library is open"))).toBe(true);
});

test("shows what changed in a template, a component and the style sheet", async () => {
  change("src/pages/not-found.11ty.tsx", "<p>", '<p id="mine">');
  expect(await seen(`${site}404.html`, (html) => html.includes('id="mine"'))).toBe(true);
  change("_includes/layouts/page.tsx", 'class="skip"', 'class="skip" id="jump"');
  expect(await seen(page, (html) => html.includes('id="jump"'))).toBe(true);
  const sheet = async () => /\/newsroom(\/assets\/site-\w+\.css)/.exec(await (await fetch(page)).text())?.[1];
  const before = await sheet();
  change("_includes/styles/site.css", /$/, "\n.mine { color: red }\n");
  expect(await seen(page, (html) => html.includes("/assets/site-") && !html.includes(before ?? ""))).toBe(true);
  expect(readFileSync(join(folder, `_site${await sheet()}`), "utf8")).toContain(".mine");
});

test("reloads what is open", async () => {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  await seen(page, (html) => html.includes("The library is open"));
  await tab.goto(page);
  // Its script has a connection only then, and hears of a change.
  await new Promise((later) => setTimeout(later, 1000));
  change(release, /^title:.*/m, "title: The library is open again");
  await tab.waitForFunction(() => document.querySelector("h1")?.textContent === "The library is open again");
});
