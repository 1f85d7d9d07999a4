import { expect, test } from "vitest";
import { type Desk, openDesk } from "../support/desk.ts";

const now = "2026-06-01T12:00:00Z";

async function focusOn(desk: Desk, label: string): Promise<void> {
  const field = await desk.tab.locator(`::-p-aria([name="${label}"])`).waitHandle();
  await (field as unknown as { focus(): Promise<void> }).focus();
}

test("a release is filled in by keyboard alone, and saved as npm run new would write it", async () => {
  const desk = await openDesk({ now, height: 1600 });
  await desk.openNew("releases-2026");
  await desk.type("Title", "New library opens: come in");
  await desk.tab.keyboard.press("Tab");
  await desk.tab.keyboard.type("It opens on Monday.");
  await desk.type("Text", "It opens at nine.");
  await focusOn(desk, "Parks");
  await desk.tab.keyboard.press("Space");
  await desk.tab.keyboard.press("Space");
  await focusOn(desk, "Libraries and learning");
  await desk.tab.keyboard.press("Space");
  await desk.press("Save");
  const path = "news/2026/2026-06-01-new-library-opens-come-in.md";
  expect(await desk.saved(path)).toBe(`---
title: "New library opens: come in"
date: 2026-06-01 13:00
summary: "It opens on Monday."
topics: libraries
status: draft
---

It opens at nine.
`);
});
