import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readHeader } from "../../../src/content/front-matter/header.ts";
import { readPlainHeader } from "../../../src/content/front-matter/plain-header.ts";
import { quotedLine } from "../../../src/content/front-matter/quoted-line.ts";
import { png, readOneRelease, release, toldOfRelease } from "../../support/content-folder.ts";
import { draws } from "../../support/draws.ts";

const inQuotes = "put the value in straight double quotes";

test.for([
  ["Council tax: what changes", 8, "a colon in the value ends it", "Council tax: what changes"],
  ["What changes:", 8, "a colon in the value ends it", "What changes:"],
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
  `a value that begins with ${sign} needs quotation marks → put straight double quotes around the value if you mean the ${sign}, or delete the ${sign}`;

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
  [
    "[Update]",
    '2:8  title  the value is read as a list → put the value in straight double quotes\n    title: "[Update]"',
  ],
  [
    "{Update}",
    '2:8  title  the value is read as a group of keys → put the value in straight double quotes\n    title: "{Update}"',
  ],
  [
    "[Update",
    '2:8  title  the [ before the value is never closed → add ] at its end, or, if it is text, put the value in straight double quotes\n    title: "[Update"',
  ],
  [
    "“Library opens”",
    '2:8  title  the curly quotes around the value would show → use straight double quotes\n    title: "Library opens"',
  ],
  [
    "‘It’s open’",
    '2:8  title  the curly quotes around the value would show → use straight double quotes\n    title: "It’s open"',
  ],
  ["Library\topens", '2:15  title  there is a tab in the line → replace it with a space\n    title: "Library opens"'],
  ["\tLibrary", '2:8  title  there is a tab in the line → replace it with a space\n    title: "Library"'],
  ['"C:\\public"', '2:8  title  a \\ in double quotes starts a code → write it twice\n    title: "C:\\\\public"'],
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
  ["title: again", "7:1  title  `title` appears twice, first in line 2 → delete one of the two lines"],
  [
    "image: {file: a.jpg, file: b.jpg}",
    "7:22  image  `file` appears twice, first in line 7 → delete one of the two lines",
  ],
  ["foo:bar", '7:5  foo  a space is missing after `foo:` → write this line\n    foo: "bar"'],
  [
    "goes on here",
    "7:1  the line has no key → move its words to the end of the line above, or put a key and a colon before them",
  ],
  ["  contact: x", "7:1  contact  a space comes before the key → delete what comes before it\n    contact: x"],
  ["\tcontact: x", "7:1  contact  a tab comes before the key → delete what comes before it\n    contact: x"],
  [" \tcontact: x", "7:1  contact  a tab comes before the key → delete what comes before it\n    contact: x"],
  [
    "image:\n  file: a.jpg\n\talt: A bin",
    "9:1  alt  a line of a header cannot begin with a tab → put two spaces in place of each tab\n      alt: A bin",
  ],
  [
    "image: {file: a.jpg,\n\talt: A bin}",
    "8:1  alt  a line of a header cannot begin with a tab → put two spaces in place of each tab\n      alt: A bin}",
  ],
  ["x: &a [b]", `7:4  x  ${signFault("&")}`],
  ["x: *a", `7:4  x  ${signFault("*")}`],
  ["x:\n  - !a b", `8:5  ${signFault("!")}`],
  ["&a x: b", "7:1  a key cannot begin with & → delete what comes before the key"],
  ["<<: *a", "7:1  a key cannot begin with << → delete what comes before the key"],
  [
    "image: {file: a.jpg, alt: Fees: up}",
    '7:8  image  the value between the brackets cannot be read → put each text in straight double quotes, for example alt: "What the picture shows"',
  ],
  [
    "image:\n  file: a.jpg\n  alt: Fees: up",
    '9:8  alt  a colon in the value ends it → put the value in straight double quotes\n      alt: "Fees: up"',
  ],
] as const)("tells why the line %j cannot be read", async ([line, message]) => {
  const told = await toldOfRelease(release({ line }), { "media/a.jpg": png });
  // What is wrong with it once it can be read is told in the same run.
  const later = / (?:is not a key here|is read as a line of text|is a PNG inside) /;
  expect(told.filter((one) => !later.test(one))).toEqual([message]);
});

test("tells each line that is moved in with a tab, and one thing of each", async () => {
  const topics = { topics: "topics:\n\t- libraries\n\t- parks" };
  const said = "a line of a header cannot begin with a tab → put two spaces in place of each tab";
  const told = await toldOfRelease(release(topics));
  expect(told.filter((one) => one.includes("tab"))).toEqual([
    `6:1  ${said}\n      - libraries`,
    `7:1  ${said}\n      - parks`,
  ]);
  const all = Object.entries({ title: "A library", date: "2026-03-13" }).map(([key, value]) => `\t${key}: ${value}`);
  expect(await toldOfRelease(release({ title: all[0] ?? "", date: all[1] ?? "" }))).toEqual([
    "2:1  title  a tab comes before the key → delete what comes before it\n    title: A library",
    "3:1  date  a tab comes before the key → delete what comes before it\n    date: 2026-03-13",
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
    '2:8  title  the quote before the value is never closed → put the value in straight double quotes\n    title: "open"',
    '3:7  date  "2026: 13" is not a date as the newsroom writes it → the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40',
    '3:7  date  a colon in the value ends it → put the value in straight double quotes\n    date: "2026: 13"',
    '6:8  status  a space is missing after `status:` → write this line\n    status: "published"',
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
