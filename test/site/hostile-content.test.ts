import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { contentFolder, now, png, readFolder, release, releasePath, toldOfRelease } from "../support/content-folder.ts";
import { draws } from "../support/draws.ts";
import { goodPdf } from "../support/pdf.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** The processor time that some work takes, in milliseconds: of this process alone, because other tests run beside it. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1000;
}

const ordinary = release({}, `\n${"The library in Northgate opens on Monday with longer hours.\n\n".repeat(4000)}`);
let usual: number | undefined;

/**
 * What the longest text of ordinary words costs, forty times over: what takes time by the square of its length costs
 * hundreds of times as much, on whatever machine.
 */
async function bearable(): Promise<number> {
  // Two runs before it counts: code that is new to a process is slow.
  for (let run = 0; run < 3 && usual === undefined; run += 1) {
    const cost = await costOf(() => toldOfRelease(ordinary));
    if (run === 2) usual = cost;
  }
  return 40 * (usual ?? 0);
}

const bomb = `a: &a [x,x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*a,*a,*a]`).join("\n")}`;
const inHeader = (lines: string) => release({ lines });

test.for([
  ["a billion laughs", inHeader(bomb), "a value that begins with &"],
  ["10,000 brackets in the header", inHeader(`x: ${"[".repeat(10_000)}`), "the [ before the value is never closed"],
  ["9,000 pairs of brackets", inHeader(`x: ${"[".repeat(9000)}${"]".repeat(9000)}`), "cannot be read"],
  ["9,000 entries in entries", inHeader(`x:\n  ${"- ".repeat(9000)}`), "a value cannot begin with -"],
  ["a header of 64 KB", inHeader("key: x\n".repeat(10_000)), "the header has 70,117 characters, and can have 20,000"],
  ["2,000 unknown keys", inHeader(Array.from({ length: 2000 }, (_, i) => `k${i}: x`).join("\n")), "`k0` is not a key"],
  ["2,000 lines that cannot be read", inHeader("x: y: z\n".repeat(2000)), "a colon in the value ends it"],
  ["a long line of blanks", inHeader(`x: a${" ".repeat(19_000)}b: c`), "a colon in the value ends it"],
  [
    "a value of blank lines",
    inHeader(`contact: {name: "a${" \n ".repeat(6_000)}b"}`),
    "the contact has no `email` and no `phone`",
  ],
  [
    "a line of 1 MB",
    release({}, `\n${"a".repeat(1_000_000)}\n`),
    "the file has 1,000,126 bytes, and a text can have 250,000",
  ],
  [
    "emphasis in emphasis",
    release({}, `\n${"*a ".repeat(6000)}${"b* ".repeat(6000)}\n`),
    "more than 20 marks of emphasis",
  ],
  [
    "words spelt behind a flag",
    release({}, "\u{1F3F4}\u{E0077}\u{E0069}\u{E0072}\u{E0065}\u{E0020}\u{E0031}\u{E0032}"),
    "the character U+E0032 cannot be seen",
  ],
  ["words spelt by variations", release({}, "a\uFE0F\uFE01\uFE02"), "the character U+FE01 cannot be seen"],
  ["200,000 unseen characters", release({}, "\u0001".repeat(200_000)), "the character U+0001 cannot be seen"],
] as const)("tells %s before anybody waits for it", async ([, text, message]) => {
  const most = await bearable();
  const cost = await costOf(async () => expect((await toldOfRelease(text)).join("\n")).toContain(message));
  expect(cost).toBeLessThan(most);
});

test.for([
  "[",
  "![",
  "[a](",
  "[a](b) ",
  "[\u00e9](/\u00e9) ",
  "*a **b ",
  "`a``",
  "> ",
  "- ",
  "<a ",
  "<!--",
  "&#11;",
  "|a",
  "# a\n",
  "> a\n> — b\n\n",
  "http://) ",
  "https://a.example ",
  "a.gov.uk/",
  "** ",
  "[a] (/b) ",
  "[a](/b c ",
  "[a][b] ",
  "(a)[/b] ",
  "[^1]",
  "==a== ",
  "a.",
  "AAAA, ",
  "NO, ",
  "a\nEnds\n",
  "\u200b",
  "\u{e0061}",
  // One within the other: what opens them all stands before what closes them.
  "*a …b* ",
  "![*a …b*](c)",
  "[a] …\n\n[a]: /b\n",
])("reads 100,000 characters of %j before anybody waits for it", async (shape) => {
  const most = await bearable();
  const text = release(
    {},
    `\n${shape
      .split("…")
      .map((part) => part.repeat(100_000 / shape.length))
      .join("")}\n`,
  );
  expect(await costOf(() => toldOfRelease(text))).toBeLessThan(most);
});

