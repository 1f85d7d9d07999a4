import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";

vi.setConfig({ testTimeout: 120_000 });

const now = "2026-06-01T12:00:00Z";
const chart = "test/fixtures/council/media/visits-chart.png";

/** The names of the releases of a year in which a word is. */
const namesOf = ({ content }: Desk, year: string, word: string) =>
  readdirSync(join(content, "news", year)).filter((name) => name.includes(word));

async function choosePicture(desk: Desk): Promise<void> {
  await desk.choose("Choose a picture", chart);
  await desk.sees("It is saved with the page.");
  await desk.fill("What the picture shows", "Visits in each month");
}

test("saves no release among those of another year, and takes it with its picture to where it belongs", async () => {
  const desk = await openDesk({ now });
  await desk.openNew("releases-2026");
  await desk.fill("Title", "Market returns");
  await choosePicture(desk);
  await desk.fill("Day", "2025-11-03");
  await desk.sees("This is a release of 2025");
  await desk.press("Save");
  await desk.sees("Not saved: it belongs among the releases of 2025.");
  expect(namesOf(desk, "2026", "market-returns")).toEqual([]);
  await desk.press("Go on among the releases of 2025");
  await desk.seesNoMore("This is a release of 2025");
  await desk.sees("news/2025/market-returns");
  expect(await desk.valueOf("What the picture shows")).toBe("Visits in each month");
  await desk.save();
  const saved = await desk.saved("news/2025/2025-11-03-market-returns.md");
  const [, file = ""] = /^ {2}file: (.+)$/m.exec(saved) ?? [];
  expect(readdirSync(join(desk.content, "media"))).toContain(file);
  expect(namesOf(desk, "2026", "market-returns")).toEqual([]);
});

test("takes a release to a year that the desk has to open first, and says what has to be chosen again", async () => {
  const desk = await openDesk({ now });
  await desk.openNew("releases-2026");
  await desk.fill("Title", "Market returns");
  await choosePicture(desk);
  await desk.fill("Day", "2021-11-03");
  await desk.sees("Choose its pictures and documents again there.");
  // The browser's own fading from one page to the next, which the reload cuts off.
  desk.expectFault("ViewTransition opt-in disabled");
  await desk.press("Go on among the releases of 2021");
  await desk.sees("news/2021/market-returns");
  expect(await desk.valueOf("What the picture shows")).toBe("Visits in each month");
  await desk.save();
  expect(await desk.saved("news/2021/2021-11-03-market-returns.md")).not.toContain("blob:");
});

test("holds a saved release until another day with the picture that was just chosen", async () => {
  const path = "news/2026/2026-06-01-park-reopens.md";
  const text =
    '---\ntitle: "Park reopens"\ndate: 2026-06-01\nsummary: "The park reopens."\ntopics: parks\nstatus: draft\n---\n\nIt reopens.\n';
  const desk = await openDesk({ now, files: { [path]: text } });
  await desk.open(path);
  await choosePicture(desk);
  await desk.press("Hold until…");
  await desk.tab.locator('dialog ::-p-aria([name="Day"])').fill("2026-06-10");
  await desk.tab.locator('dialog ::-p-aria([name="Time"])').fill("09:30");
  await desk.sees("This begins a new release for that day");
  await desk.tab.locator('dialog ::-p-aria([name="Put this into a new release"][role="button"])').click();
  await desk.tab.waitForFunction(() => location.hash.endsWith("/new"));
  await desk.sees("Wednesday 10 June 2026, 9:30am BST");
  await desk.save();
  const saved = await desk.saved("news/2026/2026-06-10-park-reopens.md");
  const [, file = ""] = /^ {2}file: (.+)$/m.exec(saved) ?? [];
  expect(readdirSync(join(desk.content, "media"))).toContain(file);
});
