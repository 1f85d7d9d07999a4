import { globSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { folders } from "../../vitest.config.ts";

/** Which folders may use which; a folder may always use itself. What commands share may use anything, and only they use it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/language": [],
  "src/problems": [],
  // What looks at a whole newsroom goes through the kinds; those are made of the rest of it.
  "src/newsroom": ["src/kinds", "src/language"],
  "src/kinds": ["src/language", "src/newsroom", "src/text", "src/content", "src/feeds"],
  "src/text": ["src/language", "src/store", "src/newsroom"],
  "src/media": ["src/threads", "src/newsroom"],
  "src/threads": [],
  "src/store": [],
  "src/structured-data": ["src/language", "src/newsroom"],
  "src/cards": ["src/media", "src/newsroom"],
  "src/content": ["src/store", "src/language", "src/media", "src/text", "src/kinds", "src/newsroom"],
  "src/writing": ["src/content", "src/text", "src/newsroom"],
  "src/import": ["src/writing", "src/content", "src/media", "src/text", "src/newsroom"],
  "src/publishing": ["src/language", "src/kinds", "src/newsroom"],
  "src/feeds": ["src/language", "src/kinds", "src/newsroom"],
  "src/ledger": ["src/store", "src/content", "src/media", "src/publishing", "src/feeds", "src/kinds", "src/newsroom"],
  "src/datasets": ["src/language", "src/newsroom"],
  "src/search": ["src/kinds", "src/media", "src/newsroom"],
  "src/press": ["src/language", "src/feeds", "src/kinds", "src/media", "src/newsroom", "src/publishing"],
  "src/review": ["src/hosting", "src/newsroom"],
  "src/hosting": ["src/kinds", "src/newsroom"],
  _includes: ["src/language", "src/structured-data", "src/hosting", "src/newsroom"],
  "src/pages": [
    "src/language",
    "_includes",
    "src/structured-data",
    "src/feeds",
    "src/datasets",
    "src/search",
    "src/hosting",
    "src/text",
    "src/kinds",
    "src/newsroom",
  ],
  "src/checks": [
    "src/desk",
    "src/store",
    "src/language",
    "src/threads",
    "src/kinds",
    "src/newsroom",
    "src/feeds",
    "src/hosting",
  ],
  "src/github": ["src/newsroom", "src/checks"],
  "src/pipeline": [
    "src/desk",
    "src/pages",
    "src/store",
    "src/language",
    "src/datasets",
    "src/press",
    "src/content",
    "src/ledger",
    "src/media",
    "src/cards",
    "src/publishing",
    "src/hosting",
    "src/feeds",
    "src/search",
    "src/checks",
    "src/kinds",
    "src/newsroom",
  ],
  "src/desk": [
    "src/feeds",
    "src/language",
    "_includes",
    "src/pages",
    "src/import",
    "src/writing",
    "src/content",
    "src/media",
    "src/publishing",
    "src/hosting",
    "src/text",
    "src/kinds",
    "src/newsroom",
  ],
  "src/preview": [
    "src/desk",
    "src/store",
    "src/pipeline",
    "src/content",
    "src/datasets",
    "src/feeds",
    "src/hosting",
    "src/ledger",
    "src/media",
    "src/cards",
    "src/press",
    "src/publishing",
    "src/kinds",
    "src/newsroom",
  ],
  workshop: [
    "src/store",
    "src/threads",
    "src/content",
    "src/publishing",
    "src/feeds",
    "src/checks",
    "src/import",
    "src/writing",
    "src/newsroom",
  ],
};

/** What is wrong and which rule it breaks is said in one form everywhere. */
const forAll = "src/problems";

const packagesOf: Readonly<Record<string, readonly string[]>> = { "src/newsroom": ["luxon", "zod"] };

const root = resolve(import.meta.dirname, "../..");
const files = globSync("{src,_includes,workshop}/**/*.{ts,tsx,cjs}", {
  cwd: root,
  exclude: ["src/cli", "workshop/scripts", "workshop/test"],
});
const folderOf = (file: string) => Object.keys(mayImport).find((folder) => file.startsWith(`${folder}/`));
const sourceOf = (file: string) => readFileSync(resolve(root, file), "utf8");

/** The modules that a source names, statically or not. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:(?<!")\bfrom|\bimport\(|\brequire\(|^import)\s*"([^"]+)"/gm)].map(
    (match) => match[1] ?? "",
  );
}

/** What an import breaks, in words; undefined where it may stand. */
function fault(file: string, name: string): string | undefined {
  const folder = folderOf(file) ?? "";
  if (name.startsWith(".")) {
    const target = relative(root, resolve(root, dirname(file), name));
    // The version of the newsroom is no folder's own.
    if (target === "package.json") return undefined;
    const targetFolder = folderOf(target);
    if (targetFolder === undefined) return `${file} imports ${target}, which lies in no folder that has rules`;
    return targetFolder === folder || targetFolder === forAll || mayImport[folder]?.includes(targetFolder)
      ? undefined
      : `${file} imports ${target}`;
  }
  const allowed = packagesOf[folder];
  return allowed && !allowed.includes(name) ? `${file} imports the package ${name}` : undefined;
}

test("every module lies in a folder that has rules", () => {
  expect(files.filter((file) => folderOf(file) === undefined)).toEqual([]);
});

test("folders import only what they may", () => {
  expect(files.flatMap((file) => importsOf(sourceOf(file)).map((name) => fault(file, name))).filter(Boolean)).toEqual(
    [],
  );
});

test.for([
  ["src/newsroom/release.ts", "node:fs"],
  ["src/newsroom/release.ts", "../content/read-newsroom.ts"],
  ["src/pages/home.11ty.tsx", "../content/read-newsroom.ts"],
  ["src/text/body.ts", "../../scripts/build.ts"],
  ["src/pipeline/build.ts", "../cli/github.ts"],
  ["src/checks/browser.ts", "../../workshop/pictures/take.ts"],
])("%s importing %s would be noticed", ([file = "", name = ""]) => {
  expect(fault(file, name)).toBeDefined();
});

test("no command of a council needs the workshop", () => {
  const commands = globSync("{.eleventy.ts,.pa11yci.cjs,.github/**,.ci/*,{scripts,src/cli}/**}", {
    cwd: root,
    withFileTypes: true,
  });
  const sources = commands.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((file) => /[./]workshop\//.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("the clock, the environment and the console are read at the edge only", () => {
  const owners = ["src/checks/browser.ts", "src/desk/browser/now.ts"];
  const reads = /new Date\(\)|Date\.now\(\)|DateTime\.(now|local|utc)\(\)|process\.env|console\./;
  expect(files.filter((file) => reads.test(sourceOf(file)) && !owners.includes(file))).toEqual([]);
});

/** What outlives a test file that shares its process: a mock, a setting, or what Eleventy remembers. */
const changesProcess =
  /\bvi\.(mock|stub|spyOn)|\bprocess\.(chdir|on|once|umask)\b|process\.env\S* =|support\/built-site|pipeline\/build\.ts/;

test("unit tests, which share their process, leave it as it was", () => {
  const own = [...Object.values(folders).flat(), "test/project"];
  const unit = globSync("test/**/*.test.{ts,tsx}", { cwd: root, exclude: own });
  expect(unit.length).toBeGreaterThan(100);
  expect(unit.filter((file) => changesProcess.test(sourceOf(file)))).toEqual([]);
  expect(changesProcess.test(sourceOf("test/site/moved.test.ts"))).toBe(true);
});

test.for([
  ["PublicNewsroom", ["src/publishing/gate.ts"]],
  ["PreviewNewsroom", ["src/publishing/gate.ts"]],
  ["Edition", ["src/newsroom/arrange.ts"]],
] as const)("%s is made in one place alone", ([name, makers]) => {
  const asserts = new RegExp(`\\bas (unknown as )?${name}\\b|<${name}>\\w*\\(`);
  expect(files.filter((file) => asserts.test(sourceOf(file)))).toEqual(makers);
});

test("the table of contents of the site stays under 80 lines", () => {
  expect(sourceOf(".eleventy.ts").split("\n").length).toBeLessThan(80);
});

/** What compares or takes apart the message or the fix of a problem. Its rule and its value are for that. */
const readsSentence =
  /\b(?:message|fix)\b\s*\.(?:startsWith|endsWith|includes|match|matchAll|replace|replaceAll|split|slice|search|indexOf)\(|\.(?:test|exec)\((?:\w+\.)*(?:message|fix)\)|\b(?:message|fix)\b\s*[!=]==(?!\s*undefined)|[!=]==\s*(?:\w+\.)*(?:message|fix)\b/;

/** Messages of others, which have no rules: of Node.js, of a parser, and of the code host. A line to paste is not said twice, and the desk says a sentence in the words of its form. */
const mayReadSentence = [
  "src/cli/command-line.ts",
  "src/cli/machine-fault.ts",
  "src/checks/site/xml.ts",
  "src/media/svg/read-svg.ts",
  "src/desk/requests/trouble.ts",
  "src/desk/browser/problems/said.ts",
];

test("no logic reads a sentence", () => {
  const commands = globSync("{src/cli,scripts}/**/*.ts", { cwd: root });
  const found = [...files, ...commands].filter(
    (file) => !mayReadSentence.includes(file) && !file.startsWith("src/problems/") && !file.startsWith("workshop/"),
  );
  expect(found.filter((file) => readsSentence.test(sourceOf(file)))).toEqual([]);
});

test.for([
  'if (told.message.startsWith("the file ")) return;',
  "const isMissing = message === wanted;",
  "if (/ is not a day$/.test(refusal.message)) return;",
  'const path = fix.replace("media/", "");',
])("%j would be noticed to read a sentence", (line) => {
  expect(line).toMatch(readsSentence);
});
