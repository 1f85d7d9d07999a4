import fc from "fast-check";
import { forbiddenCharacters } from "../../src/content/files/characters.ts";
import { draws } from "../support/draws.ts";

/** What breaks out of a text somewhere: ends of elements, attributes, comments, sections, strings; templates; odd letters. */
const hostile = [
  "</script>",
  "<script>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "&",
  "&amp;",
  "&lt",
  "&#60;",
  "<",
  ">",
  '"',
  "'",
  "`",
  "\\",
  "\\u003c",
  "{{ x }}",
  "{% x %}",
  "$",
  "{x}",
  "<%= x %>",
  "javascript:",
  "data:",
  "//",
  "?>",
  "<?xml",
  "\u2028",
  "\u2029",
  "é",
  "e\u0301",
  "👩‍👩‍👧",
  "ß",
  "İ",
  "\u00a0",
  "\u200d",
  "a",
  "B",
  "7",
  " ",
  "/",
  "=",
  ";",
  ",",
  "|",
  "%3C",
  "%",
  ' class="wide"',
  ' loading="lazy"',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join("").replace(forbiddenCharacters, ""))
  // What the reader refuses never comes to an encoder, nor do line ends in a line of text.
  .map((line) => line.replaceAll(/[\r\n\t\f\0]/g, " ").trim())
  .filter((line) => line !== "");

/** Ten thousand lines of text, all such as the reader lets through. */
export const texts = fc.sample(text, draws(10_000));
