import { expect, test } from "vitest";
import { keyboardOf } from "../support/desk/keyboard.ts";
import { openDesk } from "../support/desk/open-desk.ts";

const now = "2026-06-01T12:00:00Z";
const path = "news/2026/2026-10-25-park-gates.md";
const release = `---
title: "Park gates stay open longer"
date: 2026-10-25
summary: "The gates of three parks stay open until 9pm."
topics: libaries
status: publised
---

The council opens the gates of three parks for longer.

# Opening hours

They open at 7am.
`;

test("what is gone once it is pressed leaves the focus where it stood", async () => {
  const desk = await openDesk({ now, files: { [path]: release } });
  const keys = keyboardOf(desk);
  await desk.open(path);
  await keys.isInForm();
  await desk.sees("Change it to “published”");
  // In the list above the form, beside a field, and below the text.
  await keys.press("Change it to “published”");
  await keys.isAt("2 errors stop publishing.");
  await keys.to("Parks");
  await desk.tab.waitForSelector(".desk-problems-beside ::-p-text(Change it to)");
  await keys.press("Change it to “libraries”", { way: "back" });
  await keys.isAt("Libraries and learning");
  await keys.to("Text", "back");
  // A fix that is certain comes a moment after its problem.
  await desk.tab.waitForSelector(".desk-line-problems ::-p-text(Change it to)");
  await keys.press("Change it to “## Opening hours”");
  await keys.isAt("Text");
  await keys.to("Publish: everybody sees it, once a colleague has agreed and its time has come");
  await keys.arrow("Up", "Draft: nobody sees it");
  await keys.press("Set it to publish");
  await keys.isAt("Publish: everybody sees it, once a colleague has agreed and its time has come");

  await keys.press("Use one that is here already", { way: "back" });
  await keys.press("visits-chart.png (640 × 360 pixels)");
  await keys.isAt("What the picture shows");
  await keys.press("Take it out", { way: "back" });
  await keys.isAt("Choose a picture");

  await keys.to("Text", "back");
  await keys.press("Link", { way: "back" });
  await keys.isAt("Where it leads: an address, or words of a page’s title");
  await keys.press("Cancel");
  await keys.isAt("Text");
  await keys.press("Picture", { way: "back" });
  await keys.isAt("Choose a picture");
  await desk.tab.keyboard.press("Escape");
  await keys.isAt("Text");

  await keys.press("Hold until…", { way: "back" });
  await keys.isAt("Day");
  await keys.typeTime("Time", "01:30");
  await keys.press("Use 2am", { way: "back" });
  await keys.isAt("Time");
  await desk.tab.keyboard.press("Escape");
  await keys.isAt("Hold until…");
});

test("what has the focus stays where it is while what is wrong comes and goes above it", async () => {
  const desk = await openDesk({ now });
  const keys = keyboardOf(desk);
  await desk.open("news/2026/2026-03-13-new-library-opens-in-northgate.md");
  await keys.isInForm();
  await desk.sees("Nothing is wrong.");
  for (const field of ["Title", "Summary"]) {
    await keys.to(field);
    const before = await topOfFocus();
    await desk.tab.keyboard.down("Control");
    await desk.tab.keyboard.press("a");
    await desk.tab.keyboard.up("Control");
    await desk.tab.keyboard.press("Backspace");
    await desk.sees(`“${field}” is empty.`);
    await expect.poll(topOfFocus, { message: field }).toBeCloseTo(before, 0);
    await desk.tab.keyboard.type("x");
    await desk.seesNoMore(`“${field}” is empty.`);
    await expect.poll(topOfFocus, { message: field }).toBeCloseTo(before, 0);
  }

  async function topOfFocus(): Promise<number> {
    return desk.tab.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  }
});
