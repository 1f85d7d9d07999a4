import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { expect, test } from "vitest";
import { changeSveltia, leaveOut, openFiles } from "../../../src/desk/bundle/code-of-others.ts";

const sveltia = dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));
const scripts = globSync("**/*.js", { cwd: sveltia }).map((name) => readFileSync(join(sveltia, name), "utf8"));

/** Bundles some modules that import nothing of each other, by their addresses, with a plugin. */
async function bundled(modules: Readonly<Record<string, string>>, plugin: Plugin): Promise<string> {
  const given: Plugin = {
    name: "given",
    resolveId: (id) => (id in modules ? id : { id: basename(id), external: true }),
    load: (id) => modules[id],
  };
  const bundle = await rolldown({ input: Object.keys(modules), plugins: [plugin, given], logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return output.map((file) => ("code" in file ? file.code : "")).join("\n");
}

/** Sveltia's scripts with some words otherwise, as the desk has them. */
function ofVersion(words = "", others = ""): Promise<string> {
  const modules = scripts.map((code, index) => [`/sveltia/${index}.js`, code.replaceAll(words, () => others)]);
  return bundled(Object.fromEntries(modules), changeSveltia("/sveltia/"));
}

test("takes out of Sveltia CMS what would ask others, or show the token", async () => {
  const marks = [
    /cdn\.jsdelivr\.net/,
    /githubstatus\.com\/api/,
    /["'`]\.\.\/assets/,
    /isLargeScreen\s*&&\s*\w+\.hasMouse/,
  ];
  const [before, after] = [scripts.join("\n"), await ofVersion()];
  expect(marks.map((mark) => [mark.test(before), mark.test(after)])).toEqual(marks.map(() => [true, false]));
});

test.for([
  ["the folder of the programs that read pictures in 0 places, not 3", "`../assets/", "`../files/"],
  ["the fonts as others serve them, for when a page has none in 0 places, not 3", "jsdelivr.net", "fonts.example"],
  ["whether it has a fault in 0 places, not 1", "api/v2/status.json", "api/v3/status.json"],
  ["by a picture of an address that holds the token in 0 places, not 1", ".isLargeScreen&&", ".isWide&&"],
] as const)("builds no desk where Sveltia CMS has %s", async ([message, words, others]) => {
  await expect(ofVersion(words, others)).rejects.toThrow(message);
});

const withoutUse = [
  "@shikijs/langs",
  "./chunks/shiki-engine-X2kQSGKz.js",
  "leaflet/dist/leaflet.css",
  "terra-draw",
  "jszip",
  "xmlbuilder",
];
const importing = (names: readonly string[]) => names.map((name) => `import "${name}";`).join("\n");

test("leaves out what the desk does without", async () => {
  const code = await bundled({ "/a.js": importing([...withoutUse, "./locales/en-GB.json"]) }, leaveOut());
  expect(code.match(/import .*/g)).toEqual(['import "en-GB.json";']);
});

test("builds no desk where something stands there once more", async () => {
  const [font = ""] = /@font-face \{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/.exec(scripts.join("\n")) ?? [];
  await expect(ofVersion(font, font + font)).rejects.toThrow("in 4 places, not 3");
});

test.for(withoutUse)("builds no desk where nothing imports %s any more", async (name) => {
  const others = withoutUse.filter((one) => one !== name);
  await expect(bundled({ "/a.js": importing(others) }, leaveOut())).rejects.toThrow(/: nothing imports [^;]*\.$/m);
});

test("lets mammoth take files that are open, and builds no desk where it has no place for them", async () => {
  const zip = "/node_modules/mammoth/lib/unzip.js";
  expect(await bundled({ [zip]: "export const openZip = 1;" }, openFiles())).toContain("Promise.resolve(file)");
  await expect(bundled({ "/mammoth/zip.js": "" }, openFiles())).rejects.toThrow("mammoth has no unzip.js");
});

test("says of a build that fails for another reason nothing but that", async () => {
  const error = await bundled({ "/a.js": "const = 1" }, openFiles()).catch((reason: Error) => reason);
  expect(String(error)).not.toContain("code-of-others");
});
