import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

/** What a tool of `npm run lint` prints of a folder. */
function outputOf(tool: string, args: readonly string[], folder: string): string {
  const { stdout, error } = spawnSync(resolve("node_modules/.bin", tool), args, { cwd: folder, encoding: "utf8" });
  if (error) throw error;
  return stdout;
}

/** The files with an import that leads back to them, as the linter of the newsroom sees it. */
function cyclesIn(files: Readonly<Record<string, string>>): string[] {
  const folder = tempFolder();
  cpSync("biome.json", join(folder, "biome.json"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const output = outputOf("biome", ["lint", "--only=suspicious/noImportCycles", "--reporter=github"], folder);
  return [...output.matchAll(/^::error title=lint\/suspicious\/noImportCycles,file=([^,]+),/gm)].map(
    ([, file = ""]) => file,
  );
}

test.for([
  [
    "of values",
    'import { b } from "./b.ts";\nexport const a = b;\n',
    'import { a } from "./a.tsx";\nexport const b = a;\n',
  ],
  [
    "of types",
    'import type { B } from "./b.ts";\nexport type A = B;\n',
    'import type { A } from "./a.tsx";\nexport type B = A;\n',
  ],
] as const)("finds a cycle %s between two modules", ([, first, second]) => {
  expect(cyclesIn({ "a.tsx": first, "b.ts": second }).toSorted()).toEqual(["a.tsx", "b.ts"]);
});

test("has nothing against an import that leads nowhere back", () => {
  const files = { "a.tsx": 'import { b } from "./b.ts";\nexport const a = b;\n', "b.ts": "export const b = 1;\n" };
  expect(cyclesIn(files)).toEqual([]);
});

test("finds a file, an export, a type and a package that nothing uses, and nothing else", () => {
  const folder = tempFolder();
  const isLeft = (path: string) => ["fixtures", "hugo"].includes(basename(path));
  for (const path of [
    ".eleventy.ts",
    ".pa11yci.cjs",
    ".gitignore",
    "_includes",
    "knip.json",
    "package.json",
    "scripts",
    "src",
    "test",
    "tsconfig.json",
    "vitest.config.ts",
    "workshop",
  ])
    cpSync(path, join(folder, path), { recursive: true, filter: (source) => !isLeft(source) });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "src/newsroom/planted.ts"), "export const planted = 1;\n");
  appendFileSync(
    join(folder, "src/newsroom/link.ts"),
    "export const plantedExport = 1;\nexport type PlantedType = 1;\n",
  );
  const manifest = join(folder, "package.json");
  writeFileSync(
    manifest,
    readFileSync(manifest, "utf8").replace('"dependencies": {', '"dependencies": {\n    "left-pad": "1.3.0",'),
  );
  const found = JSON.parse(outputOf("knip", ["--reporter", "json"], folder)).issues;
  const named = found.flatMap(({ file, ...kinds }: { file: string }) =>
    Object.entries(kinds).flatMap(([kind, issues]) =>
      (issues as { name: string }[]).map(({ name }) => [file, kind, name]),
    ),
  );
  expect(named.toSorted()).toEqual([
    ["package.json", "dependencies", "left-pad"],
    ["src/newsroom/link.ts", "exports", "plantedExport"],
    ["src/newsroom/link.ts", "types", "PlantedType"],
    ["src/newsroom/planted.ts", "files", "src/newsroom/planted.ts"],
  ]);
});
