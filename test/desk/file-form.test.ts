import { expect, test } from "vitest";
import { inFormOf } from "../../src/desk/file-form.ts";

/** What Sveltia hands to a format, and writes of what the format gives back. */
const bySveltia = (text: string) => `${text.trim().replace(/\r\n?/g, "\n").trim()}\n`;

test.for([
  "---\ntitle: A\n---\n\nText.\n",
  "---\ntitle: A\n---\n\nText.",
  "---\r\ntitle: A\r\n---\r\n\r\nText.\r\n",
  "\uFEFF---\ntitle: A\n---\n\nText.\n\n\n",
  "\n---\ntitle: A\n---\n",
  "",
])("gives %j back as it was, where it was only opened and saved", (text) => {
  expect(inFormOf(text, bySveltia(text))).toBe(text);
});

test("keeps line ends, mark and end of a text that is changed", () => {
  expect(inFormOf("\uFEFFa: 1\r\nb: 2\r\n\r\n", "a: 1\nb: 3\n")).toBe("\uFEFFa: 1\r\nb: 3\r\n\r\n");
  expect(inFormOf("a: 1", "a: 2\n")).toBe("a: 2");
  expect(inFormOf("", "a: 2\n")).toBe("a: 2");
});
