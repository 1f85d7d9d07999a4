import { expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";

const header = `---
title: "Library opens"
date: 2026-11-30
summary: "It opens on Monday."
topics: libraries
status: draft
---
`;
const path = "news/2026/2026-11-30-library-opens.md";
const open = async (body: string): Promise<Desk> => {
  const desk = await openDesk({ files: { [path]: `${header}\n${body}` }, now: "2026-11-30T10:00:00Z" });
  await desk.open(path);
  await desk.tab.waitForSelector("#desk-body");
  return desk;
};
const bodyIn = ({ tab }: Desk) => tab.$eval("#desk-body", (field) => (field as HTMLTextAreaElement).value);
const select = ({ tab }: Desk, words: string) =>
  tab.$eval(
    "#desk-body",
    (field, words) => {
      const area = field as HTMLTextAreaElement;
      const from = area.value.indexOf(words);
      area.focus();
      area.setSelectionRange(from, from + words.length);
    },
    words,
  );
/** Pastes as a person does: the event with what other programs put on the clipboard. */
const paste = ({ tab }: Desk, html: string, plain: string) =>
  tab.$eval(
    "#desk-body",
    (field, html, plain) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", plain);
      (field as HTMLTextAreaElement).focus();
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    html,
    plain,
  );

test("writes a text with buttons and keys, and takes back with Ctrl+Z what they did", async () => {
  const desk = await open("The library opens on Monday.\n");
  await select(desk, "library");
  await desk.tab.keyboard.down("Control");
  await desk.tab.keyboard.press("b");
  await desk.tab.keyboard.up("Control");
  expect(await bodyIn(desk)).toBe("The **library** opens on Monday.");
  await desk.press("List");
  expect(await bodyIn(desk)).toBe("- The **library** opens on Monday.");
  for (const before of ["The **library** opens on Monday.", "The library opens on Monday."]) {
    await desk.tab.keyboard.down("Control");
    await desk.tab.keyboard.press("z");
    await desk.tab.keyboard.up("Control");
    expect(await bodyIn(desk)).toBe(before);
  }
  await desk.type("Notes to editors", "1. The library is old.");
  await desk.press("Save");
  const saved = await desk.saved(path, (text) => text.includes("old"));
  expect(saved).toBe(
    `${header}\nThe library opens on Monday.\n\nEnds\n\n## Notes to editors\n\n1. The library is old.\n`,
  );
});

test("makes Markdown of a paste with a table", async () => {
  const desk = await open("Before.\n");
  const table = "<table><tr><td>Year</td><td>Visits</td></tr><tr><td>2025</td><td>310,000</td></tr></table>";
  await select(desk, "");
  await desk.tab.keyboard.press("End");
  await paste(desk, `<p>The <b>library</b> grows.</p>${table}`, "The library grows. Year Visits 2025 310,000");
  await desk.sees("Pasted.");
  expect(await bodyIn(desk)).toBe(
    "Before.\n\nThe **library** grows.\n\n| Year | Visits |\n| --- | --- |\n| 2025 | 310,000 |\n",
  );
});

test("links to a page of the newsroom that is found by its title", async () => {
  const desk = await open("Read the plan.\n");
  await select(desk, "the plan");
  await desk.tab.keyboard.down("Control");
  await desk.tab.keyboard.press("k");
  await desk.tab.keyboard.up("Control");
  await desk.tab.keyboard.type("example.gov.uk/plan");
  await desk.tab.keyboard.press("Enter");
  expect(await bodyIn(desk)).toBe("Read [the plan](https://example.gov.uk/plan).");
});

test("shows a problem below its text with the words of its line, and leads there", async () => {
  const desk = await open("The library opens.\n\nRead more: [click here](https://example.gov.uk/plan) today.\n");
  await desk.tab.waitForSelector(".desk-line-problems");
  expect(await desk.tab.$eval(".desk-line-problems q", (line) => line.textContent)).toMatch(/^Read more:/);
  await desk.tab.locator(".desk-line-problems li:last-child button:last-child").click();
  const marked = await desk.tab.$eval("#desk-body", (field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(marked).toBe("Read more: [click here](https://example.gov.uk/plan) today.");
});
