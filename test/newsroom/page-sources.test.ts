import { expect, test } from "vitest";
import { pageSourcesOf } from "../../src/newsroom/page-sources.ts";
import { newsroom, photo, release } from "../support/newsroom-fixture.ts";

const links = [
  { target: "/media/library.jpg", line: 9, column: 1 },
  { target: "/about/?a=1&b=2#hours", line: 11, column: 5 },
  { target: "https://www.example.com/", line: 13, column: 5 },
];
const item = release("library", "2026-03-13", { body: { html: "", text: "", links, media: [photo] } });
const { fileOf, lineOf } = pageSourcesOf({ ...newsroom(), releases: [item] });

test("knows the file of a page, and that a list has none", () => {
  expect(fileOf(item.address)).toBe("content/news/2026/2026-03-13-library.md");
  expect(fileOf("/accessibility/")).toBe(newsroom().statement.path);
  expect(fileOf("/news/")).toBeUndefined();
});

test.for<[string, number]>([
  ['<img src="/newsroom/media/library-0123456789-800.jpg" srcset="/newsroom/media/library-012...', 9],
  ['<img alt="A library" src="/newsroom/media/library-0123456789-320.webp">', 9],
  ['<a href="/newsroom/about/?a=1&amp;b=2#hours">opening hours</a>', 11],
  ['<p>Read <a href="https://www.example.com/">...</p>', 13],
  ['<img src="/newsroom/media/other.jpg">', 1],
  ['<a data-href="https://www.example.com/">', 1],
  ["<h1>Library</h1>", 1],
])("knows of %s the line of the file", ([html, line]) => {
  expect(lineOf(item.address, html)).toBe(line);
  expect(lineOf("/news/", html)).toBe(1);
});
