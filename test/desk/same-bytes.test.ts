import { cpSync, globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Forms of files that no editor of ours writes, and that an officer's may. */
const odd = {
  "pages/windows.md": '---\r\ntitle: "Windows"\r\nsummary: "Line ends of Windows."\r\n---\r\n\r\nWords.\r\n',
  "pages/mark.md": '\uFEFF---\ntitle: "A mark"\nsummary: "A byte-order mark."\n---\n\nWords.\n',
  "pages/no-end.md": '---\ntitle: "No end"\nsummary: "No line end at its end."\n---\n\nWords.',
  "pages/blank-lines.md": '---\ntitle: "Blank"\nsummary: "Blank lines at its end."\n---\n\nWords.  \n\n\n',
  "pages/comments.md":
    "---\n# A colleague's remark\ntitle:   'Comments'   # here too\nsummary: >\n  Folded\n  words.\n---\n\nWords.\n",
};

test.for([
  ["the fixture", ["test/fixtures/council"]],
  ["a newsroom at its worst", ["test/fixtures/council", "test/fixtures/at-its-worst"]],
  ["the sample", ["test/fixtures/sample"]],
] as const)("has nothing to save of any file of %s that is only opened", async ([, folders]) => {
  const content = join(tempFolder(), "content");
  for (const folder of folders) cpSync(folder, content, { recursive: true });
  const desk = await openDesk({ content, files: odd });
  const paths = filesOf(desk);
  expect(paths.length).toBeGreaterThan(10);
  const years = new Set(paths.map(yearOf));
  for (const year of years) {
    await desk.tab.goto(`${desk.address}?year=${year ?? ""}`);
    for (const path of paths.filter((path) => yearOf(path) === year)) {
      const before = desk.textOf(path);
      await desk.open(path);
      await desk.tab.waitForSelector(".desk-form input, .desk-form textarea");
      expect([path, await desk.hasChanges(), desk.textOf(path) === before]).toEqual([path, false, true]);
    }
  }
});

test("gives every byte back when a change is saved and then taken back", async () => {
  const desk = await openDesk({ files: odd });
  for (const path of Object.keys(odd)) {
    const before = desk.textOf(path);
    await desk.open(path);
    await desk.type("Text of the page", "x");
    await desk.save();
    await desk.saved(path, (text) => text !== before);
    await desk.open(path);
    await desk.type("Text of the page", "");
    await desk.tab.keyboard.press("Backspace");
    await desk.save();
    await desk.saved(path, (text) => text === before);
  }
});

test("shows what Word saved as Windows text in its own letters, and saves it as the newsroom reads it", async () => {
  const desk = await openDesk();
  const path = "pages/privacy.md";
  const text = '---\ntitle: "Café menu"\nsummary: "What it costs: £50."\n---\n\nTea is £2.\n';
  writeFileSync(join(desk.content, path), Buffer.from(text, "latin1"));
  await desk.tab.reload();
  await desk.open(path);
  expect(await desk.valueOf("Title")).toBe("Café menu");
  expect(await desk.hasChanges()).toBe(false);
  await desk.type("Text of the page", " Cake is £3.");
  await desk.save();
  expect(await desk.saved(path, (saved) => saved.includes("Cake"))).toBe(text.replace("£2.", "£2. Cake is £3."));
});

function filesOf({ content }: { readonly content: string }): string[] {
  return [...globSync("{news,strategies,pages}/**/*.md", { cwd: content }), "site.yaml", "accessibility.yaml"];
}

function yearOf(path: string): string | undefined {
  return /^news\/(\d+)/.exec(path)?.[1];
}
