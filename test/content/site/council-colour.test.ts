import { differenceCiede2000, wcagContrast } from "culori";
import { expect, test } from "vitest";
import { colourField, coloursOf } from "../../../src/content/site/council-colour.ts";
import { grounds, inks, usualColours } from "../../../src/newsroom/colours.ts";

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

/** What looks right, looked at as a picture: the band on top, links, and the line under them where it is another. */
test.for([
  // Yellow, gold, orange and lime would be brown and olive on paper; on dark screens they are as they are.
  ["#ffd100", ["#ffd100", inks.light, "#a98a00"], ["#ffd100", "#ffd100"]],
  ["#ffff00", ["#ffff00", inks.light, "#929200"], ["#ffff00", "#ffff00"]],
  ["#fdb913", ["#fdb913", inks.light, "#b78400"], ["#fdb913", "#fdb913"]],
  ["#ff8c00", ["#ff8c00", inks.light, "#d57400"], ["#ff8c00", "#ff8c00"]],
  ["#b2d235", ["#b2d235", inks.light, "#7e9700"], ["#b2d235", "#b2d235"]],
  // A pale colour is darkened to a strong one.
  ["#98fb98", ["#98fb98", "#148221"], ["#98fb98", "#98fb98"]],
  ["#d0f0c0", ["#d0f0c0", "#4d7c2f"], ["#d0f0c0", "#d0f0c0"]],
  ["#ffc0cb", ["#ffc0cb", "#ae5368"], ["#ffc0cb", "#ffc0cb"]],
  ["#87ceeb", ["#87ceeb", "#00799b"], ["#87ceeb", "#87ceeb"]],
  // White is no band on paper, and black none on a dark screen.
  ["#ffffff", [inks.light, inks.light, "#8d8d8d"], ["#ffffff", "#ffffff"]],
  ["#c0c0c0", ["#c0c0c0", inks.light, "#8d8d8d"], ["#c0c0c0", "#c0c0c0"]],
  ["#000000", ["#000000", "#000000"], [inks.dark, inks.dark, "#6c6c6c"]],
  // A brown that can be read is the council's own.
  ["#5c4000", ["#5c4000", "#5c4000"], ["#5c4000", inks.dark, "#846731"]],
  ["#00205b", ["#00205b", "#00205b"], ["#00205b", "#6189cd"]],
] as const)("makes of %s a band, links and lines of %j on paper and %j on dark screens", ([own, ...expected]) => {
  const { light, dark } = coloursOf(own);
  const shown = [light, dark].map(({ brand, link, underline }) => [brand, link, ...(underline ? [underline] : [])]);
  expect(shown).toEqual(expected);
});

test.for([
  "#ffd100",
  "#ffffff",
  "#000000",
])("draws lines of %s that can be seen below links that can be read", (own) => {
  const colours = coloursOf(own);
  for (const mode of ["light", "dark"] as const) {
    const { link, underline } = colours[mode];
    for (const ground of underline ? grounds[mode] : []) {
      expect(wcagContrast(link, ground)).toBeGreaterThanOrEqual(7);
      expect(wcagContrast(underline ?? "", ground)).toBeGreaterThanOrEqual(3);
    }
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