test("never reads a film that is named like a text, nor a document of 300 MB", async () => {
  const folder = contentFolder({ [releasePath]: release({ line: "documents: [{file: plan.pdf, title: Plan}]" }) });
  const film = "news/2026/2026-03-14-film.md";
  mkdirSync(join(folder, "media"));
  for (const path of [film, "media/plan.pdf", "media/photo.jpg"]) {
    writeFileSync(join(folder, path), "");
    truncateSync(join(folder, path), 300_000_000);
  }
  const most = await bearable();
  const read = async () => {
    const { problems } = await readNewsroom(folder, now);
    return problems.map(({ at, message }) => `${at.path} ${message}`.replaceAll(folder, "content"));
  };
  expect(await costOf(read)).toBeLessThan(most);
  expect(await read()).toEqual([
    `content/${releasePath} content/media/plan.pdf has 300 MB, and a file of its kind can have 50`,
    `content/${film} the file has 300,000,000 bytes, and a text can have 250,000`,
  ]);
});

const whole = release(
  {
    title: 'title: "New: library"',
    image: "image: {file: a.png, alt: A library}",
    documents: "documents:\n  - file: a.pdf\n    title: Plan",
  },
  "\n## Hello\n\n> Words\n> — A, b\n\n| a | b |\n|---|---|\n| [x](/news/) | ![y](/media/a.png) |\n\nEnds\n\n1. Note <b>\n",
);
const pieces = [
  "---\n",
  ": ",
  "\n",
  "- ",
  "[",
  "{",
  '"',
  "&a",
  "*a",
  "!!x",
  "#",
  "\t",
  "\0",
  "\uD800",
  "\u202E",
  "|\n",
  "__proto__: x\n",
  "constructor: x\n",
];

/** The whole release, cut somewhere, with something put in somewhere. */
const mutated = fc
  .tuple(
    fc.nat(whole.length),
    fc.nat(whole.length),
    fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([at, end, put, isCut]) => {
    const text = whole.slice(0, at) + put.join("") + whole.slice(at);
    return Buffer.from(isCut ? text.slice(0, end) : text);
  });

test("reads whatever bytes a file has, fast, and tells every fault with its place", async () => {
  const folder = contentFolder({ "media/a.png": png, "media/a.pdf": goodPdf() });
  // The picture and the document stay the same.
  const work = { cache: tempFolder() };
  const most = await bearable();
  const paths = [releasePath, "strategies/a.md", "pages/about.md", "site.yaml"];
  for (const path of paths) mkdirSync(dirname(join(folder, path)), { recursive: true });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })),
      fc.constantFrom(...paths),
      async (bytes, path) => {
        writeFileSync(join(folder, path), bytes);
        let problems: readonly Problem[] = [];
        const cost = await costOf(async () => {
          ({ problems } = await readNewsroom(folder, now, work));
        });
        expect(cost).toBeLessThan(most);
        for (const { at, message, fix } of problems) {
          expect(at.line).toBeGreaterThan(0);
          expect(at.column).toBeGreaterThan(0);
          expect(`${message}${fix}`).not.toMatch(/undefined|\[object|NaN|function/);
        }
      },
    ),
    draws(300),
  );
});

test.for([
  [
    "what stands below an end of the header's own",
    release({ more: "...\nid: x" }),
    ["7:1  ... ends the keys, and what follows is not read → delete the line"],
  ],
  [
    "links that hide where they lead",
    release(
      {},
      "\n[A place](https:evil.example), [another](/\\evil.example/) and [a third](https://\u0435xample.com/).\n",
    ),
    [
      '9:11  text  "https:evil.example" is not a web address → https://evil.example/\n    [A place](https://evil.example/), [another](/\\evil.example/) and [a third](https://\u0435xample.com/).',
      '9:42  text  "/\\evil.example/" leaves out https: → https://evil.example/\n    [A place](https:evil.example), [another](https://evil.example/) and [a third](https://\u0435xample.com/).',
      "9:73  text  \u0435xample.com has letters that look like others: the address is xn--xample-2of.com → type the address again, letter by letter",
    ],
  ],
  [
    "a title that shows nothing",
    release({ title: "title: \u2800\u3164" }),
    ["2:8  title  the value is invisible → write letters or digits"],
  ],
] as const)("tells %s", async ([, text, messages]) => {
  expect(await toldOfRelease(text)).toEqual(messages);
});

test("reads no site.yaml that is a link to another file, and says nothing of what is in that", async () => {
  const folder = contentFolder({ "site.yaml": undefined });
  const secret = join(folder, "../secret.yaml");
  writeFileSync(secret, "name: A secret of somebody else\n");
  symlinkSync(secret, join(folder, "site.yaml"));
  const { told } = await readFolder(folder);
  expect(told.filter((line) => line.includes("site.yaml"))).toEqual([
    expect.stringContaining("content/site.yaml:1:1  this is a link or a device, not a file"),
  ]);
  expect(told.join("\n")).not.toContain("secret");
});
