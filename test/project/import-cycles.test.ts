import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

/** What the linter, set up as for the newsroom, says of the imports of a few files. */
function cyclesIn(files: Readonly<Record<string, string>>): string[] {
  const folder = tempFolder();
  cpSync("biome.json", join(folder, "biome.json"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const flags = ["lint", "--only=suspicious/noImportCycles", "--reporter=github"];
  const { stdout, error } = spawnSync(resolve("node_modules/.bin/biome"), flags, { cwd: folder, encoding: "utf8" });
  if (error) throw error;
  return [...stdout.matchAll(/^::error title=lint\/suspicious\/noImportCycles,file=([^,]+),/gm)].map(
    ([, file = ""]) => file,
  );
}

const b = "export const b = 1;\n";

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
] as const)("the linter finds a cycle %s between two modules", ([, first, second]) => {
  expect(cyclesIn({ "a.tsx": first, "b.ts": second }).toSorted()).toEqual(["a.tsx", "b.ts"]);
});

test("the linter has nothing against an import that leads nowhere back", () => {
  expect(cyclesIn({ "a.tsx": 'import { b } from "./b.ts";\nexport const a = b;\n', "b.ts": b })).toEqual([]);
});
