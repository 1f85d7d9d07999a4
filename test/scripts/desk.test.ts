import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = ["--now", "2026-11-23T12:00:00Z"];
const council = "test/fixtures/council";
let content: string;

beforeAll(() => {
  content = join(tempFolder(), "content");
  cpSync(council, content, { recursive: true });
  appendFileSync(
    join(content, "site.yaml"),
    "desk: {repository: northgate/newsroom, address: https://desk.northgate.example}\n",
  );
});

test("writes the desk into a folder for another host, and again in its place", async () => {
  const out = join(tempFolder(), "desk");
  const first = await runCommand("desk", ["--content", content, "--out", out, ...now]);
  expect(first.status, first.stderr).toBe(0);
  expect(first.stdout).toContain("Put the folder at https://desk.northgate.example, as docs/hosting.md says.\n");
  for (const file of ["index.html", "desk.js", "desk.css", "facts.json", "_headers", "assets"])
    expect(existsSync(join(out, file)), file).toBe(true);
  expect(readFileSync(join(out, "_headers"), "utf8")).toMatch(/^\/\n {2}Content-Security-Policy: default-src 'none'; /);
  expect(readFileSync(join(out, "index.html"), "utf8")).not.toMatch(/ (?:href|src)="(?:\/|[a-z]+:)/);

  writeFileSync(join(out, "old.js"), "");
  const second = await runCommand("desk", ["--content", content, "--out", out, ...now]);
  expect(second.status).toBe(0);
  expect(existsSync(join(out, "old.js"))).toBe(false);
});

test("leaves the desk out of the site where it lies on another host", async () => {
  const out = join(tempFolder(), "_site");
  const { status, stdout } = await runCommand("build", ["--content", content, "--out", out, ...now]);
  expect(status, stdout).toBe(0);
  expect(existsSync(join(out, "desk"))).toBe(false);
  expect(readFileSync(join(out, "_headers"), "utf8")).not.toContain("/desk/");
});

const other = "Name an empty folder or none.";

test("refuses a folder that holds anything but an earlier desk, and one of the newsroom itself", async () => {
  const out = join(tempFolder(), "photos");
  mkdirSync(out);
  writeFileSync(join(out, "library.jpg"), "");
  const refused = await runCommand("desk", ["--content", content, "--out", out, ...now]);
  expect([refused.status, refused.stderr.split("\n")[0]]).toEqual([
    2,
    `--out: ${out} holds files that are not a desk of this newsroom. ${other}`,
  ]);
  expect(readdirSync(out)).toEqual(["library.jpg"]);
  const within = await runCommand("desk", ["--content", content, "--out", "src/desk", ...now]);
  expect([within.status, within.stderr.split("\n")[0]]).toEqual([
    2,
    "--out: src/desk lies in the newsroom's own folder src. Name another folder.",
  ]);
});

test("writes nothing where nobody says what it writes to, or the content has errors", async () => {
  const out = join(tempFolder(), "desk");
  const without = await runCommand("desk", ["--content", council, "--out", out, ...now]);
  expect([without.status, without.stderr]).toEqual([
    1,
    "Nothing was written: site.yaml does not say where the desk writes. Add a line, for example desk: {repository: northgate/newsroom, address: https://desk.northgate.example}\n",
  ]);
  const wrong = join(tempFolder(), "content");
  cpSync(content, wrong, { recursive: true });
  appendFileSync(join(wrong, "site.yaml"), "nobody: knows\n");
  const failed = await runCommand("desk", ["--content", wrong, "--out", out, ...now]);
  expect([failed.status, failed.stderr]).toEqual([
    1,
    "Nothing was written: the content has errors. npm run check names them.\n",
  ]);
  const nowhere = await runCommand("desk", ["--content", content, ...now]);
  expect([nowhere.status, nowhere.stderr.split("\n")[0]]).toEqual([
    2,
    "Name the folder to write the desk into: npm run desk -- --out FOLDER",
  ]);
  expect(existsSync(out)).toBe(false);
});
