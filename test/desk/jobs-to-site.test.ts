import { expect, test, vi } from "vitest";
import type { CodeHost } from "../support/code-host/code-host.ts";
import {
  moveToReady,
  openDeskWithHost,
  publish,
  saveAsDraft,
  soon,
  token,
} from "../support/code-host/desk-with-host.ts";
import type { Desk } from "../support/desk/desk.ts";
import { keyboardOf } from "../support/desk/keyboard.ts";

vi.setConfig({ testTimeout: 240_000 });

const library = "news/2026/2026-03-13-new-library-opens-in-northgate.md";
const roadWorks = "news/2026/2026-03-12-road-works-in-mill-lane.md";
const put = "Put this into the release";
const correction = `changes:
  - on: 2026-06-01
    kind: correction
    note: "This page said 8am. It opens at 9am."
`;
const onSite = (host: CodeHost, path: string) => host.repository.read("main", `content/${path}`) ?? "";
const corrected = (text: string) => text.replace(/^status: /m, `${correction}$&`);

/** Corrects what is open, by its button. */
async function correct(desk: Desk): Promise<void> {
  await desk.press("Correct");
  await desk.fill("What was wrong?", "This page said 8am");
  await desk.fill("What is right?", "It opens at 9am");
  await desk.sees("Correction: This page said 8am. It opens at 9am.");
  await desk.press(put);
  await desk.sees("“Correct” is in the form.");
}

test("a release that is begun by its button and held goes to the site by way of a colleague", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await desk.press("New release");
  await desk.fill("Title", "Swimming pool opens");
  await desk.press("Begin the release");
  await desk.sees("/news/2026/swimming-pool-opens/");
  await desk.fill("Summary", "The pool in Mill Lane opens on Saturday.");
  await desk.press("Parks", "checkbox");
  await desk.type("Text", "The council opens a pool in Mill Lane.");
  await desk.press("Hold until…");
  await desk.fill("Time", "17:40");
  await desk.sees("Nobody sees anything of it before Monday 1 June 2026, 5:40pm BST.");
  await desk.press(put);
  await desk.sees("“Hold until…” is in the form.");
  await saveAsDraft(desk);
  const path = "news/2026/2026-06-01-swimming-pool-opens.md";
  expect(onSite(host, path)).toBe("");
  await publish(desk, host, path);
  expect(onSite(host, path)).toBe(`---
title: "Swimming pool opens"
date: 2026-06-01
embargo: 2026-06-01 17:40
summary: "The pool in Mill Lane opens on Saturday."
topics: parks
status: published
---

The council opens a pool in Mill Lane.
`);
});

test("a correction of a live release, and the withdrawal of another, go to the site by way of a colleague", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const [libraryBefore, roadWorksBefore] = [onSite(host, library), onSite(host, roadWorks)];
  await desk.open(library);
  await correct(desk);
  await saveAsDraft(desk);
  expect(onSite(host, library)).toBe(libraryBefore);
  await publish(desk, host, library);
  expect(onSite(host, library)).toBe(corrected(libraryBefore));

  await desk.open(roadWorks);
  await desk.press("Withdraw");
  await desk.press("It no longer counts The text stays for anybody who looks for it, marked as withdrawn.", "radio");
  await desk.fill("The reason, for readers", "The council decided again on 30 April 2026.");
  await desk.sees("The page stays where it is, marked as withdrawn.");
  await desk.press(put);
  await desk.sees("“Withdraw” is in the form.");
  await saveAsDraft(desk);
  expect(onSite(host, roadWorks)).toBe(roadWorksBefore);
  await publish(desk, host, roadWorks);
  const withdrawn = `status: withdrawn\nwithdrawn:\n  on: 2026-06-01\n  reason: "The council decided again on 30 April 2026."`;
  expect(onSite(host, roadWorks)).toBe(roadWorksBefore.replace("status: published", withdrawn));
  expect(onSite(host, library)).toBe(corrected(libraryBefore));
});

test("a correction meets a colleague's changes to the same release, and the site has both", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = onSite(host, library);
  const theirs = before.replace("from 8am to 8pm", "from 9am to 8pm");
  await desk.open(library);
  await correct(desk);
  host.commitAsColleague({ [`content/${library}`]: theirs });
  // What a colleague has changed is not saved over, which Sveltia calls an error.
  desk.expectFault("console:");
  await desk.press("Save");
  await desk.press("OK");
  await desk.sees("Bo Colleague changed this");
  expect(host.pulls.all()).toEqual([]);
  await desk.press("Put my changes and theirs together");
  await desk.sees("Both changes are in the form.");
  await saveAsDraft(desk);
  expect(onSite(host, library)).toBe(theirs);

  // And once more while the draft waits for somebody.
  const theirsToo = theirs.replace("The library stands", "The new library stands");
  host.commitAsColleague({ [`content/${library}`]: theirsToo });
  await publish(desk, host, library);
  expect(onSite(host, library)).toBe(corrected(theirsToo));
});

test("a correction that a colleague's correction has overtaken is not published over it, and goes the way that is said", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = onSite(host, library);
  await desk.open(library);
  await correct(desk);
  await saveAsDraft(desk);
  const own = `changes:\n  - {on: 2026-05-31, kind: minor}\n`;
  const theirs = before.replace(/^status: /m, `${own}$&`);
  host.commitAsColleague({ [`content/${library}`]: theirs });
  desk.expectFault("405");
  desk.expectFault("console:");
  await moveToReady(desk, host, library);
  await desk.press("Publish");
  await desk.press("Publish");
  await desk.sees("It does not fit what is on the site now");
  expect(onSite(host, library)).toBe(theirs);

  // The way that is said. Until the page is loaded again, Sveltia has the text from before the colleague.
  const keys = keyboardOf(desk);
  await keys.press("Close this message");
  await keys.isInForm();
  await desk.press("More to do with this page");
  await desk.press("Throw the draft away", "menuitem");
  await desk.press("Throw it away");
  await soon(() => host.repository.branches()).toEqual(["main"]);
  await desk.tab.reload();
  await desk.sees("Releases of 2026");
  await desk.open(library);
  await correct(desk);
  await saveAsDraft(desk);
  await publish(desk, host, library);
  const both = `${own}${correction.replace("changes:\n", "")}`;
  expect(onSite(host, library)).toBe(before.replace(/^status: /m, `${both}$&`));
});
