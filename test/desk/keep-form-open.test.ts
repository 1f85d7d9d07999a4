import { expect, test } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";

test("Escape in a form neither leaves it nor takes what was typed; a box in it closes, and gives the focus back", async () => {
  const desk = await openDesk({ now: "2026-06-01T12:00:00Z" });
  await desk.openNew("releases-2026");
  await desk.type("Title", "A title that is typed");
  await desk.tab.keyboard.press("Escape");
  await desk.type("Title", " on");
  expect(await desk.valueOf("Title")).toBe("A title that is typed on");

  await desk.type("Text", "Words");
  await desk.press("Link");
  await desk.sees("Words of the link");
  await desk.tab.keyboard.press("Escape");
  await desk.seesNoMore("Words of the link");
  await expect.poll(desk.focused).toBe("Text");
  expect(await desk.valueOf("Title")).toBe("A title that is typed on");
});
