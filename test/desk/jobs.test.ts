import { afterEach, beforeAll, expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";
import { press as pressIn } from "../support/desk/press.ts";

const now = "2026-06-01T12:00:00Z";
const live = "news/2026/2026-03-13-new-library-opens-in-northgate.md";
const draft = "news/2026/2026-06-01-park-reopens.md";
const draftText =
  '---\ntitle: "Park reopens"\ndate: 2026-06-01\nsummary: "The park reopens after the flood."\ntopics: libraries\nstatus: draft\n---\n\nThe park reopens.\n';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ now, files: { [draft]: draftText } });
  desk.tab.setDefaultTimeout(10_000);
});

afterEach(async () => {
  await desk.tab.evaluate(() => document.querySelector("dialog")?.close());
});

const patience = { timeout: 10_000 };

const isFormOpen = () => desk.tab.evaluate(() => document.querySelector(".desk-form") !== null);

/** Whether nothing lies over the bar: Sveltia's form does, also while it fades away. */
const isBarFree = () =>
  desk.tab.evaluate(() => {
    const button = document.querySelector("#desk-bar button");
    const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
    return document.elementFromPoint(x + 5, y + 5) === button;
  });

/** Saves, and waits until Sveltia has closed the form. */
async function save(): Promise<void> {
  await desk.press("Save");
  await expect.poll(isFormOpen, patience).toBe(false);
}

/** Goes to a list, where the bar is. */
async function leave(): Promise<void> {
  await desk.goTo("collections/pages");
  await expect.poll(isFormOpen, patience).toBe(false);
  await desk.sees("About this newsroom");
  await expect.poll(isBarFree, patience).toBe(true);
}

/** Opens a file anew, whatever was open. */
async function open(path: string): Promise<void> {
  await leave();
  await desk.open(path);
  await desk.tab.waitForSelector(".desk-jobs button");
  // Until its address is there, what stands below it moves.
  await desk.sees(path.replace(/^.*\/(\d{4}-\d\d-\d\d-)?|\.md$/g, ""));
}

/** Puts a value into the field of the dialog that a label names. */
async function answer(label: string, value: string): Promise<void> {
  await desk.tab.locator(`dialog ::-p-aria([name="${label}"])`).fill(value);
}

const press = (name: string) => pressIn(desk.tab.locator(`dialog ::-p-aria([name="${name}"][role="button"])`), name);

test("corrects by keyboard alone: asks, says what the public will see, writes, and gives the focus back", async () => {
  await open(live);
  const before = desk.textOf(live);
  const button = await desk.tab.waitForSelector('::-p-aria([name="Correct"][role="button"])');
  await button?.focus();
  await desk.tab.keyboard.press("Enter");
  await desk.sees("What was wrong?");
  await desk.tab.keyboard.press("Tab");
  await desk.tab.keyboard.type("This page said 8am");
  await desk.tab.keyboard.press("Tab");
  await desk.tab.keyboard.type("It opens at 9am");
  await desk.sees("Correction: This page said 8am. It opens at 9am.");
  await desk.sees("https://www.northgate.example/newsroom/corrections/");
  await desk.tab.keyboard.press("Tab");
  await desk.tab.keyboard.press("Enter");
  await desk.sees("“Correct” is in the form. Nothing is saved yet: look at it, then choose “Save”.");
  await expect.poll(desk.focused).toBe("Correct");
  await save();
  const saved = await desk.saved(live, (text) => text !== before);
  expect(saved).toContain('note: "This page said 8am. It opens at 9am."');
});

test("closes by Escape, writes nothing and gives the focus back", async () => {
  await open(live);
  await desk.press("Withdraw");
  await desk.sees("Why does it end?");
  await desk.tab.keyboard.press("Escape");
  await desk.seesNoMore("Why does it end?");
  await expect.poll(desk.focused).toBe("Withdraw");
});

test("says beside the field what is missing, and goes to it", async () => {
  await open(live);
  await desk.press("Correct");
  await desk.sees("What was wrong?");
  await press("Put this into the release");
  await desk.sees("Fill this in.");
  await expect.poll(desk.focused).toBe("What was wrong?");
  await desk.tab.keyboard.press("Escape");
});

test("explains the hour that comes twice, and offers the minutes beside it", async () => {
  await open(draft);
  await desk.press("Hold until…");
  await answer("Day", "2026-10-25");
  await answer("Time", "01:30");
  await desk.sees("1:30am comes twice on Sunday 25 October 2026");
  await press("Use 2am");
  await desk.seesNoMore("comes twice on Sunday 25 October 2026: the clocks go back, and nobody");
  await desk.sees("Nobody sees anything of it before Sunday 25 October 2026, 2am GMT.");
  await desk.tab.keyboard.press("Escape");
});

