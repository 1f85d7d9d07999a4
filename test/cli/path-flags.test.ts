import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pathFlags } from "../../src/cli/path-flags.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";

/** A folder to work in, with a newsroom, and a link that leads to it. */
let folder: string;
let link: string;

const inFolder = (script: string, args: readonly string[], cwd = folder) =>
  spawnSync(process.execPath, [resolve(script), ...args], { cwd, encoding: "utf8" });

beforeAll(() => {
  folder = join(tempFolder(), "newsroom");
  mkdirSync(join(folder, "deep/within"), { recursive: true });
  cpSync("test/fixtures/council", join(folder, "content"), { recursive: true });
  link = `${folder}-link`;
  symlinkSync(folder, link);
  const [content, site] = [join(folder, "content"), join(folder, "_site")];
  inFolder("scripts/build.ts", ["--content", content, "--out", site, "--now", now], ".");
  const page = join(folder, "_site/news/2026/new-library-opens-in-northgate/index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</h1>", "</h1><p><p></p></p>"));
});

/** What the one place that reads flags makes of a path. */
function spelled(path: string, flag = "site") {
  const script = join(folder, "../spell.ts");
  writeFileSync(
    script,
    `import { readArguments, run } from "${resolve("src/cli/command-line.ts")}";
    await run("spell", async () => {
      const { values } = readArguments({ options: { ${flag}: { type: "string" } } });
      process.stdout.write(String(values.${flag}));
      return 0;
    });`,
  );
  const { stdout, stderr } = inFolder(script, [`--${flag}=${path}`]);
  return stdout + stderr;
}

test.for([
  ["_site", "_site"],
  ["./_site", "_site"],
  [".//_site", "_site"],
  ["_site/", "_site"],
  ["_site//.", "_site"],
  ["deep/../_site", "_site"],
  ["../newsroom/_site", "_site"],
  ["FOLDER/_site", "_site"],
  ["FOLDER/deep/../_site/", "_site"],
  ["LINK/_site", "_site"],
  ["deep/within/", "deep/within"],
  [".", "."],
  ["../newsroom/", "."],
  ["FOLDER", "."],
  ["..site", "..site"],
  ["../other", "FOLDER/../other"],
  ["/", "/"],
  ["LINK", "LINK"],
])("takes the folder %s for %s", ([typed = "", meant = ""]) => {
  const place = (path: string) => path.replace("FOLDER", folder).replace("LINK", link);
  expect(spelled(place(typed))).toBe(place(meant).startsWith("/") ? resolve(place(meant)) : meant);
});

test("takes no empty name for a folder", () => {
  expect(spelled("")).toBe("--site is empty: name a folder or a file.\nUsage: spell\n");
});

test("leaves flags alone that name no folder", () => {
  expect(spelled("./a/", "title")).toBe("./a/");
});

test("knows every flag of the commands that names a folder or a file", () => {
  const named = globSync("{.,workshop}/scripts/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/--([\w-]+) (?:DIR|FILE|FOLDER)\b/g)].map(([, name]) => name),
  );
  expect(new Set(named)).toEqual(pathFlags);
});

/** What a command says for some flags, with its folders spelled in a way. */
function answer(name: string, flags: readonly string[], spell: (path: string) => string, cwd = folder) {
  // What a run kept would change what the next one says.
  for (const kept of ["LEDGER", "cache"]) rmSync(join(folder, kept), { recursive: true, force: true });
  const args = flags.map((flag, index) => (pathFlags.has((flags[index - 1] ?? "").slice(2)) ? spell(flag) : flag));
  const { status, stdout, stderr } = inFolder(`scripts/${name}.ts`, args, cwd);
  return { status, stdout, stderr };
}

test.for([
  ["validate", ["--site", "_site", "--cache", "cache"]],
  ["a11y", ["--plan", "--site", "_site", "--cache", "cache"]],
  ["check", ["--content", "content", "--ledger", "none.txt", "--now", now]],
  ["check", ["--content", "content", "--now", now]],
  ["build", ["--content", "content", "--out", "content", "--now", now]],
  ["prove", ["--content", "content", "--now", now]],
  ["due", ["--content", "content", "--now", now]],
  ["next-change", ["--since", now, "--within", "5h", "--content", "content", "--now", now]],
  ["ledger", ["--content", "content", "--now", now, "--ledger", "LEDGER"]],
  ["press", ["content/news/2099/2099-07-01-tram-to-open.md", "--content", "content", "--now", now]],
  ["review", ["--content", "content", "--site", "_site", "--out", "review.html", "--now", now]],
  ["import", ["none.txt", "--content", "content"]],
  ["new", ["--title", "", "--content", "content"]],
] as const)("npm run %s answers alike however its folders are typed: %j", ([name, flags]) => {
  const plain = answer(name, flags, (path) => path);
  expect(`${plain.stdout}${plain.stderr}`).not.toBe("");
  expect(answer(name, flags, (path) => `${link}/deep/..//${path}/`)).toEqual(plain);
});

test("npm run build, which runs in the project's folder, answers alike for a folder elsewhere", () => {
  const flags = ["--content", "content", "--out", "_ahead", "--now", now];
  const [plain, ...others] = [
    (path: string) => join(folder, path),
    (path: string) => `${relative(".", folder)}/${path}/`,
    (path: string) => `${folder}/deep/..//${path}`,
  ].map((spell) => answer("build", flags, spell, "."));
  expect(plain?.stdout).toContain(`Built ${join(folder, "_ahead")}: `);
  for (const other of others) expect(other).toEqual(plain);
});
