import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/**
 * Finds the test files that can notice a change to a module, those that are likely to first: its own, then those that lie
 * beside it, then by how near they import the module. Paths are below `folder`.
 */
export function testsOf(folder: string): (module: string) => string[] {
  const files = globSync("{src,_includes,test,trials,bench,scripts}/**/*.{ts,tsx}", { cwd: folder });
  const importers = new Map<string, Set<string>>();
  for (const file of files.toSorted())
    for (const target of importsOf(file, readFileSync(join(folder, file), "utf8")))
      importers.set(target, (importers.get(target) ?? new Set()).add(file));

  return (module) => {
    const near = new Set([module]);
    // A set that grows while it is walked is walked to its end: the nearest come first.
    for (const file of near) for (const importer of importers.get(file) ?? []) near.add(importer);
    const own = module.replace(/^src\//, "test/").replace(/\.tsx?$/, ".test.ts");
    const distance = (test: string) => (test === own ? 0 : dirname(test) === dirname(own) ? 1 : 2);
    return [...near].filter((file) => /\.test\.tsx?$/.test(file)).toSorted((a, b) => distance(a) - distance(b));
  };
}

/** The files of the project that a source imports, other than for their types alone. */
function importsOf(file: string, source: string): string[] {
  const named = source.matchAll(/(?:^(?:import|export) (?!type\b)[^;]*?\bfrom|^import|\bimport\()\s*"(\.[^"]+)"/gm);
  return [...named].map(([, name = ""]) => normalize(join(dirname(file), name)));
}
