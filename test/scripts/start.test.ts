import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../workshop/free-port.ts";
import { seen } from "../support/server-of-a-test.ts";
import { tempFolder } from "../support/temp-folder.ts";

// Code of its own, which the tests change.
const folder = tempFolder();
const draft = join(folder, "content/news/2026/2026-04-01-half-written.md");
let preview: ChildProcess;
let printed = "";
let site: string;
let page: string;

beforeAll(async () => {
  for (const name of ["src", "scripts", "_includes", "public", ".eleventy.ts", "package.json", "package-lock.json"])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync("test/fixtures/council", join(folder, "content"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const port = await freePort();
  site = `http://localhost:${port}/newsroom/`;
  page = `${site}news/2026/half-written/`;
  preview = spawn(process.execPath, ["scripts/start.ts", "--port", String(port)], { cwd: folder, detached: true });
  for (const stream of [preview.stdout, preview.stderr])
    stream?.on("data", (text) => {
      printed += text;
    });
  expect(await seen(page, (html) => html.includes("<h1>Half-written")), printed).toBe(true);
});

afterAll(() => {
  if (preview.exitCode === null && preview.pid) process.kill(-preview.pid);
});

/** Changes a file of the newsroom. */
function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(from, to));
  expect(readFileSync(path, "utf8")).not.toBe(before);
}

test("says where the preview is, and what is wrong", () => {
  expect(printed).toContain(`The preview is at ${site}`);
  expect(printed).toMatch(/pieces? of advice/);
});

test("tells a page that is open of a change, and has it ready then", async () => {
  const names: string[] = [];
  const listening = request(`${new URL(site).origin}/.preview/changes?page=${new URL(page).pathname}`, (response) =>
    response.on("data", (data) => names.push(String(data))),
  ).end();
  while (names.length === 0) await setTimeout(5);
  writeFileSync(draft, readFileSync(draft, "utf8").replace(/^title:.*/m, "title: First"));
  writeFileSync(draft, readFileSync(draft, "utf8").replace(/^title:.*/m, "title: Again"));
  while (names.length === 1) await setTimeout(5);
  expect(await seen(page, (html) => html.includes("<h1>Again</h1>"))).toBe(true);
  const html = await (await fetch(page)).text();
  expect(names.at(-1)).toContain(/version=([\da-f-]+)/.exec(html)?.[1]);
  listening.destroy();
});

test("shows drafts under the names of this computer alone", async () => {
  const answers = await Promise.all(
    ["localhost", "evil.example"].map(
      (host) =>
        new Promise<string>((answer) => {
          request(page, { headers: { host } }, async (response) => answer((await response.toArray()).join(""))).end();
        }),
    ),
  );
  expect(answers[0]).toContain("<h1>Again</h1>");
  expect(answers[1]).toBe("The preview is for this computer alone.");
});

test("shows a change of a template, and in its place why it cannot be rendered until it is mended", async () => {
  const template = "src/pages/release.11ty.tsx";
  change(template, "<PageTitle item={release} />", '<PageTitle item={release} /><p id="mine">New</p>');
  expect(await seen(page, (html) => html.includes('id="mine"'))).toBe(true);
  change(
    template,
    "const { release, topics } = entry;",
    'const { release, topics } = entry; throw new Error("No <luck>");',
  );
  expect(await seen(page, (html, status) => status === 500 && html.includes("Error: No &lt;luck>"))).toBe(true);
  expect(await (await fetch(page)).text()).toContain("release.11ty.tsx:");
  expect(printed).toContain("/newsroom/news/2026/half-written/ cannot be shown: Error: No <luck>");
  expect((await fetch(`${site}about/`)).status).toBe(200);
  change(template, 'throw new Error("No <luck>");', "");
  expect(await seen(page, (html) => html.includes('id="mine"'))).toBe(true);
});

test("goes on after code that cannot run, and says so on every page until it is mended", async () => {
  const module = "src/newsroom/arrange.ts";
  change(module, /^/, "this is no code\n");
  expect(await seen(page, (html, status) => status === 500 && html.includes("The preview has ended"))).toBe(true);
  expect(printed).toContain("The preview has ended");
  change(module, "this is no code\n", "");
  expect(await seen(page, (html) => html.includes("<h1>Again</h1>"))).toBe(true);
});

test("goes on after its content folder is moved away and back", async () => {
  renameSync(join(folder, "content"), join(folder, "away"));
  expect(await seen(page, (_html, status) => status === 500)).toBe(true);
  renameSync(join(folder, "away"), join(folder, "content"));
  expect(await seen(page, (html) => html.includes("<h1>Again</h1>"))).toBe(true);
});

test("leaves no process and no site behind", async () => {
  const children = () => readFileSync(`/proc/${preview.pid}/task/${preview.pid}/children`, "utf8").trim().split(" ");
  const [child = ""] = children();
  expect(existsSync(`/proc/${child}`)).toBe(true);
  preview.kill("SIGTERM");
  expect(await once(preview, "exit")).toEqual([0, null]);
  for (let waited = 0; existsSync(`/proc/${child}`) && waited < 5000; waited += 50) await setTimeout(50);
  expect(existsSync(`/proc/${child}`)).toBe(false);
  expect(existsSync(join(folder, "_site"))).toBe(false);
});
