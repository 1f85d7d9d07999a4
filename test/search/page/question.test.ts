import { expect, test } from "vitest";
import { cutWords, isAsked, questionIn, searchOf } from "../../../src/search/page/question.ts";

test.for([
  "?q=school",
  "?q=school+meals&year=2019&topic=education&kind=news&state=ended&order=newest",
  "?q=%C2%A3%26%3D%3F+%22quoted%22",
  "?q=&topic=roads",
])("reads %s as it writes it", (search) => {
  expect(searchOf(questionIn(search))).toBe(search);
});

test("leaves out what it does not know, and what says nothing", () => {
  expect(questionIn("?q=%20school%0A%20meals%20&year=&page=3&order=oldest")).toEqual({
    words: "school meals",
    filters: {},
    order: "best",
  });
});

test("asks nothing without a word and a filter", () => {
  expect(isAsked(questionIn("?q=+&order=newest"))).toBe(false);
  expect(isAsked(questionIn("?year=2019"))).toBe(true);
  expect(isAsked(questionIn("?q=a"))).toBe(true);
  expect(isAsked(questionIn("?q=%22+%22"))).toBe(false);
});

test("cuts long words between two of them, and one long word within it", () => {
  expect(cutWords("school meals")).toBe("school meals");
  const cut = cutWords("school meals ".repeat(80).trim());
  expect(cut.length).toBeLessThanOrEqual(150);
  expect(cut).toMatch(/^(school meals )+(school|meals)$/);
  expect(cutWords("x".repeat(1000))).toBe("x".repeat(150));
  expect(cutWords("😀".repeat(1000))).toBe("😀".repeat(150));
});
