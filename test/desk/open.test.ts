import { expect, test } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";

test("opens on the local folder, signed in, without a folder to pick, and saves what is typed", async () => {
  const desk = await openDesk({ year: 2018, now: "2026-06-01T12:00:00Z" });
  await desk.sees("Releases of 2026");
  await desk.goTo("collections/pages");
  await desk.sees("About this newsroom");
  await desk.open("pages/about.md");
  const before = desk.textOf("pages/about.md");
  await desk.type("Text of the page", "\nOne more line.\n");
  await desk.save();
  expect(await desk.saved("pages/about.md", (text) => text !== before)).toContain("One more line.");
});

test("shows another view at once for who asks for less motion, as this window does", async () => {
  const { tab } = await openDesk();
  // By this Sveltia fades one view into another, and what is pressed meanwhile is lost.
  expect(await tab.evaluate(() => typeof document.startViewTransition)).toBe("undefined");
});
