import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { composeFile, howToImport } from "../../src/cli/import-files.ts";
import { NotWritten } from "../../src/writing/not-written.ts";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-30T10:00:00Z";
const files = join(import.meta.dirname, "../fixtures/import/files");
/** One with an embargo, notes, a footnote and a photo. */
const release = join(files, "museum-penllwyn.docx");

const choose = async ({ tab }: Desk, file: string) => {
  const input = await tab.waitForSelector<"input">('.desk-word input[type="file"]' as "input");
  await input?.uploadFile(file);
};
const bodyIn = ({ tab }: Desk) => tab.$eval("#desk-body", (field) => (field as HTMLTextAreaElement).value);
/** Drops a file on the form, as from another window. */
const drop = ({ tab }: Desk, name: string, bytes: Buffer) =>
  tab.evaluate(
    (name, base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      const at = document.querySelector("#desk-body");
      for (const type of ["dragover", "drop"])
        at?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    name,
    bytes.toString("base64"),
  );

test("a Word file that is dropped on an empty form is saved as npm run import writes it", async () => {
  // A release of that year is saved among those of that year alone.
  const now = "2022-11-30T10:00:00Z";
  const desk = await openDesk({ now });
  await desk.openNew("releases-2022");
  await desk.tab.waitForSelector("#desk-body");
  await drop(desk, basename(release), readFileSync(release));
  await desk.sees("museum-penllwyn.docx is in the form.");
  await desk.sees("Name at least one topic.");

  const how = howToImport({ content: desk.content }, Date.parse(now));
  if (how instanceof NotWritten) throw how;
  const { composed } = await composeFile(release, { ...how, today: "2022-11-30" });
  await desk.save();
  expect(await desk.saved(composed.release.path)).toBe(composed.release.text);
  for (const { path, bytes } of composed.media)
    expect(readFileSync(join(desk.content, path)).equals(Buffer.from(bytes))).toBe(true);
});

test("asks first where there are words, loses none of them, and takes it back", async () => {
  const desk = await openDesk({ now });
  await desk.openNew("releases-2026");
  await desk.tab.waitForSelector("#desk-body");
  await desk.type("Text", "What I wrote before.");
  await choose(desk, release);
  await desk.sees("There are words in the form already.");
  await desk.press("Put its text below mine");
  await desk.sees("museum-penllwyn.docx is in the form.");
  await expect.poll(() => bodyIn(desk)).toMatch(/^What I wrote before\.\n\nA hoard of 317 Roman/);
  await desk.press("Undo: bring back what was there before");
  await desk.sees("What was there before is back.");
  await expect.poll(() => bodyIn(desk)).toBe("What I wrote before.");
});

test("says of a file that cannot be read what to do, and leads from a doubt to its field", async () => {
  const desk = await openDesk({ now });
  const pdf = join(tempFolder(), "release.pdf");
  writeFileSync(pdf, "%PDF-1.7\n");
  await desk.openNew("releases-2026");
  await desk.tab.waitForSelector("#desk-body");
  await choose(desk, pdf);
  await desk.sees("release.pdf was not read. It is a PDF. Import the Word file that it was made from");
  await choose(desk, release);
  await desk.sees("Missing");
  await desk.press("Go to it");
  await expect.poll(desk.focused).toMatch(/Summary|Topics/);
});

test("offers a Word file in one line where the form is filled in, and asks no more whether it is written", async () => {
  const desk = await openDesk({ now });
  await desk.open("news/2026/2026-03-12-road-works-in-mill-lane.md");
  await desk.sees("or drop it here, to put its words into this form.");
  const heading = await desk.tab.waitForSelector(".desk-word h2");
  expect(await heading?.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThanOrEqual(1);
});
