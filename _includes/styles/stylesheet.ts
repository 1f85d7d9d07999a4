import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Features, transform } from "lightningcss";
import { wordsIn } from "../../src/language/words.ts";
import type { Colours, CouncilColours } from "../../src/newsroom/colours.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { tokensOf } from "./tokens.ts";

/** A style sheet and where it lies; its address changes when its bytes do. */
interface Stylesheet {
  readonly css: string;
  readonly address: string;
}

const oldBrowsers = { safari: 12 << 16, ios_saf: 12 << 16, chrome: 80 << 16, samsung: 12 << 16 };
const source = readFileSync(new URL("site.css", import.meta.url), "utf8");
const feedSource = readFileSync(new URL("feed.css", import.meta.url), "utf8");
const made = new WeakMap<Colours, Stylesheet>();

/** A site's one style sheet in its council's colours, made small and readable for old browsers. */
export function stylesheetOf({ colours }: { readonly colours: Colours }): Stylesheet {
  // Every page names the sheet's address.
  const sheet = made.get(colours) ?? makeStylesheet(colours);
  made.set(colours, sheet);
  return sheet;
}

/** The style sheet of feeds that somebody opens in a browser: it says what they are, in words that no script has to write. */
export function feedSheetOf({ colours, locale }: Pick<Site, "colours" | "locale">): string {
  const { what, how, page, archive } = wordsIn(locale).feed.opened;
  const words = Object.entries({ what, how, page, archive }).map(
    ([name, text]) => `--${name}: ${JSON.stringify(text)};`,
  );
  const brand = (mode: CouncilColours) => `:root { --brand: ${mode.brand}; }`;
  const { light, dark } = colours;
  const tokens = `${brand(light)} @media (prefers-color-scheme: dark) { ${brand(dark)} } :root { ${words.join(" ")} }`;
  // Namespaces are declared before all rules.
  const declared = feedSource.lastIndexOf("@namespace");
  const [head, rules] = [feedSource.slice(0, declared), feedSource.slice(declared)];
  return sheetOf("feed.css", head + rules.replace(";", `;${tokens}`));
}

function makeStylesheet(colours: Colours): Stylesheet {
  const css = sheetOf("site.css", tokensOf(colours) + source);
  const mark = hash("sha256", css).slice(0, 10);
  return { css, address: `/assets/site-${mark}.css` };
}

function sheetOf(filename: string, rules: string): string {
  const { code } = transform({
    filename,
    code: Buffer.from(rules),
    minify: true,
    targets: oldBrowsers,
    // Nothing here uses light-dark(), and preparing for it costs bytes on every page.
    exclude: Features.LightDark,
  });
  return code.toString();
}
