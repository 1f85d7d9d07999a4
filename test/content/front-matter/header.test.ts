import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readHeader } from "../../../src/content/front-matter/header.ts";
import { readPlainHeader } from "../../../src/content/front-matter/plain-header.ts";
import { quotedLine } from "../../../src/content/front-matter/quoted-line.ts";
import { png, readOneRelease, release, toldOfRelease } from "../../support/content-folder.ts";
import { draws } from "../../support/draws.ts";

const inQuotes = "the value in straight double quotes";

test.for([
  ["Council tax: what changes", 8, "a colon stands in the value and ends it", "Council tax: what changes"],
  ["What changes:", 8, "a colon stands in the value and ends it", "What changes:"],
  ['"Great" says mayor', 8, "the value goes on after its closing quote", '\\"Great\\" says mayor'],
  ["'Great' says mayor", 8, "the value goes on after its closing quote", "'Great' says mayor"],
  ['"Great news', 8, "the quote before the value is never closed", "Great news"],
  ["'Great news", 8, "the quote before the value is never closed", "Great news"],
  ['"Great news”', 8, "the quote before the value is never closed", "Great news"],
  ["[Update] Library opens", 8, "a value that begins with [ cannot go on after ]", "[Update] Library opens"],
  ["{Update} Library opens", 8, "a value that begins with { cannot go on after }", "{Update} Library opens"],
  ["@council on tour", 8, "a value cannot begin with @", "@council on tour"],
  ["% of pupils", 8, "a value cannot begin with %", "% of pupils"],
  ["`Code", 8, "a value cannot begin with `", "`Code"],
  ["| a bar", 8, "a value cannot begin with |", "| a bar"],
  ["> an angle", 8, "a value cannot begin with >", "> an angle"],
  ["- a hyphen", 8, "a value cannot begin with -", "- a hyphen"],
  ["? a question", 8, "a value cannot begin with ?", "? a question"],
  [", a comma", 8, "a value cannot begin with ,", ", a comma"],
  ["Room #4 opens", 13, "everything after # would be lost", "Room #4 opens"],
  ["#4 opens", 8, "everything after # would be lost", "#4 opens"],
] as const)("tells that the title %s needs quotes", async ([typed, column, what, quoted]) => {
  const message = `2:${column}  title  ${what} → ${inQuotes}\n    title: "${quoted}"`;
  expect(await toldOfRelease(release({ title: `title: ${typed}` }))).toEqual([message]);
});

const signFault = (sign: string) =>
  `a value that begins with ${sign} has to be in quotation marks → straight double quotes around the value if the ${sign} is meant, or take the ${sign} away`;

test.for([
  "*Free swimming",
  "*Free",
  "*Free* swimming",
  '&x "Opens"',
  "&c and more",
  "& more",
  "!Important",
  "!!js/function x",
])("gives no line for the title %s, whose sign may not be meant", async (typed) => {
  expect(await toldOfRelease(release({ title: `title: ${typed}` }))).toEqual([
    `2:8  title  ${signFault(typed.charAt(0))}`,
  ]);
});

test.for([
  ["[Update]", '2:8  title  the value is read as a list → the value in straight double quotes\n    title: "[Update]"'],
  [
    "{Update}",
    '2:8  title  the value is read as a group of keys → the value in straight double quotes\n    title: "{Update}"',
  ],
  [
    "[Update",
    '2:8  title  the [ before the value is never closed → ] at its end; or, where it is text, the value in straight double quotes\n    title: "[Update"',
  ],
  [
    "“Library opens”",
    '2:8  title  the curly quotes around the value would be shown → straight double quotes\n    title: "Library opens"',
  ],
  [
    "‘It’s open’",
    '2:8  title  the curly quotes around the value would be shown → straight double quotes\n    title: "It’s open"',
  ],
  ["Library\topens", '2:15  title  a tab stands in the line → a space instead of it\n    title: "Library opens"'],
  ["\tLibrary", '2:8  title  a tab stands in the line → a space instead of it\n    title: "Library"'],
  ['"C:\\public"', '2:8  title  a \\ in double quotes is read as part of a code → it twice\n    title: "C:\\\\public"'],
] as const)("tells what is wrong with the title %s", async ([typed, message]) => {
  expect(await toldOfRelease(release({ title: `title: ${typed}` }))).toEqual([message]);
});

