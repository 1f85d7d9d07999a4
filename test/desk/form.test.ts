import { expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";

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

const release = `---
title: "Library plan"
date: 2026-03-13
summary: "The plan is out."   # as agreed
topics: libraries
status: draft
---

The plan is out.
`;
const path = "news/2026/2026-03-13-library-plan.md";

test("each field writes its own key, and leaves the rest of the file", async () => {
  const desk = await openDesk({ now, height: 1600, files: { [path]: release } });
  await desk.open(path);
  await desk.press("More", "DisclosureTriangle");
  await desk.press("Add an old address");
  // Whoever adds something is led to it.
  await expect.poll(desk.focused).toBe("Old address 1");
  await desk.tab.keyboard.type("/old");
  await desk.press("Add an old address");
  await expect.poll(desk.focused).toBe("Old address 2");
  await desk.tab.keyboard.type("/older");
  await desk.press("Move Old address 2 up");
  await desk.press("Remove Old address 2");
  await desk.sees("Old address 2 is removed.");
  await focusOn(desk, "Roads and travel");
  await desk.tab.keyboard.press("Space");
  await desk.press("Publish: everybody sees it, once a colleague has agreed and its time has come", "radio");
  await desk.press("Save");
  const after = release
    .replace("topics: libraries", "topics: [libraries, roads]")
    .replace("status: draft\n", "status: published\naliases: [/older]\n");
  const isAfter = (text: string) => text.includes("published");
  expect(await desk.saved(path, isAfter)).toBe(after);
});

test("a minute on the night of a clock change is explained, and a draft says that nobody will see it", async () => {
  const text = release.replace("date: 2026-03-13", "date: 2026-03-29 01:30");
  const changed = "news/2026/2026-03-29-library-plan.md";
  const desk = await openDesk({ now, height: 1600, files: { [changed]: text } });
  await desk.open(changed);
  await desk.sees("clocks go forward");
  await desk.sees("Nobody will see it, even after a colleague has agreed.");
  await desk.press("Set it to publish");
  await desk.seesNoMore("Nobody will see it, even after a colleague has agreed.");
});
