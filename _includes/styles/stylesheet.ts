import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Features, transform } from "lightningcss";
import type { Colours, CouncilColours } from "../../src/newsroom/colours.ts";

/** A style sheet and where it lies; its address changes when its bytes do. */
interface Stylesheet {
  readonly css: string;
  readonly address: string;
}

const oldBrowsers = { safari: 12 << 16, ios_saf: 12 << 16, chrome: 80 << 16, samsung: 12 << 16 };
const source = readFileSync(new URL("site.css", import.meta.url), "utf8");
const made = new WeakMap<Colours, Stylesheet>();

/** A site's one style sheet in its council's colours, made small and readable for old browsers. */
export function stylesheetOf({ colours }: { readonly colours: Colours }): Stylesheet {
  // Every page names the sheet's address.
  const sheet = made.get(colours) ?? makeStylesheet(colours);
  made.set(colours, sheet);
  return sheet;
}

function makeStylesheet({ light, dark }: Colours): Stylesheet {
  // What one mode sets the other has to set back.
  const isLined = [light, dark].some(({ underline }) => underline !== undefined);
  const tokens = `${tokensOf(light, isLined)} @media (prefers-color-scheme: dark) { ${tokensOf(dark, isLined)} }`;
  const { code } = transform({
    filename: "site.css",
    code: Buffer.from(tokens + source),
    minify: true,
    targets: oldBrowsers,
    // Nothing here uses light-dark(), and preparing for it costs bytes on every page.
    exclude: Features.LightDark,
  });
  const mark = hash("sha256", code).slice(0, 10);
  return { css: code.toString(), address: `/assets/site-${mark}.css` };
}

function tokensOf({ brand, link, underline, visited }: CouncilColours, isLined: boolean): string {
  const line = isLined ? `--underline: ${underline ?? "currentColor"}; --line: ${underline ? "2px" : "1px"};` : "";
  return `:root { --brand: ${brand}; --link: ${link}; --visited: ${visited}; ${line} }`;
}
