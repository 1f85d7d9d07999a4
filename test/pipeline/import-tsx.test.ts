import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const [importer = "", packages = ""] = ["src/pipeline/import-tsx.ts", "node_modules"].map((path) => resolve(path));

/** What a process says that imports a TSX file of this text, and the file. */
function importing(text: string) {
  const folder = tempFolder();
  const file = join(folder, "page.tsx");
  symlinkSync(packages, join(folder, "node_modules"));
  writeFileSync(file, text);
  const script = `const { importTsx } = await import("${importer}");
    importTsx();
    const { page } = await import("${file}?of-eleventy");
    console.log(JSON.stringify(page({ words: "Words" }).props));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  return { stdout, stderr, file };
}

test("imports a page in TSX as one that makes elements of Preact", () => {
  const { stdout, stderr } = importing(
    `export const page = ({ words }: { words: string }) => <p class="a">{words}</p>;`,
  );
  expect([stdout, stderr]).toEqual(['{"class":"a","children":"Words"}\n', ""]);
});

test("names the line of the file itself where a page fails", () => {
  const { stderr, file } = importing(
    `interface Words {\n  a: string;\n}\n\nexport const page = (words: Words) =>\n  <p>{words.a.length}</p>;`,
  );
  expect(stderr).toContain(`${file}:6:`);
});

test("imports what a page imports as often as the page itself", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "words.ts"), "export const words = { count: 0 };");
  writeFileSync(join(folder, "page.tsx"), 'export { words } from "./words.ts";');
  const own = `file://${folder}/`;
  const script = `const { importTsx } = await import("${importer}");
    importTsx();
    const words = (query) => import("${own}page.tsx" + query).then((page) => page.words);
    const [first, same, other] = [await words(""), await words(""), await words("?version=2")];
    console.log(first === same, first === other);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  expect(stdout).toBe("true false\n");
});

test("names the file that is no TSX", () => {
  const { stderr } = importing("export const page = () => <p>Words</b>;");
  expect(stderr).toContain("SyntaxError");
  expect(stderr).toContain("page.tsx:1:37");
});
