import { appendFileSync, cpSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readSite } from "../../src/checks/accessibility/pages.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = ["--now", "2026-11-23T12:00:00Z"];
const council = "test/fixtures/council";

let without: string;
let published: string;
let content: string;

/** Builds a folder of content, and gives the folder of its site. */
async function built(from: string): Promise<string> {
  const out = join(tempFolder(), "_site");
  const { status, stdout } = await runCommand("build", ["--content", from, "--out", out, ...now]);
  expect(status, stdout).toBe(0);
  return out;
}

beforeAll(async () => {
  content = join(tempFolder(), "content");
  cpSync(council, content, { recursive: true });
  appendFileSync(join(content, "site.yaml"), "desk: {repository: northgate/newsroom}\n");
  [without, published] = await Promise.all([built(council), built(content)]);
});

const filesIn = (folder: string) =>
  globSync("**/{*,.*}", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();

test("adds the desk and its headers, and changes no other file by a byte", () => {
  const [before, after] = [without, published].map(filesIn) as [string[], string[]];
  expect(after.filter((file) => !before.includes(file)).filter((file) => !file.startsWith("/desk/"))).toEqual([]);
  const changed = before.filter((file) => !readFileSync(without + file).equals(readFileSync(published + file)));
  expect(changed).toEqual(["/_headers"]);
  for (const file of ["index.html", "desk.js", "desk.css", "facts.json"]) expect(after).toContain(`/desk/${file}`);
});

test("names it to nobody: neither a search engine, nor a reader, nor a feed", () => {
  const naming = filesIn(published)
    .filter((file) => !file.startsWith("/desk/") && file !== "/_headers")
    .filter((file) => readFileSync(published + file, "latin1").includes("/desk/"));
  expect(naming).toEqual([]);
});

test("has no address in the ledger", async () => {
  const ledger = join(tempFolder(), "ledger.txt");
  expect((await runCommand("ledger", ["--content", content, "--ledger", ledger, ...now])).status).toBe(0);
  const kept = readFileSync(ledger, "utf8");
  expect(kept).toContain("/about/");
  expect(kept).not.toContain("/desk/");
});

test("needs nothing outside its folder, nor knows where that lies", () => {
  const page = readFileSync(join(published, "desk/index.html"), "utf8");
  expect([...page.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link]) => link)).toEqual(["desk.css", "desk.js"]);
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(page).toContain('"repository":"northgate/newsroom","branch":"main","folder":"content"');
});

test("asks nobody but the code host by its own scripts", () => {
  const scripts = readFileSync(join(published, "desk/desk.js"), "utf8");
  const others = ["url(https://cdn.jsdelivr.net/", "githubstatus.com/api/v2/status.json"];
  expect(others.filter((other) => scripts.includes(other))).toEqual([]);
  expect(filesIn(published).filter((file) => /^\/desk\/assets\/.*\.woff2$/.test(file))).toHaveLength(3);
});

test("has valid HTML, and is a page that the accessibility gate opens", async () => {
  expect(await validateHtml(published)).toEqual([]);
  expect(readSite(published).pages.filter(({ canonical }) => canonical === undefined)).toEqual([
    { address: "/404.html", canonical: undefined },
    { address: "/desk/", canonical: undefined },
  ]);
});
