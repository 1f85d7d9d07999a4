import fc from "fast-check";
import { expect, test } from "vitest";
import { joinLines, readLines } from "../../src/import/formats/text/source-lines.ts";
import { escapeMarkdown } from "../../src/writing/escape-markdown.ts";
import { renderers, shown } from "../import/shown.ts";
import { draws } from "../support/draws.ts";

const means = [..."*_#`[]<>|~\\&!()-+=:/.;'\"{}^$@%0129aB", " ", "\u00A0", "é", "£", "“", "–", "•", "🦄"];
const groups = [
  "&copy;",
  "&#38;",
  "<b>",
  "</p>",
  "<!--",
  "http://a_b.uk/_c_",
  "a@b.uk",
  "![",
  "](",
  "1986. ",
  "---",
  "```",
  "~~",
  "__",
  "  \\",
  "[^1]",
  "[^1]: ",
  "^[",
  "*[B]: ",
  ": ",
  "~ ",
  "2~",
  "2^",
  "~2~",
  "^14^C",
];
const line = fc
  .oneof(
    fc.array(fc.constantFrom(...means, ...groups), { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 30 }),
  )
  .map((text) => joinLines(readLines(text)).text.trim())
  .filter((text) => text !== "");

test("shows every character of any line, alone and in a list", () => {
  fc.assert(
    fc.property(line, (text) => {
      const escaped = escapeMarkdown(text);
      for (const markdown of renderers) {
        expect(shown(markdown.render(escaped)).trim()).toBe(text);
        expect(shown(markdown.render(`- ${escaped}`)).trim()).toBe(`• ${text}`);
        expect(shown(markdown.render(`7) ${escaped}`)).trim()).toBe(`7. ${text}`);
        expect(shown(markdown.render(`Term\\\n${escaped}`)).trim()).toBe(`Term\n${text}`);
        expect(shown(markdown.render(`Term\n${escaped}\n\n[^1]: A note.\n*[B]: A`)).startsWith(`Term\n${text}`)).toBe(
          true,
        );
      }
    }),
    draws(10_000),
  );
});

test.for([
  ["12.5% of pupils (10,863) and/or their parents' views", "12.5% of pupils (10,863) and/or their parents' views"],
  ["1986. A good year", "1986\\. A good year"],
  ["+ more", "\\+ more"],
  ["+44 1632 960000", "+44 1632 960000"],
  ["- a dash", "\\- a dash"],
  ["-5 degrees", "-5 degrees"],
  ["---", "\\---"],
  ["# one", "\\# one"],
  ["#Northgate", "#Northgate"],
  ["> more", "\\> more"],
  ["5 < 6 > 4", "5 < 6 > 4"],
  ["a <b> c", "a \\<b> c"],
  ["![seen](a)", "!\\[seen](a)"],
  ["`code` *stars*", "\\`code\\` \\*stars\\*"],
  ["_set_ snake_case_name", "\\_set\\_ snake_case_name"],
  ["~~gone~~ ~5", "\\~\\~gone\\~\\~ ~5"],
  ["~£2m and 5 ^ 2", "~£2m and 5 ^ 2"],
  ["H~2~O, m^2^ and ^14^C", "H\\~2\\~O, m\\^2\\^ and \\^14\\^C"],
  ["a[^1] b^[c]", "a\\[^1] b\\^\\[c]"],
  ["[^1]: a note", "\\[^1]: a note"],
  ["*[SEND]: needs", "\\*\\[SEND]: needs"],
  [": meaning", "\\: meaning"],
  ["C:\\new\\_x", "C:\\\\new\\\\\\_x"],
  ["&copy; B&Q & Sons", "\\&copy; B&Q & Sons"],
])("writes %j as %j", ([text, escaped]) => {
  expect(escapeMarkdown(text ?? "")).toBe(escaped);
});
