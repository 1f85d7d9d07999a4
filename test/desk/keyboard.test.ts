import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { keyboardOf } from "../support/desk/keyboard.ts";
import { openDesk } from "../support/desk/open-desk.ts";

vi.setConfig({ testTimeout: 240_000 });

const now = "2026-06-01T12:00:00Z";
const photo = "test/fixtures/council/media/northgate-library.jpg";
const slugOf = (title: string) => title.toLowerCase().replaceAll(" ", "-");
const inForm = (job: string) => `“${job}” is in the form. Nothing is saved yet: look at it, then choose “Save”.`;

test("an officer's day by keyboard alone: a release is written, mended and held, another corrected, another withdrawn", async () => {
  const desk = await openDesk({ now });
  const keys = keyboardOf(desk);

  await keys.press("New release");
  await keys.isAt("Title");
  await keys.type("Title", "Skate park opens in Northgate");
  await keys.press("Begin the release");
  await keys.isInForm();
  await desk.sees("/news/2026/skate-park-opens-in-northgate/");
  await keys.type("Summary", "The skate park in Mill Lane opens on Saturday.");
  await keys.type(
    "Text",
    "The council opens a skate park in Mill Lane.\n\n# Opening hours\n\nIt is open from 9am to 9pm.",
  );
  await desk.sees("The title is already the main heading of the page.");
  await keys.press("Change it to “## Opening hours”");
  await keys.isAt("Text");
  await desk.seesNoMore("The title is already the main heading of the page.");
  await keys.press("Parks", { key: "Space" });
  await keys.choose("Choose a picture", photo);
  await keys.isAt("What the picture shows");
  await keys.type("What the picture shows", "A skater on a ramp of fresh concrete.");
  await keys.press("Hold until…", { way: "back" });
  await keys.isAt("Day");
  await keys.typeTime("Time", "17:40");
  await desk.sees("Nobody sees anything of it before Monday 1 June 2026, 5:40pm BST.");
  await keys.press("Put this into the release");
  await keys.isAt("Hold until…");
  await desk.sees(inForm("Hold until…"));
  await keys.save();
  const saved = await desk.saved("news/2026/2026-06-01-skate-park-opens-in-northgate.md");
  const [, picture = ""] = /^ {2}file: (.+)$/m.exec(saved) ?? [];
  expect(saved).toBe(`---
title: "Skate park opens in Northgate"
date: 2026-06-01
embargo: 2026-06-01 17:40
summary: "The skate park in Mill Lane opens on Saturday."
topics: parks
image:
  file: ${picture}
  alt: "A skater on a ramp of fresh concrete."
status: published
---

The council opens a skate park in Mill Lane.

## Opening hours

It is open from 9am to 9pm.
`);
  expect(existsSync(join(desk.content, "media", picture))).toBe(true);

  const library = "news/2026/2026-03-13-new-library-opens-in-northgate.md";
  const asLive = desk.textOf(library);
  await open("New library opens in Northgate");
  await keys.press("Correct");
  await keys.isAt("Something was wrong");
  await keys.type("What was wrong?", "This page said 8am");
  await keys.type("What is right?", "It opens at 9am");
  await desk.sees("Correction: This page said 8am. It opens at 9am.");
  await keys.press("Put this into the release");
  await keys.isAt("Correct");
  await desk.sees(inForm("Correct"));
  await keys.save();
  const note = "This page said 8am. It opens at 9am.";
  expect(await desk.saved(library, (text) => text !== asLive)).toBe(
    asLive.replace(/^status: /m, `changes:\n  - on: 2026-06-01\n    kind: correction\n    note: "${note}"\n$&`),
  );

  const roadWorks = "news/2026/2026-03-12-road-works-in-mill-lane.md";
  const asPlanned = desk.textOf(roadWorks);
  await open("Road works in Mill Lane");
  await keys.press("Withdraw");
  await keys.isAt("It no longer counts");
  await keys.arrow("Down", "It was published in error");
  await keys.arrow("Up", "It no longer counts");
  await keys.type("The reason, for readers", "The council decided again on 30 April 2026.");
  await desk.sees("The page stays where it is, marked as withdrawn.");
  await keys.press("Put this into the release");
  await keys.isAt(inForm("Withdraw"));
  await keys.save();
  const reason = "The council decided again on 30 April 2026.";
  expect(await desk.saved(roadWorks, (text) => text !== asPlanned)).toBe(
    asPlanned.replace("status: published", `status: withdrawn\nwithdrawn:\n  on: 2026-06-01\n  reason: "${reason}"`),
  );

  /** Finds a release, and opens it. */
  async function open(title: string): Promise<void> {
    await keys.press("Find");
    await keys.isAt("Words of its title, or its date");
    await keys.type("Words of its title, or its date", title);
    await keys.press(title);
    await keys.isInForm();
    await desk.sees(`/${slugOf(title)}/`);
  }
});
