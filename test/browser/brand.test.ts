import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { svg } from "../support/logos.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { askPage } from "./ask-page.ts";

const long = "London Borough of Barking, Dagenham and Northgate-upon-Severn";
const shapes = {
  crest: { box: "0 0 80 96", others: "" },
  wordmark: { box: "0 0 342 48", others: ", dark: white.svg" },
  flat: { box: "0 0 1200 60", others: "" },
  narrow: { box: "0 0 20 96", others: "" },
} as const;
type Shape = keyof typeof shapes;

const sites = new Map<Shape, BuiltSite>();
let browser: Browser;

beforeAll(async () => {
  for (const [shape, { box, others }] of Object.entries(shapes)) {
    const content = tempFolder();
    cpSync("test/fixtures/council", content, { recursive: true });
    rmSync(join(content, "media/northgate-crest.svg"));
    const file = join(content, "site.yaml");
    const lines = readFileSync(file, "utf8").replace(/^(logo|name):.*\n/gm, "");
    const logo = `logo: {file: logo.svg, alt: "Northgate Council"${others}}`;
    writeFileSync(file, `name: ${shape === "crest" ? "Northgate Council" : long}\n${lines}${logo}\n`);
    const ground = '<path d="M0 0h1200v96H0z" fill="#16324f"/>';
    writeFileSync(join(content, "media/logo.svg"), svg(ground, `viewBox="${box}"`));
    if (others)
      writeFileSync(join(content, "media/white.svg"), svg(ground, `viewBox="${box}"`).replace("16324f", "fff"));
    sites.set(shape as Shape, await buildSite(content, "2026-11-23T12:00:00Z"));
  }
  browser = await openBrowser();
}, 200_000);

afterAll(() => browser.close());

function ask<T>(shape: Shape, width: number, question: (tab: Page) => Promise<T>): Promise<T> {
  const folder = sites.get(shape)?.folder ?? "";
  return askPage(browser, { folder, base: "/newsroom/", address: "/about/", width, height: 700 }, question);
}

const measured = (tab: Page) =>
  tab.evaluate(() => {
    const sizeOf = (selector: string) => {
      const { width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { width: Math.round(width), height: Math.round(height) };
    };
    return {
      logo: sizeOf(".brand img"),
      link: sizeOf(".brand > a"),
      header: sizeOf("header"),
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  });

const each = (Object.keys(shapes) as Shape[]).flatMap((shape) => [320, 1280].map((width) => [shape, width] as const));

test.for(each)("shows a %s logo at %i pixels whole, 48 pixels high at most, and large enough to touch", async ([
  shape,
  width,
]) => {
  const { logo, link, overflow } = await ask(shape, width, measured);
  expect(logo.height).toBeGreaterThan(8);
  expect(logo.height).toBeLessThanOrEqual(48);
  expect(Math.min(link.width, link.height)).toBeGreaterThanOrEqual(24);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.for(each)("lets nothing jump when a %s logo comes late at %i pixels", async ([shape, width]) => {
  const loaded = await ask(shape, width, measured);
  const before = await ask(shape, width, async (tab) => {
    await tab.setRequestInterception(true);
    // A picture that never comes is as one that has not come yet; one that failed would show its words.
    tab.on("request", (request) => void (request.resourceType() === "image" || request.continue()));
    await tab.reload({ waitUntil: "domcontentloaded" });
    await tab.waitForFunction(() => [...document.styleSheets].length > 0);
    return await measured(tab);
  });
  expect(before).toEqual(loaded);
});

test("puts a logo of dark ink on white where the screen is dark, or shows the other one", async () => {
  const seenIn = (shape: Shape, scheme: "light" | "dark") =>
    ask(shape, 1280, async (tab) => {
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await tab.reload();
      return await tab.$eval(".brand img", (image) => ({
        ground: getComputedStyle(image).backgroundColor,
        file: (image as HTMLImageElement).currentSrc,
      }));
    });
  expect((await seenIn("crest", "dark")).ground).toBe("rgb(255, 255, 255)");
  expect((await seenIn("crest", "light")).ground).toBe("rgba(0, 0, 0, 0)");
  const [light, dark] = [await seenIn("wordmark", "light"), await seenIn("wordmark", "dark")];
  expect(dark.ground).toBe("rgba(0, 0, 0, 0)");
  expect(dark.file).not.toBe(light.file);
});

test("keeps a logo of dark ink on white in colours that its reader has chosen", async () => {
  const ground = await ask("crest", 1280, async (tab) => {
    const features = [
      { name: "forced-colors", value: "active" },
      { name: "prefers-color-scheme", value: "dark" },
    ];
    await (await tab.createCDPSession()).send("Emulation.setEmulatedMedia", { features });
    return await tab.$eval(".brand img", (image) => getComputedStyle(image).backgroundColor);
  });
  expect(ground).toBe("rgb(255, 255, 255)");
});
