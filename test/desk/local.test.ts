import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isDraftKept } from "../support/desk/in-page.ts";
import { openDesk } from "../support/desk/open-desk.ts";

const about = "pages/about.md";

test("reloads other pages when something is saved, and never the desk, in which somebody may be typing", async () => {
  const desk = await openDesk();
  await desk.open(about);
  await desk.tab.evaluate(() => Object.assign(window, { isStillHere: true }));
  const page = await desk.tab.browserContext().newPage();
  await page.goto(new URL("../about/", desk.address).href);
  await desk.tab.bringToFront();
  await desk.type("Text of the page", "\nTyped in the desk.\n");
  await desk.save();
  await page.waitForFunction(() => document.body.innerText.includes("Typed in the desk."));

  // Whatever else changes in the folder, the desk stays as it is.
  await desk.open("pages/contact.md");
  await desk.type("Text of the page", "\nHalf a thought");
  writeFileSync(join(desk.content, "pages/privacy.md"), desk.textOf("pages/privacy.md").replace("cookies", "biscuits"));
  await page.goto(new URL("../privacy/", desk.address).href);
  await page.waitForFunction(() => document.body.innerText.includes("biscuits"));
  expect(await desk.tab.evaluate(() => "isStillHere" in window)).toBe(true);
  expect(await desk.valueOf("Text of the page")).toContain("Half a thought");
});

test("saves nothing over what somebody else has changed, says so, and keeps what was typed", async () => {
  const desk = await openDesk();
  await desk.open(about);
  await desk.type("Text of the page", "\nMine.\n");
  writeFileSync(join(desk.content, about), `${desk.textOf(about)}\nA colleague's.\n`);
  desk.expectFault("changed outside this window");
  desk.expectFault("409");
  await desk.press("Save");
  await desk.sees("This was changed outside this window after you opened it, so it was not saved.");
  expect(desk.textOf(about)).toContain("A colleague's.");
  expect(desk.textOf(about)).not.toContain("Mine.");
  await desk.press("OK");
  expect(await desk.valueOf("Text of the page")).toContain("Mine.");
});

test("says where npm start has ended, keeps what was typed, and saves it once it runs again", async () => {
  const desk = await openDesk();
  await desk.open(about);
  await desk.type("Text of the page", "\nTyped before the end.\n");
  await desk.stopPreview();
  desk.expectFault("npm start has ended");
  desk.expectFault("ERR_CONNECTION_REFUSED");
  await desk.press("Save");
  await desk.sees("npm start has ended, so this was not saved.");
  await desk.press("OK");
  expect(await desk.valueOf("Text of the page")).toContain("Typed before the end.");
  await desk.startPreview();
  await desk.save();
  expect(await desk.saved(about, (text) => text.includes("before the end"))).toContain("Typed before the end.");
});

test("says that it cannot load what it knows of the newsroom, and goes on once it can", async () => {
  const desk = await openDesk();
  desk.expectFault("facts.json");
  desk.expectFault("ERR_FAILED");
  let isOut = true;
  await desk.tab.setRequestInterception(true);
  desk.tab.on("request", (request) =>
    isOut && request.url().endsWith("facts.json") ? request.abort("failed") : request.continue(),
  );
  await desk.tab.reload();
  await desk.sees("The desk cannot load what it knows of the newsroom.");
  await desk.open(about);
  await desk.tab.waitForFunction(() =>
    document.querySelector(".content-editor")?.textContent?.includes("The desk cannot load"),
  );
  isOut = false;
  await desk.seesNoMore("The desk cannot load");
  expect(await desk.valueOf("Title")).toBe("About this newsroom");
  await desk.goTo("collections/pages");
  await desk.sees("New release");
});

test("saves nothing in the place of what somebody has deleted, and says so", async () => {
  const desk = await openDesk();
  await desk.open(about);
  rmSync(join(desk.content, about));
  desk.expectFault("changed outside this window");
  desk.expectFault("409");
  await desk.type("Text of the page", "\nMine.\n");
  await desk.press("Save");
  await desk.sees("This was changed outside this window");
  expect(existsSync(join(desk.content, about))).toBe(false);
});

test("gives back what was typed after the window was closed or its browser has crashed", async () => {
  const desk = await openDesk();
  await desk.open(about);
  await desk.type("Text of the page", "\nTyped before the crash.\n");
  await desk.tab.waitForFunction(isDraftKept);
  await desk.tab.goto("about:blank");
  await desk.tab.goto(desk.address);
  await desk.open(about);
  await desk.press("Bring it back");
  await desk.seesNoMore("You typed something here");
  expect(await desk.valueOf("Text of the page")).toContain("Typed before the crash.");
});

test("saves what it gives back over nothing that was changed since it was typed", async () => {
  const desk = await openDesk();
  await desk.open(about);
  await desk.type("Text of the page", "\nTyped before the crash.\n");
  await desk.tab.waitForFunction(isDraftKept);
  await desk.tab.goto("about:blank");
  writeFileSync(join(desk.content, about), `${desk.textOf(about)}\nA colleague's.\n`);
  await desk.tab.goto(desk.address);
  await desk.open(about);
  await desk.press("Bring it back");
  await desk.seesNoMore("You typed something here");
  expect(await desk.valueOf("Text of the page")).toContain("Typed before the crash.");
  desk.expectFault("changed outside this window");
  await desk.press("Save");
  await desk.sees("This was changed outside this window after you opened it, so it was not saved.");
  expect(desk.textOf(about)).toContain("A colleague's.");
  expect(desk.textOf(about)).not.toContain("Typed before the crash.");
});
