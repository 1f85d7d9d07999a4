import { expect, test } from "vitest";
import { fitTitle } from "../../src/cards/fit-title.ts";

const room = { width: 1040, height: 310 };
/** Every letter is half as wide as it is high. */
const widthOf = (words: string) => words.length * 500;
const set = (title: string) => fitTitle(title, room, 1.2, widthOf);
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index % 10}`).join(" ");

test("sets a short title large, in one line", () => {
  expect(set("Bins")).toEqual({ size: 104, lines: ["Bins"] });
});

test("makes a longer title smaller until it fits, and never wider or higher than its room", () => {
  let before = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= 45; count += 1) {
    const title = words(count);
    const { size, lines } = set(title);
    expect(size).toBeLessThanOrEqual(before);
    expect(lines.length * size * 1.2).toBeLessThanOrEqual(room.height);
    for (const line of lines) expect((widthOf(line) * size) / 1000).toBeLessThanOrEqual(room.width);
    expect(lines.join(" ")).toBe(title);
    before = size;
  }
});

test("sets lines of about one width", () => {
  const { lines } = set("aaaa bbbb cccc dddd eeee ffff");
  expect(lines).toEqual(["aaaa bbbb cccc", "dddd eeee ffff"]);
});

test("breaks a line within a word only after a hyphen, a dash or a slash", () => {
  const { lines } = set("Stoke-on-Trent/Newcastle-under-Lyme joint board");
  expect(lines.join("").replaceAll(" ", "")).toBe("Stoke-on-Trent/Newcastle-under-Lymejointboard");
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[-/]$|Lyme$|joint$/);
});

test("takes a word apart at a hyphen only where it has to", () => {
  expect(set("Free places for two-year-olds: 15,465 families apply").lines).toContain("two-year-olds: 15,465");
});

test("breaks a word that is wider than the card, and loses no letter", () => {
  const { lines } = set("W".repeat(120));
  expect(lines.join("")).toBe("W".repeat(120));
  for (const line of lines) expect((widthOf(line) * 50) / 1000).toBeLessThanOrEqual(room.width + 500);
});

test("cuts what fits in no size after a word, with an ellipsis", () => {
  const { size, lines } = set(words(120));
  expect(size).toBe(40);
  expect(lines.at(-1)).toMatch(/^word\d( word\d)*…$/);
  expect(lines.length * size * 1.2).toBeLessThanOrEqual(room.height);
});

test("cuts one word that fills every line within it, and leaves no line of an ellipsis alone", () => {
  const { size, lines } = set("é".normalize("NFD").repeat(600));
  expect(lines.at(-1)).toMatch(/^(e\u0301){10,}…$/);
  expect((widthOf(lines.at(-1) ?? "") * size) / 1000).toBeLessThanOrEqual(room.width);
});

test("sets nothing where there is nothing", () => {
  expect(set("").lines).toEqual([""]);
});
