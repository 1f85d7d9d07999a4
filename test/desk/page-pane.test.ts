import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "puppeteer";
import { beforeAll, expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";

const now = "2026-11-23T12:00:00Z";
const opens = "news/2026/2026-03-13-new-library-opens-in-northgate.md";

const broken = "news/2026/2026-03-20-broken.md";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({
    now,
    year: 2026,
    files: { [broken]: '---\ntitle: "Broken\ndate: 2026-03-20\nstatus: published\n---\n\nText.\n' },
  });
});

/** The page that the pane shows, and the pane around it. */
async function pane(): Promise<{ readonly page: Frame; readonly around: Frame }> {
  const frame = await desk.tab.waitForFrame((frame) => frame.url() === "about:srcdoc");
  await frame.waitForSelector("main h1");
  const around = frame.parentFrame();
  if (!around) throw new Error("the page is in no pane");
  return { page: frame, around };
}

test("shows the page of a release with the newsroom's own sheet, when and where readers see it", async () => {
  await desk.open(opens);
  const { page, around } = await pane();
  expect(await page.$eval("h1", (heading) => heading.textContent)).toMatch(/^New library opens/);
  expect(await page.$eval("body", (body) => getComputedStyle(body).marginTop)).toBe("0px");
  expect(await around.$eval(".page-bar p", (line) => line.textContent)).toBe(
    "As it will be once this is published, at https://www.northgate.example/newsroom/news/2026/new-library-opens-in-northgate/",
  );
});

/** What stands in an element of the page, once it is there: no script runs in the frame, not even one that waits. */
function words(page: Frame, selector: string) {
  return expect.poll(() => page.$eval(selector, (element) => element.textContent).catch(() => undefined), {
    timeout: 10_000,
  });
}

test("has another title while it is typed, stays where it was scrolled to, and makes no other thing anew", async () => {
  const { page } = await pane();
  const inSight = () => page.$eval(".standfirst", (element) => element.getBoundingClientRect().top);
  await page.evaluate(() => {
    scrollTo(0, 300);
    for (const element of document.querySelectorAll("h1, footer")) Object.assign(element, { isSame: true });
  });
  const before = await inSight();
  await desk.fill("Title", "Another title");
  await words(page, "h1").toBe("Another title");
  // One line less of the title, which is out of sight.
  expect(await inSight()).toBeCloseTo(before, 0);
  expect(await page.$$eval("h1, footer", (all) => all.every((element) => "isSame" in element))).toBe(true);
});

test("is as wide as a phone or as a desk, and says which", async () => {
  const { page, around } = await pane();
  expect(await page.evaluate(() => innerWidth)).toBe(375);
  await press(around, "Desk");
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
  expect(await around.$$eval("[aria-pressed=true]", (all) => all.map(({ textContent }) => textContent))).toEqual([
    "Desk",
  ]);
  await press(around, "Phone");
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(375);
});

async function press(frame: Frame, name: string): Promise<void> {
  await frame.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

test("is accessible: nothing for axe to find, whichever window it shows", async () => {
  const { around } = await pane();
  await around.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const name of ["Desk", "Phone"]) {
    await press(around, name);
    const found = await around.evaluate(async () => {
      const { violations } = await (window as unknown as WithAxe).axe.run(".page-pane", { iframes: false });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
    });
    expect(found, name).toEqual([]);
  }
});

test("says in the words of the form why a text cannot be shown", async () => {
  await desk.open(broken);
  const fault = async () => {
    const lines = await Promise.all(
      desk.tab.frames().map((frame) => frame.$eval(".page-fault", (line) => line.textContent).catch(() => "")),
    );
    return lines.join("");
  };
  await expect
    .poll(fault, { timeout: 10_000 })
    .toBe(
      "This cannot be shown as a page yet. “Title” was typed into the file in a way that the form cannot read. The form says what to do.",
    );
});

test("shows no page of what has no title yet, and says so", async () => {
  await desk.openNew("releases-2026");
  const said = async () => {
    const lines = desk.tab.frames().map((frame) => frame.$eval(".page-bar", (bar) => bar.textContent).catch(() => ""));
    return (await Promise.all(lines)).join("");
  };
  await expect.poll(said, { timeout: 10_000 }).toMatch(/^The page appears here once it has a title\./);
  expect(await said()).not.toContain("https:");
  await desk.fill("Title", "Library opens on Sundays");
  await expect.poll(said, { timeout: 10_000 }).toContain("/news/2026/library-opens-on-sundays/");
});

/** What axe-core puts into a window. */
interface WithAxe {
  readonly axe: {
    run(
      within: string,
      options: { readonly iframes: boolean },
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}
