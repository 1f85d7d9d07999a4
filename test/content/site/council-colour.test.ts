import { differenceCiede2000, wcagContrast } from "culori";
import { expect, test } from "vitest";
import { colourField, coloursOf } from "../../../src/content/site/council-colour.ts";
import { grounds, usualColours } from "../../../src/newsroom/colours.ts";

test.for([
  ["#0b5c50", "#0b5c50"],
  ["0B5C50", "#0b5c50"],
  ["#fd0", "#ffdd00"],
  ["007000", "#007000"],
  ["Teal", "#008080"],
] as const)("reads %s as %s", ([typed, colour]) => {
  expect(colourField.parse(typed)).toBe(colour);
});

const everyHue = Array.from({ length: 24 }, (_, index) => [0x33, 0x99, 0xee].map((step) => [index * 15, step] as const))
  .flat()
  .map(([hue, step]) => {
    const part = (shift: number) => Math.round(127 + (step / 2) * Math.cos(((hue + shift) * Math.PI) / 180));
    return `#${[0, 120, 240].map((shift) => part(shift).toString(16).padStart(2, "0")).join("")}`;
  });

test.for([
  "#000000",
  "#ffffff",
  "#808080",
  "#ffdd00",
  "#00ff00",
  "#0b5c50",
  ...everyHue,
])("makes links of %s that can be read, and told from those that were followed", (own) => {
  const colours = coloursOf(own);
  for (const mode of ["light", "dark"] as const) {
    const { link, visited } = colours[mode];
    for (const ground of grounds[mode]) {
      expect(wcagContrast(link, ground)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(visited, ground)).toBeGreaterThanOrEqual(7);
    }
    expect(differenceCiede2000()(link, visited)).toBeGreaterThan(12);
  }
});

test("leaves a colour as it is where it can be read", () => {
  expect(coloursOf("#0b5c50").light.link).toBe("#0b5c50");
  expect(coloursOf("#ffdd00").dark.link).toBe("#ffdd00");
});

test("keeps the usual colour of followed links but for councils of that colour", () => {
  expect(coloursOf("#0b5c50").light.visited).toBe(usualColours.light.visited);
  expect(coloursOf("#5a3d7a").light.visited).not.toBe(usualColours.light.visited);
});
