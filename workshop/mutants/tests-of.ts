import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** What a test that takes long imports. */
const slow = ["src/pipeline/render-site.ts", "src/checks/browser.ts"];
/** So many tests are run at most: what they miss, they miss where it should be seen. */
const most = { fast: 8, slow: 2 };

/**
 * Finds the test files that should notice a change to a module, those that are likely to first: its own, then those that lie
 * beside it, then by how near they import the module; a few that build a site or open a browser at the end. Paths are below
 * `folder`.
 */
export function testsOf(folder: string): (module: string) => string[] {
  const files = globSync("{src,_includes,test,scripts,workshop}/**/*.{ts,tsx}", { cwd: folder });
  const importers = new Map<string, Set<string>>();
  for (const file of files.toSorted())
    for (const target of importsOf(file, readFileSync(join(folder, file), "utf8")))
      importers.set(target, (importers.get(target) ?? new Set()).add(file));

  const allThatImport = (...modules: readonly string[]) => {
    const near = new Set(modules);
    // A set that grows while it is walked is walked to its end: the nearest come first.
    for (const file of near) for (const importer of importers.get(file) ?? []) near.add(importer);
    return near;
  };
  const slowTests = allThatImport(...slow);
  return (module) => {
    const own = module.replace(/^src\//, "test/").replace(/\.tsx?$/, ".test.ts");
    const distance = (test: string) => (test === own ? 0 : dirname(test) === dirname(own) ? 1 : 2);
    const tests = [...allThatImport(module)]
      .filter((file) => /\.test\.tsx?$/.test(file))
      .toSorted((a, b) => distance(a) - distance(b));
    const isSlow = (test: string) => slowTests.has(test) && test !== own;
    return [...tests.filter((test) => !isSlow(test)).slice(0, most.fast), ...tests.filter(isSlow).slice(0, most.slow)];
  };
}

/** The files of the project that a source imports, other than for their types alone. */
function importsOf(file: string, source: string): string[] {
  const named = source.matchAll(/(?:^(?:import|export) (?!type\b)[^;]*?\bfrom|^import|\bimport\()\s*"(\.[^"]+)"/gm);
  return [...named].map(([, name = ""]) => normalize(join(dirname(file), name)));
}
