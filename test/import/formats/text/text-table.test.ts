import { expect, test } from "vitest";
import { readText } from "../../../../src/import/formats/text/plain-text.ts";

const read = (text: string) => {
  const { blocks, remarks } = readText(`The prices are:\n\n${text}\n\nThey are new.\n`);
  const [, ...rest] = blocks;
  return {
    kinds: rest.slice(0, -1).map(({ kind }) => kind),
    markdown: rest.slice(0, -1).flatMap(({ lines }) => lines.map((line) => line.markdown)),
    remarks: remarks.map(({ place, sentence }) => `${place}: ${sentence}`),
  };
};
const table = ["| Car park | Charge |", "| --- | --- |", "| Mill Lane | £3.50 |", "| Station | £2.00 |"];
const became =
  "3: The columns to line 5 became a table. Its first row became the header row: check that it names the columns.";

test.for([
  ["one tab", "Car park\tCharge\nMill Lane\t£3.50\nStation\t£2.00"],
  ["as many tabs as it takes", "Car park\t\tCharge\nMill Lane\t£3.50\nStation\t\t\t£2.00"],
  ["a tab on both sides", "\tCar park\tCharge\n\tMill Lane\t£3.50\n\tStation\t£2.00"],
  ["spaces", "Car park     Charge\nMill Lane    £3.50\nStation      £2.00"],
  ["two spaces at least", "Car park   Charge\nMill Lane  £3.50\nStation    £2.00"],
  ["tabs and spaces", "Car park \t Charge\nMill Lane\t£3.50\nStation   £2.00"],
])("makes a table of columns set apart by %s, and says so", ([_, text = ""]) => {
  expect(read(text)).toEqual({ kinds: ["table"], markdown: table, remarks: [became] });
});

test("keeps an empty cell, and a bar that is none of the table", () => {
  expect(read("Day\tFrom\tTo\nMonday\t\t5pm\nSunday\tA|B\t4pm").markdown).toEqual([
    "| Day | From | To |",
    "| --- | --- | --- |",
    "| Monday |  | 5pm |",
    "| Sunday | A\\|B | 4pm |",
  ]);
});

test("says of columns that are not in equal rows what became of them", () => {
  const { kinds, remarks } = read("Car park\tCharge\nMill Lane\t£3.50\tnew\nStation\t£2.00");
  expect(kinds).toEqual(["paragraph"]);
  expect(remarks).toEqual([
    "3: The lines to 5 have columns set with tabs, which are not in equal rows. The tabs became spaces: make it a table, or sentences.",
  ]);
});

test.for([
  ["labels of a contact", "Tel:\t01632 960100\nEmail:\tpress@northgate.example"],
  ["bullets", "•\tMill Lane\n•\tStation"],
  ["numbers", "1.\tMill Lane\n2.\tStation"],
  ["two spaces after a full stop", "It is new.  It is large.\nIt is old.  It is small."],
  ["a moved-in first line", "\tThe car park in Mill Lane opens.\nIt is new."],
])("makes no table of %s", ([_, text = ""]) => {
  const { kinds, remarks } = read(text);
  expect(kinds).not.toContain("table");
  expect(remarks).toEqual([]);
});
