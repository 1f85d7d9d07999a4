import { expect, test } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";

const now = "2026-06-01T12:00:00Z";
const opens = "news/2026/2026-03-13-new-library-opens-in-northgate.md";

/** What lies uppermost where the middle of a button of the bar is. */
function uppermost(name: string): string | undefined {
  const button = [...document.querySelectorAll("#desk-bar button")].find(({ textContent }) => textContent === name);
  const { left, top, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.textContent ?? undefined;
}

test("has the jobs within reach while a form is open, and keeps what was typed there", async () => {
  const desk = await openDesk({ now });
  await desk.open(opens);
  expect(await desk.tab.evaluate(uppermost, "New release")).toBe("New release");
  await desk.fill("Summary", "Typed and not saved.");
  await desk.press("New release");
  await desk.fill("Title", "Library closes on Monday");
  await desk.press("Begin the release");
  await expect.poll(() => desk.valueOf("Title")).toBe("Library closes on Monday");
  await desk.open(opens);
  await desk.sees("You typed something here");
  await desk.press("Bring it back");
  await expect.poll(() => desk.valueOf("Summary")).toBe("Typed and not saved.");
});

test("begins another release from the form of a new one, and offers what was typed in that", async () => {
  const desk = await openDesk({ now });
  await desk.openNew("releases-2026");
  await desk.fill("Title", "The first");
  await desk.press("New release");
  await desk.fill("Title", "The second");
  await desk.press("Begin the release");
  await desk.sees("You typed something here");
  await desk.press("Bring it back");
  await expect.poll(() => desk.valueOf("Title")).toBe("The first");
});

test("leaves a form the whole of a phone", async () => {
  const desk = await openDesk({ now, width: 320, height: 640 });
  await desk.open(opens);
  expect(await desk.tab.$eval("#desk-bar", (bar) => getComputedStyle(bar).display)).toBe("none");
  await desk.press("Back to the list");
  await desk.tab.waitForSelector("#desk-bar", { visible: true });
});

test("lists each release with its day, the newest first, and hides the menus that do nothing more than another", async () => {
  const desk = await openDesk({ now });
  await desk.goTo("collections/releases-2026");
  await desk.sees("New library opens in Northgate · Live, 13 March 2026");
  const live = await desk.tab.$$eval("[role=row]", (rows) =>
    rows.map(({ textContent }) => textContent?.match(/Live, .*2026/)?.[0] ?? "").filter(Boolean),
  );
  expect(live.slice(0, 2)).toEqual(["Live, 13 March 2026", "Live, 12 March 2026"]);
  await desk.open(opens);
  const menus = await desk.tab.$$eval(".content-editor .menu-button", (all) =>
    all.filter((button) => button.checkVisibility()).map(({ ariaLabel }) => ariaLabel),
  );
  expect(menus).toEqual(["More to do with this page"]);
});
