import { expect, test } from "vitest";
import { successCriteria } from "../../src/newsroom/success-criteria.ts";

test("knows the 31 criteria of level A and the 24 of level AA", () => {
  const levels = [...successCriteria.values()].map(({ level }) => level);
  expect(levels.filter((level) => level === "A")).toHaveLength(31);
  expect(levels.filter((level) => level === "AA")).toHaveLength(24);
});

test("gives each a name, and a place in the recommendation that no other has", () => {
  const all = [...successCriteria.values()];
  expect(all.filter(({ name, url }) => !/^[A-Z][a-z]/.test(name) || !/#[a-z-]{5,}$/.test(url))).toEqual([]);
  expect([...successCriteria].filter(([key, { number }]) => key !== number || !/^[1-4]\.\d\.\d+$/.test(key))).toEqual(
    [],
  );
  expect(new Set(all.map(({ url }) => url))).toHaveProperty("size", 55);
});

test.for([
  ["1.4.3", "contrast-minimum"],
  ["2.2.2", "pause-stop-hide"],
  ["1.2.3", "audio-description-or-media-alternative-prerecorded"],
  ["3.3.4", "error-prevention-legal-financial-data"],
  ["3.3.8", "accessible-authentication-minimum"],
] as const)("leads from %s to its part of the recommendation", ([number, part]) => {
  expect(successCriteria.get(number)?.url).toBe(`https://www.w3.org/TR/WCAG22/#${part}`);
});

test.for(["4.1.1", "1.4.6", "2.4.12", "1.4.30"])("does not know %s, which is gone, of level AAA or none", (number) => {
  expect(successCriteria.has(number)).toBe(false);
});