test.for([
  ["2026", "2026"],
  ["007", "007"],
  ["true", "true"],
  ["yes", "yes"],
  ["null", "null"],
  ["~", "~"],
  ["12:30", "12:30"],
  ["It's open", "It's open"],
  ["“Open” and “free”", "“Open” and “free”"],
  ["“Open at last,” says mayor", "“Open at last,” says mayor"],
  ['"“Open at last”"', "“Open at last”"],
  ['<script>alert(1)</script> ]]> & "so on"', '<script>alert(1)</script> ]]> & "so on"'],
  ["C:\\public", "C:\\public"],
  ['"Fees: 5% #1"', "Fees: 5% #1"],
  ["\n  New library\n  opens", "New library opens"],
  ["New library\n  opens", "New library opens"],
  [">\n  New library\n  opens", "New library opens"],
  ["|\n  New library\n  opens", "New library opens"],
  ['"New library\n  opens"', "New library opens"],
] as const)("takes the title %j as it was meant", async ([typed, title]) => {
  const { release: read, told } = await readOneRelease(release({ title: `title: ${typed}` }));
  expect(told).toEqual([]);
  expect(read?.title).toBe(title);
});

test.for([
  ["title: again", "7:1  title  `title` stands here again, after line 2 → one of the two lines: delete the other"],
  [
    "image: {file: a.jpg, file: b.jpg}",
    "7:22  image  `file` stands here again, after line 7 → one of the two lines: delete the other",
  ],
  ["foo:bar", '7:5  foo  a space is missing after `foo:` → this line\n    foo: "bar"'],
  [
    "goes on here",
    "7:1  the line has no key → its words at the end of the line above, or a key and a colon before them",
  ],
  ["  contact: x", "7:1  contact  a space stands before the key → nothing before it\n    contact: x"],
  ["\tcontact: x", "7:1  contact  a tab stands before the key → nothing before it\n    contact: x"],
  [" \tcontact: x", "7:1  contact  a tab stands before the key → nothing before it\n    contact: x"],
  [
    "image:\n  file: a.jpg\n\talt: A bin",
    "9:1  alt  a line of a header cannot begin with a tab → two spaces in the place of each tab\n      alt: A bin",
  ],
  [
    "image: {file: a.jpg,\n\talt: A bin}",
    "8:1  alt  a line of a header cannot begin with a tab → two spaces in the place of each tab\n      alt: A bin}",
  ],
  ["x: &a [b]", `7:4  x  ${signFault("&")}`],
  ["x: *a", `7:4  x  ${signFault("*")}`],
  ["x:\n  - !a b", `8:5  ${signFault("!")}`],
  ["&a x: b", "7:1  a key cannot begin with & → the key and its value, without what is before them"],
  ["<<: *a", "7:1  a key cannot begin with << → the key and its value, without what is before them"],
  [
    "image: {file: a.jpg, alt: Fees: up}",
    '7:8  image  what stands between the brackets cannot be read → each text in straight double quotes, such as alt: "What the picture shows"',
  ],
  [
    "image:\n  file: a.jpg\n  alt: Fees: up",
    '9:8  alt  a colon stands in the value and ends it → the value in straight double quotes\n      alt: "Fees: up"',
  ],
] as const)("tells why the line %j cannot be read", async ([line, message]) => {
  const told = await toldOfRelease(release({ line }), { "media/a.jpg": png });
  // What is wrong with it once it can be read is told in the same run.
  const later = / (?:is not a key here|is read as a line of text|is a PNG inside) /;
  expect(told.filter((one) => !later.test(one))).toEqual([message]);
});