test("holds a draft until a minute of its day", async () => {
  await open(draft);
  await desk.press("Hold until…");
  await answer("Time", "17:40");
  await desk.sees("Nobody sees anything of it before Monday 1 June 2026, 5:40pm BST.");
  await press("Put this into the release");
  await save();
  const saved = await desk.saved(draft, (text) => text !== draftText);
  expect(saved).toContain("embargo: 2026-06-01 17:40\n");
  expect(saved).toContain("status: published\n");
});

test("takes a page down, and the status line has the focus when its button is gone", async () => {
  const path = "news/2026/2026-03-12-road-works-in-mill-lane.md";
  await open(path);
  await desk.press("Take down now");
  await desk.sees("The text, the pictures and the documents go.");
  await press("Put this into the release");
  await desk.sees("“Take down now” is in the form.");
  await expect
    .poll(() => desk.tab.evaluate(() => document.activeElement?.textContent))
    .toContain("“Take down now” is in the form.");
  await save();
  expect(await desk.saved(path, (text) => text.includes("withdrawn:"))).toContain("kind: error");
});

test("begins a release from the bar, with what was asked", async () => {
  await leave();
  await desk.press("New release");
  await answer("Title", "Swimming pool opens");
  await desk.sees("https://www.northgate.example/newsroom/news/2026/swimming-pool-opens/");
  await press("Begin the release");
  await desk.sees("swimming-pool-opens");
  await save();
  const saved = await desk.saved("news/2026/2026-06-01-swimming-pool-opens.md");
  expect(saved).toContain('title: "Swimming pool opens"\ndate: 2026-06-01 13:00\n');
});

test("begins the strategy that replaces another", async () => {
  await leave();
  await desk.press("More jobs");
  await press("Replace a strategy");
  await desk.sees("Which strategy is replaced?");
  await answer("Type some words of the title", "library");
  await desk.tab.locator('dialog ::-p-aria([name="Library strategy 2026 to 2030"][role="radio"])').click();
  await answer("Title", "Library strategy 2031 to 2035");
  await press("Begin the strategy");
  await save();
  expect(await desk.saved("strategies/library-strategy-2031-to-2035.md")).toContain(
    "supersedes: library-strategy-2026-2030\n",
  );
});

test("announces on every page", async () => {
  await leave();
  await desk.press("More jobs");
  await press("Announce on every page");
  await answer("What is to be said", "Our offices are closed on Monday 8 June.");
  await desk.sees("Above every page: “Our offices are closed on Monday 8 June.”");
  await press("Put this into the settings");
  await save();
  expect(await desk.saved("site.yaml", (text) => text.includes("closed on Monday 8 June"))).toContain("notice:");
});

test("finds a release of an older year, and leads to the page that has it", async () => {
  await leave();
  await desk.press("Find");
  await answer("Words of its title, or its date", "november 2024");
  await desk.sees("found");
  const link = await desk.tab.waitForSelector("dialog .desk-found a");
  expect(await link?.evaluate((a) => a.getAttribute("href"))).toMatch(
    /^\?year=2024#\/collections\/releases-2024\/entries\/2024\//,
  );
  await desk.tab.keyboard.press("Escape");
});

test("lists what is held, and what is a draft", async () => {
  await leave();
  await desk.press("Today");
  await desk.sees("Held until its minute");
  await desk.sees("Tram to open in Northgate");
  await desk.sees("Half-written thought about swings");
  await desk.tab.keyboard.press("Escape");
});

test("shows every job at 320 pixels without a line that runs out of the window", async () => {
  await leave();
  await desk.tab.setViewport({ width: 320, height: 640 });
  for (const name of ["New release", "Find", "Today", "More jobs"]) {
    await desk.press(name);
    const [isWide, small] = await desk.tab.evaluate(() => {
      const dialog = document.querySelector("dialog");
      const targets = [...(dialog?.querySelectorAll("button, select, input:not([type=radio])") ?? [])];
      return [
        (dialog?.scrollWidth ?? 0) > (dialog?.clientWidth ?? 0) || document.documentElement.scrollWidth > innerWidth,
        targets.filter((target) => target.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
      ];
    });
    expect(isWide, name).toBe(false);
    expect(small, name).toEqual([]);
    await desk.tab.keyboard.press("Escape");
  }
});
