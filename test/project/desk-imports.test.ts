import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { tempFolder } from "../support/temp-folder.ts";

const root = resolve(import.meta.dirname, "../..");

/** What makes the desk's files on this machine, and runs in no browser. */
const ofTheBuild = "src/desk/bundle/";

/** What a browser has in the place of a module of Node.js. */
const inBrowser: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.imports).map(([name, { browser }]) => [name, browser]),
);

/** The modules that a source names for more than their types. */
function importsOf(source: string): string[] {
  const named = [...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^;"']*?)\sfrom\s+)?"([^"]+)"/gm)];
  const lazy = [...source.matchAll(/\bimport\("([^"]+)"\)/g)];
  const isOfTypes = (names = "") => /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names);
  return [
    ...named.flatMap(([, names, name = ""]) => (isOfTypes(names) ? [] : name)),
    ...lazy.map(([, name = ""]) => name),
  ];
}

/** Each way on which a file reaches what only Node.js has, written out. */
function waysToNode(from: string, files: readonly string[]): string[] {
  const reached = new Map<string, string | undefined>(files.map((file) => [resolve(from, file), undefined]));
  const wayTo = (file: string | undefined): string =>
    file ? `${relative(from, file)} < ${wayTo(reached.get(file))}` : "";
  const found: string[] = [];
  for (const file of reached.keys()) {
    if (!/\.tsx?$/.test(file) || !existsSync(file)) continue;
    for (const name of importsOf(readFileSync(file, "utf8"))) {
      const target = inBrowser[name] ? resolve(from, inBrowser[name]) : resolve(dirname(file), name);
      if ((name.startsWith(".") || inBrowser[name]) && !reached.has(target)) reached.set(target, file);
      if ((name.startsWith("node:") && name !== "node:path") || name === "sharp")
        found.push(`${name} < ${wayTo(file)}`);
    }
  }
  return found;
}

test("nothing that runs in the desk reaches what only Node.js has", () => {
  const files = globSync("src/desk/**/*.{ts,tsx}", { cwd: root }).filter((file) => !file.startsWith(ofTheBuild));
  expect(waysToNode(root, files)).toEqual([]);
});

test("finds a module of Node.js however far away it is, and leaves types and paths alone", () => {
  const folder = tempFolder();
  const files = {
    "a.ts": 'import type { Stats } from "node:fs";\nimport { join } from "node:path";\nimport { b } from "./b.ts";\n',
    "b.ts": 'import { type C, c } from "./c.ts";\n',
    "c.ts": 'export * from "node:os";\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect(waysToNode(folder, ["a.ts"])).toEqual(["node:os < c.ts < b.ts < a.ts < "]);
});
