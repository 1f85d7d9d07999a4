import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { kindTemplates } from "../../src/kinds/kinds.ts";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const config = resolve(".eleventy.ts");

/** A folder with a newsroom of this content, whose code is ours. */
function newsroomOf(content: string): string {
  const folder = tempFolder();
  cpSync(content, join(folder, "content"), { recursive: true });
  for (const name of ["src", "package.json"]) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

/** Runs Eleventy's own command in a folder. */
function runEleventy(folder: string, configPath = config, output = "_site") {
  const command = resolve("node_modules/@11ty/eleventy/cmd.cjs");
  return spawnSync(process.execPath, [command, `--config=${configPath}`, `--output=${output}`], {
    cwd: folder,
    encoding: "utf8",
  });
}

/** The table of contents without something, in a folder. */
function configWithout(folder: string, entry: RegExp): string {
  const source = readFileSync(config, "utf8");
  const shorter = source.replace(entry, "");
  expect(shorter).not.toBe(source);
  writeFileSync(join(folder, "shorter.ts"), shorter.replaceAll('from "./src', `from "${resolve("src")}`));
  return join(folder, "shorter.ts");
}

/** The files of a site that differ from those of another, or are in one of the two alone. */
function differences(one: string, other: string): string[] {
  const bytes = (site: string, file: string) =>
    existsSync(join(site, file)) ? readFileSync(join(site, file), "base64") : "";
  const files = [one, other].flatMap((site) =>
    globSync("**/{*,.*}", { cwd: site, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1)),
  );
  expect(files.length).toBeGreaterThan(10);
  return [...new Set(files)].filter((file) => bytes(one, file) !== bytes(other, file));
}

test.for(["sample", "council"])("writes the same site of the %s as npm run build", async (name) => {
  const folder = newsroomOf(`test/fixtures/${name}`);
  const built = join(folder, "built");
  const build = await runCommand("build", ["--content", join(folder, "content"), "--out", built]);
  expect(build).toMatchObject({ status: 0, stderr: "" });

  expect(runEleventy(folder)).toMatchObject({ status: 0, stderr: "" });
  expect(differences(built, join(folder, "_site"))).toEqual([]);

  expect(runEleventy(folder, configWithout(folder, /^ *"topics\..*\n/m))).toMatchObject({ status: 0, stderr: "" });
  expect(differences(built, join(folder, "_site"))).toEqual(["topics/index.html"]);
});

test("has Eleventy render every page", () => {
  const folder = newsroomOf("test/fixtures/sample");
  expect(runEleventy(folder, configWithout(folder, /^ *config.addPlugin\(pages, .*?\]\);\n/ms))).toMatchObject({
    status: 0,
  });
  expect(existsSync(join(folder, "_site/feed.xml"))).toBe(true);
  expect(globSync("**/*.html", { cwd: join(folder, "_site") })).toEqual([]);
});

test("names every template there is", () => {
  const named = [...readFileSync(config, "utf8").matchAll(/"([a-z-]+\.11ty\.tsx?)"/g)].map((match) => match[1]);
  expect([...kindTemplates, ...named].toSorted()).toEqual(globSync("*.11ty.*", { cwd: "src/pages" }).toSorted());
});

test("writes nothing where content has an error, and prints it as npm run check does", async () => {
  const folder = newsroomOf("test/fixtures/sample");
  const [release = ""] = globSync(join(folder, "content/news/**/*.md"));
  writeFileSync(release, readFileSync(release, "utf8").replace(/^title:/m, "titel:"));
  const check = await runCommand("check", ["--content", join(folder, "content")]);
  const problem = check.stdout.split("\n").find((line) => line.includes("titel")) ?? "none";

  const { status, stdout, stderr } = runEleventy(folder);

  expect(status).toBe(1);
  expect(stdout).toContain(problem.replace(`${folder}/`, ""));
  expect(stdout).toContain("1 error stops publishing.");
  expect(stdout + stderr).not.toMatch(/^.* at .*:\d+:\d+\)?$/m);
  expect(existsSync(join(folder, "_site"))).toBe(false);
});

test.for([
  ["_site", "_site holds files that are not a build of this newsroom"],
  ["content/site", "content/site/ lies in the content"],
])("leaves %s alone where it is no build", ([output = "", reason]) => {
  const folder = newsroomOf("test/fixtures/sample");
  cpSync(join(folder, "content/news"), join(folder, "_site"), { recursive: true });
  const { status, stdout, stderr } = runEleventy(folder, config, output);
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
  expect(stdout + stderr).not.toMatch(/^.* at .*:\d+:\d+\)?$/m);
  expect(globSync("**/*.*", { cwd: join(folder, "_site") })).toEqual(
    globSync("**/*.*", { cwd: "test/fixtures/sample/news" }),
  );
  expect(existsSync(join(folder, "content/site"))).toBe(false);
});
