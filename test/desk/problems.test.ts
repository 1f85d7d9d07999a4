import { expect, test } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";

const path = "news/2026/2026-03-02-park-gates.md";

const release = `---
title: "Park gates stay open longer"
date: 2026-03-02
summary: "The gates of three parks stay open until 9pm from April."
topics: libaries
status: published
---

The council opens the gates of three parks for longer, see [here](https://parks.example/gates).
`;

test("says of a draft what is to be done before it is published, and that it can be saved", async () => {
  const desk = await openDesk({ now: "2026-06-01T12:00:00Z" });
  await desk.openNew("releases-2026");
  await desk.fill("Title", "Park gates stay open longer");
  await desk.sees("3 things to do before it can be published. You can save it at any time.");
  await desk.press("Show all of it", "DisclosureTriangle");
  await desk.sees("Before it is published: “Summary” is empty.");
});

test("shows what is wrong beside its field, mends it by a button, and says when nothing is wrong", async () => {
  const desk = await openDesk({ files: { [path]: release }, now: "2026-06-01T12:00:00Z" });
  await desk.open(path);
  await desk.sees('There is no topic "libaries"');
  await desk.press("Change it to “libraries”");
  await desk.seesNoMore('There is no topic "libaries"');
  await desk.save();
  expect(await desk.saved(path, (text) => text !== release)).toContain("topics: libraries\n");
});
