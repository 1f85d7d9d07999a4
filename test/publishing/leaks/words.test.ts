import { expect, test } from "vitest";
import { type Form, readWords } from "../../../src/publishing/leaks/words.ts";

/** What is heard of a text, in order: words as they are written, and where tags and paragraphs begin and end. */
function heard(text: string, form: Form): string {
  const bytes = Buffer.from(text);
  const all: string[] = [];
  readWords(
    bytes,
    {
      word: (_, size, start, end) => all.push(`${bytes.subarray(start, end)}:${size}`),
      openTag: () => all.push("<"),
      closeTag: () => all.push(">"),
      endParagraph: () => all.push("¶"),
    },
    form,
  );
  return all.join(" ");
}

test.for([
  ["words and numbers", "text", "One, two 3rd.", "One:3 two:3 3rd:3"],
  ["a word at the end of all", "text", "one", "one:3"],
  ["letters with an accent", "text", "Café Zoë", "Café:4 Zoë:3"],
  ["a ligature as its letters", "text", "ﬁn", "ﬁn:3"],
  ["paragraphs", "text", "one\n\ntwo\r\n\r\nthree\nfour", "one:3 ¶ two:3 ¶ three:5 four:4"],
  ["tags of a page", "markup", "<p class=a>one</p>", "< p:1 class:5 a:1 > one:3 < p:1 >"],
  ["a comment, which is read like a tag", "markup", "<!-- one -->", "< one:3 >"],
  ["a sign that begins no tag, and one that ends none", "markup", "1 < 2 > 0", "1:1 2:1 0:1"],
  ["CDATA, whose words are text", "markup", "<![CDATA[one]]>", "CDATA:5 one:3"],
  ["a sign in a tag", "markup", "<a title=b<c>one", "< a:1 title:5 b:1 c:1 > one:3"],
  ["tags that are escaped", "markup", String.raw`&lt;p&gt;one\u003c\/p>`, "< p:1 > one:3 < p:1 >"],
  ["tags in a text, which has none", "text", "<p>one", "p:1 one:3"],
  ["words of which every second byte is 0", "binary", "o\0n\0e\0 \0t\0w\0o", "o\0n\0e\0:3 t\0w\0o:3"],
] as const)("reads %s", ([, form, text, words]) => {
  expect(heard(text, form)).toBe(words);
});

test("knows a word in any case, with and without its accents, however it is written", () => {
  const hashes = ["Café", "CAFE", "caf&eacute;", "caf%C3%A9", String.raw`caf\u00e9`, "Cafe\u0301"].map((text) => {
    const found: number[] = [];
    const deaf = { openTag: () => undefined, closeTag: () => undefined, endParagraph: () => undefined };
    readWords(Buffer.from(text), { ...deaf, word: (hash) => found.push(hash) }, "markup");
    return found;
  });
  expect(hashes).toEqual(hashes.map(() => hashes[0]));
  expect(hashes[0]).toHaveLength(1);
});
