import { expect, test } from "vitest";
import { cardSvg } from "../../src/cards/card-svg.ts";
import { readXml } from "../../src/checks/site/xml.ts";
import { stateKinds } from "../../src/newsroom/strategies/state.ts";

const look = { council: "Northgate Council", colour: "#0b5c50" };
const card = { address: "/card.png", titleLanguage: undefined, above: "2017 to 2021", chip: undefined, alt: "" };
const chipOf = (kind: (typeof stateKinds)[number]) =>
  cardSvg({ ...card, title: "Plan", chip: { kind, words: "x" } }, look);

test.for([
  ["markup", '</text><script>alert("x")</script>&amp;'],
  ["half a letter of two", "a\ud83d b \udc00"],
  ["letters that nobody sees", "\u200b\u00ad\u202e\u2066abc\ufeff"],
  ["a tower of marks", `Z${"\u0341\u0307".repeat(60)}`],
  ["spaces of every kind", "  a\u00a0b\u2003c\tthere  "],
  ["hyphens alone", "-".repeat(400)],
  ["slashes and spaces", "/ / / ".repeat(80)],
  ["1,000 letters without a space", "م".repeat(1000)],
  ["both directions, nested", "abc (א ב) “اردو 12/3 text” 5%"],
])("draws whatever a title holds, and writes no word of it: %s", ([, title = ""]) => {
  const svg = cardSvg({ ...card, title }, { ...look, council: title });
  expect(svg).not.toMatch(/NaN|undefined|Infinity|script|alert/);
  expect(readXml(svg).name).toBe("{http://www.w3.org/2000/svg}svg");
  expect(svg.length).toBeLessThan(1_000_000);
});

test("marks each group of states with its shape and its colour", () => {
  const marks = stateKinds.map((kind) => [kind, chipOf(kind)] as const);
  const groups = Map.groupBy(marks, ([, svg]) => svg);
  expect([...groups.values()].map((group) => group.map(([kind]) => kind))).toEqual([
    ["withdrawn"],
    ["replaced"],
    ["draft", "consultation", "recommended", "called-in", "approved", "starts"],
    ["ended"],
    ["extended", "in-force"],
  ]);
});

test("sets a title that runs from right to left at the right margin", () => {
  const starts = (title: string) =>
    [...cardSvg({ ...card, title }, look).matchAll(/translate\(([\d.]+) [\d.]+\) scale/g)].map(([, x]) => Number(x));
  expect(starts("Bins")[1]).toBe(80);
  expect(starts("لائبریری")[1]).toBeGreaterThan(500);
});

test("sets a council's long name in two lines of one size, which can be read beside the widest logo", () => {
  const logo = { data: "data:image/png;base64,", width: 420, height: 80 };
  const namesOf = (council: string) =>
    [
      ...cardSvg({ ...card, title: "Bins" }, { ...look, council, logo }).matchAll(
        /translate\((\d+) [\d.]+\) scale\((\S+)/g,
      ),
    ]
      .filter(([, x]) => x === "528")
      .map(([, , scale]) => Math.round(Number(scale) * 1000));
  expect(namesOf("Northgate Council")).toEqual([34]);
  expect(namesOf("Bournemouth, Christchurch and Poole Council")).toEqual([34, 34]);
  const [first = 0, second] = namesOf(
    "The Royal Borough of Northgate, Southgate, Eastgate and Westgate Combined Council",
  );
  expect(first).toBeGreaterThan(24);
  expect(second).toBe(first);
  expect(namesOf("N".repeat(40))).toHaveLength(1);
});
