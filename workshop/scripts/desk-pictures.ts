import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";
import sharp from "sharp";
import { openBrowser } from "../../src/checks/browser.ts";
import { exitCode, readArguments, run } from "../../src/cli/command-line.ts";
import { goTo, openWindow, serveDesk } from "../desk/preview.ts";

const council = "test/fixtures/council";
const now = "2026-06-01T12:00:00Z";
const target = "docs/pictures";
const list = "collections/releases-2026";
const release = `${list}/entries/2026/2026-03-13-new-library-opens-in-northgate`;

/** A release with a mistake that the desk can mend. */
const mistake = {
  name: "2026-03-02-park-gates",
  text: '---\ntitle: "Park gates stay open longer"\ndate: 2026-03-02\nsummary: "The gates of three parks stay open until 9pm from April."\ntopics: libaries\nstatus: published\n---\n\nThe gates stay open.\n',
} as const;

/** What stands still, so that nothing of it is half shown. */
const rest = 1500;

const button = (tab: Page, name: string) => tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Chooses the width of the page beside the form, which Sveltia keeps in a frame. */
async function widen(tab: Page, name: string): Promise<void> {
  for (const frame of tab.frames())
    await frame.$$eval(
      "button[aria-pressed]",
      (found, name) => {
        for (const button of found) if (button.textContent === name) button.click();
      },
      name,
    );
}

/** What each picture shows of the desk, and how to come to it. */
const views: readonly (readonly [name: string, place: string, prepare: (tab: Page) => Promise<unknown>])[] = [
  ["desk-list", list, async () => undefined],
  ["desk-form", `${list}/new`, async () => undefined],
  [
    "desk-problem",
    `${list}/entries/2026/${mistake.name}`,
    (tab) =>
      tab
        .waitForSelector(".desk-problems-beside button")
        .then((found) => found?.evaluate((e) => e.scrollIntoView({ block: "center" }))),
  ],
  ["desk-page-desk", release, (tab) => widen(tab, "Desk")],
  ["desk-page-phone", release, (tab) => widen(tab, "Phone")],
  [
    "desk-job",
    release,
    async (tab) => {
      await button(tab, "Withdraw");
      await tab.locator("dialog input[type=radio]").click();
    },
  ],
  ["desk-today", list, (tab) => button(tab, "Today")],
];

/** Takes the pictures of docs/for-officers.md: of the desk of the invented council. */
await run("npm run pictures:desk -- [NAME…]", async () => {
  const { positionals: names } = readArguments({ allowPositionals: true });
  const work = mkdtempSync(join(tmpdir(), "newsroom-pictures-"));
  const content = join(work, "content");
  cpSync(council, content, { recursive: true });
  writeFileSync(join(content, "news/2026", `${mistake.name}.md`), mistake.text);
  const { url, preview } = await serveDesk(content, now);
  const browser = await openBrowser();
  try {
    for (const [name, place, prepare] of views) {
      if (names.length > 0 && !names.includes(name)) continue;
      const tab = await openWindow(browser, { width: 1280, height: 860, now });
      await tab.goto(url);
      await tab.waitForSelector('[role="main"], main');
      await goTo(tab, list);
      await tab.waitForSelector('[role="grid"] [role="row"]');
      await goTo(tab, place);
      await setTimeout(rest);
      await prepare(tab);
      await setTimeout(rest);
      const picture = await tab.screenshot();
      writeFileSync(join(target, `${name}.png`), await sharp(picture).png({ palette: true, effort: 10 }).toBuffer());
      await tab.browserContext().close();
    }
    console.log(`Took the pictures of the desk: look at them in ${target}/.`);
    return exitCode.done;
  } finally {
    preview.kill();
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
});
