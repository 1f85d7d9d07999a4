import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** How often a test draws without saying how often and from where, by `draws`. */
function strayDraws(source: string): number {
  const drawing = source.match(/\bfc\.(assert|check|sample|statistics)\(/g)?.length ?? 0;
  const told = source.match(/\bdraws\(/g)?.length ?? 0;
  const own = source.match(/\b(numRuns|seed):|\bconfigureGlobal\b/g)?.length ?? 0;
  return drawing - told + own;
}

const drawing = globSync("test/**/*.{ts,tsx}").filter((file) =>
  /^import .* from "fast-check"/m.test(readFileSync(file, "utf8")),
);

test.for(drawing)("%s draws the same in every run", (file) => {
  expect(strayDraws(readFileSync(file, "utf8"))).toBe(0);
});

test.for([
  ["no number of draws", "fc.assert(property);", 1],
  ["a number of its own", "fc.assert(property, { numRuns: 5000 });", 2],
  ["a seed of its own", "fc.assert(property, { ...draws(5000), seed: 1 });", 1],
  ["nothing but draws", "fc.assert(property, draws(5000));\nconst texts = fc.sample(text, draws(10));", 0],
] as const)("counts %s", ([, source, count]) => {
  expect(strayDraws(source)).toBe(count);
});
