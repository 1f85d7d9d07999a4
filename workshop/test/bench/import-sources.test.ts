import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type Form, importSources } from "../../bench/import-sources.ts";

const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const sources = (count: number, form: Form) => [...importSources(count, form, photo)];
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("makes the same files again for the same number", () => {
  expect(sources(3, "text")).toEqual(sources(3, "text"));
});

test("a text has a label, a date and a headline above its paragraphs", () => {
  const [first] = sources(2, "text");
  expect(textOf(first?.bytes)).toMatch(
    /^Thimblewick Council\r\nPRESS RELEASE\r\n\r\nDate: Monday,? 3 January 2000\r\n\r\n\S.*\r\n\r\n\S/,
  );
});

test("a page has navigation, and the same words as the text", () => {
  const [page] = sources(2, "page");
  expect(page?.path).toBe("news/1/index.html");
  const html = textOf(page?.bytes);
  expect(html).toContain('<nav aria-label="Main">');
  const headline = textOf(sources(2, "text")[0]?.bytes).split("\r\n\r\n")[2];
  expect(html).toContain(`<h1>${headline}</h1>`);
});

test("a Word file has styles, lists and a photo that no other has", () => {
  const [one, other] = sources(2, "word").map(({ bytes }) => unzipSync(bytes));
  expect(Object.keys(one ?? {})).toContain("word/document.xml");
  expect(textOf(one?.["word/document.xml"])).toContain("PRESS RELEASE");
  expect(one?.["word/media/photo.jpg"]).not.toEqual(other?.["word/media/photo.jpg"]);
});
