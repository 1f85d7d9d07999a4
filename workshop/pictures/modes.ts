import type { CDPSession, Page } from "puppeteer";

/** A way of looking at a page. */
export interface Mode {
  readonly name: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly media?: "print";
  readonly features?: Readonly<Record<string, string>>;
  readonly isGrey?: true;
  readonly hasNoSheet?: true;
}

/** A4 at 96 dots an inch, less the margins of a centimetre that browsers leave: 19cm. */
const paper = 718;

/** Every way in which a page has to hold; the one without a style sheet is last, as nothing brings the sheet back. */
export const modes: readonly Mode[] = [
  { name: "320", width: 320 },
  { name: "768", width: 768 },
  { name: "1280", width: 1280 },
  { name: "dark 320", width: 320, features: { "prefers-color-scheme": "dark" } },
  { name: "dark 1280", width: 1280, features: { "prefers-color-scheme": "dark" } },
  { name: "forced colours", width: 768, features: { "forced-colors": "active", "prefers-color-scheme": "dark" } },
  { name: "greyscale", width: 768, isGrey: true },
  { name: "printed", width: paper, media: "print" },
  { name: "no sheet", width: 768, hasNoSheet: true },
];

/** Shows the page of a tab in a mode. */
export async function enter(mode: Mode, tab: Page, session: CDPSession): Promise<void> {
  await tab.setViewport({ width: mode.width, height: 800 });
  await session.send("Emulation.setEmulatedMedia", {
    media: mode.media ?? "screen",
    features: Object.entries({ "prefers-color-scheme": "light", "forced-colors": "none", ...mode.features }).map(
      ([name, value]) => ({ name, value }),
    ),
  });
  await tab.emulateVisionDeficiency(mode.isGrey ? "achromatopsia" : "none");
  if (mode.hasNoSheet) await tab.$$eval('link[rel="stylesheet"]', (links) => links.map((link) => link.remove()));
}
