import { expect, test } from "vitest";
import { markdown } from "../../src/text/markdown.ts";

test.for([
  ["H~2~O", "H<sub>2</sub>O"],
  ["C~6~H~12~O~6~", "C<sub>6</sub>H<sub>12</sub>O<sub>6</sub>"],
  ["PM~2.5~ and NO~x~", "PM<sub>2.5</sub> and NO<sub>x</sub>"],
  ["L~Aeq,16h~", "L<sub>Aeq,16h</sub>"],
  ["120 m^2^, 5 kg/m^3^", "120 m<sup>2</sup>, 5 kg/m<sup>3</sup>"],
  ["10^−6^ and 10^-6^", "10<sup>−6</sup> and 10<sup>-6</sup>"],
  ["(a+b)^n+1^", "(a+b)<sup>n+1</sup>"],
  ["SO~4~^2-^", "SO<sub>4</sub><sup>2-</sup>"],
  ["^14^C and ^210^Pb", "<sup>14</sup>C and <sup>210</sup>Pb"],
  ["**CO~2~** falls", "<strong>CO<sub>2</sub></strong> falls"],
  ["[CO~2~](/a/)", '<a href="/a/">CO<sub>2</sub></a>'],
])("raises and lowers the letters of %j", ([typed = "", shown]) => {
  expect(markdown.renderInline(typed)).toBe(shown);
});

test.for([
  "It costs ~£2m–~£3m.",
  "About ~5 and ~6 of them",
  "~500~600",
  "2019^/2020^ are provisional",
  "2019^, 2020^",
  "10^6/10^9",
  "m^3/m^3",
  "5~10",
  "a ~ b ~ c",
  "^ and ^",
  "^callout^",
  "m^ 2^",
  "H~2 O~",
  "x^^2^",
  "/~user/~other",
  "CO\\~2~",
])("leaves %j as it is", (typed) => {
  expect(markdown.renderInline(typed)).toBe(typed.replace("\\", ""));
});

test("strikes out between two signs as before", () => {
  expect(markdown.renderInline("~~old~~ H~2~O")).toBe("<s>old</s> H<sub>2</sub>O");
});