test("tells each line that is moved in with a tab, and one thing of each", async () => {
  const topics = { topics: "topics:\n\t- libraries\n\t- parks" };
  const said = "a line of a header cannot begin with a tab → two spaces in the place of each tab";
  const told = await toldOfRelease(release(topics));
  expect(told.filter((one) => one.includes("tab"))).toEqual([
    `6:1  ${said}\n      - libraries`,
    `7:1  ${said}\n      - parks`,
  ]);
  const all = Object.entries({ title: "A library", date: "2026-03-13" }).map(([key, value]) => `\t${key}: ${value}`);
  expect(await toldOfRelease(release({ title: all[0] ?? "", date: all[1] ?? "" }))).toEqual([
    "2:1  title  a tab stands before the key → nothing before it\n    title: A library",
    "3:1  date  a tab stands before the key → nothing before it\n    date: 2026-03-13",
  ]);
});

test("tells every line that cannot be read, however far an open quote reaches", async () => {
  const lines = {
    title: 'title: "open',
    date: "date: 2026: 13",
    summary: 'summary: "The library opens."',
    status: "status:published",
  };
  expect(await toldOfRelease(release(lines))).toEqual([
    '2:8  title  the quote before the value is never closed → the value in straight double quotes\n    title: "open"',
    '3:7  date  "2026: 13" is not a date as the newsroom writes it → the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40',
    '3:7  date  a colon stands in the value and ends it → the value in straight double quotes\n    date: "2026: 13"',
    '6:8  status  a space is missing after `status:` → this line\n    status: "published"',
  ]);
});

const hostile = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(..."\"'\\#:[]{}@%*&!|>-?,` ab“”’é\u00a0\u2028") }),
    fc.string({ unit: "grapheme" }),
  )
  .map((value) => value.replace(/[\s\u200b\ufeff]+/g, " ").trim())
  .filter((value) => value !== "" && !/^["'“”‘’]|^[^"]+"$/.test(value));

test("puts any value into a line that YAML reads back to the letter", () => {
  fc.assert(
    fc.property(hostile, (value) => {
      expect(parse(quotedLine(`title: ${value}`) ?? "", { schema: "failsafe" })).toEqual({ title: value });
    }),
    draws(5000),
  );
});

const almostPlainLine = fc.tuple(
  fc.constantFrom("title", "topics", "a-b", "date"),
  fc.string({ unit: fc.constantFrom(..."ab1 :#,[]\"'-.{}é") }),
);

test("reads plain headers as YAML does", () => {
  fc.assert(
    fc.property(fc.array(almostPlainLine, { maxLength: 3 }), (lines) => {
      const source = lines.map(([key, value]) => `${key}: ${value}`).join("\n");
      const plain = readPlainHeader(source);
      if (plain) expect(plain).toEqual(parse(source, { schema: "failsafe" }) ?? {});
    }),
    draws(20_000),
  );
});

test("knows the place of every value, in headers of both kinds", () => {
  const header = readHeader('title: Library\nimage:\n  - file: "a.jpg"', 2);
  if ("violations" in header) throw new Error("cannot be read");
  expect(header.place(["image", 0, "file"])).toEqual({ line: 4, column: 11 });
  expect(header.place(["image", 0, "alt"])).toEqual({ line: 4, column: 5 });
  expect(header.keyPlace(["image", 0, "file"])).toEqual({ line: 4, column: 5 });
  expect(header.withValue(["image", 0, "file"], (typed) => `${typed}!`)).toBe('  - file: "a.jpg"!');
  expect(header.withKey(["title"], "name")).toBe("name: Library");
  const plain = readHeader("title: Library", 2);
  expect("violations" in plain ? undefined : plain.place(["title"])).toEqual({ line: 2, column: 8 });
});
