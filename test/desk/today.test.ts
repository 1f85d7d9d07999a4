import { expect, test } from "vitest";
import { openDeskWithHost, token } from "../support/code-host/desk-with-host.ts";
import { release } from "../support/content-folder.ts";

/** A text that is as the newsroom will have it, until which nobody sees anything of it. */
const held = (title: string, embargo: string) =>
  release({ title: `title: "${title}"`, date: `date: 2026-06-02\nembargo: 2026-06-02 ${embargo}` });

test("says in the desk of a repository what waits for its minute, once a colleague has agreed to it", async () => {
  const { desk, host } = await openDeskWithHost();
  host.commitAsColleague({
    "content/news/2026/2026-06-02-second.md": held("The second", "12:00"),
    "content/news/2026/2026-06-02-first.md": held("The first", "09:00"),
  });
  host.proposeAsColleague("cms/releases-2026/2026-06-02-proposed", "Proposed", {
    "content/news/2026/2026-06-02-proposed.md": held("Proposed", "10:00"),
  });
  await desk.signIn(token);
  await desk.sees("The second · Held until Tuesday 2 June 2026, midday BST");
  await desk.press("Today");
  await desk.sees("Tuesday 2 June 2026, 9am BST");
  const lines = await desk.tab.$$eval("dialog li", (all) => all.map((line) => line.innerText));
  const ofHeld = lines.filter((line) => line.includes("Tuesday 2 June 2026"));
  expect(ofHeld).toEqual(["The first Tuesday 2 June 2026, 9am BST", "The second Tuesday 2 June 2026, midday BST"]);
  await desk.press("The first", "link");
  await desk.sees("The second · Held until");
});
