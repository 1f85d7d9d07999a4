import { expect, test } from "vitest";
import { type Cursor, readCharacter } from "../../../src/publishing/leaks/decode.ts";

/** The characters that some bytes are read as, `·` for what is none. */
function read(bytes: Uint8Array): string {
  const cursor: Cursor = { at: 0, code: 0 };
  let characters = "";
  while (cursor.at < bytes.length) {
    readCharacter(bytes, cursor);
    characters += cursor.code === 0x20 ? "·" : String.fromCodePoint(cursor.code);
  }
  return characters;
}

test.for([
  ["a letter", "a", "a"],
  ["UTF-8 of two, three and four bytes", "é€😀", "é€😀"],
  ["a named entity", "&eacute;&Ntilde;&scaron;", "eNs"],
  ["a ligature", "&aelig;&OElig;&szlig;&ijlig;", "æœßĳ"],
  ["an entity by its number", "&#233;&#xe9;&#XE9;", "ééé"],
  ["an entity without its semicolon", "&#233x&#xe9z", "éxéz"],
  ["a name without its semicolon, which may be the next part of an address", "&eacute=", "·eacute="],
  ["an entity that was escaped twice and three times", "&amp;eacute;&amp;amp;#233;", "eé"],
  ["entities that matter and are no letter", "&lt;&gt;&shy;&zwj;&zwnj;", "<>\u00ad\u200d\u200c"],
  ["an entity that is no letter", "&ndash;&nothing;", "··"],
  ["an ampersand alone", "a& b&", "a··b·"],
  ["an address", "%C3%A9%41", "éA"],
  ["a space in an address, and in an address in an address", "%20%2520", "··"],
  ["an address in an address", "%25C3%25A9%252541", "éA"],
  ["a per cent sign alone", "5% of 50%", "5··of·50·"],
  ["an end of an address that was cut off", "%C3", "·"],
  ["an end of an address that goes on without a sign", "%C3A9b", "·A9b"],
  ["an escape of JSON", String.raw`\u00e9\xe9`, "éé"],
  ["an escape of JSON that was escaped again", String.raw`\\u00e9`, "é"],
  ["a pair of JSON", String.raw`\ud83d\ude00a`, "😀a"],
  ["a line end in JSON and in iCalendar", String.raw`a\nb\Nc\td`, "a·b·c·d"],
  ["a backslash before a sign", String.raw`a\,b`, "a·,b"],
  ["an escape that is none", String.raw`\u00zz`, "·u00zz"],
] as const)("reads %s", ([, written, characters]) => {
  expect(read(Buffer.from(written))).toBe(characters);
});

test.for([
  ["a byte that begins nothing", [0x80, 0x61], "·a"],
  ["a character that ends too early", [0xc3, 0x61], "·a"],
  ["a character that is cut off by the end", [0x61, 0xe2, 0x82], "a··"],
] as const)("reads %s as no letter, and goes on behind it", ([, bytes, characters]) => {
  expect(read(Uint8Array.from(bytes))).toBe(characters);
});
