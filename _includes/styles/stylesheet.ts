import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Features, transform } from "lightningcss";

const oldBrowsers = { safari: 12 << 16, ios_saf: 12 << 16, chrome: 80 << 16, samsung: 12 << 16 };

const source = new URL("site.css", import.meta.url);
const { code } = transform({
  filename: "site.css",
  code: readFileSync(source),
  minify: true,
  targets: oldBrowsers,
  // Nothing here uses light-dark(), and preparing for it costs bytes on every page.
  exclude: Features.LightDark,
});

/** The site's one style sheet, made small and readable for old browsers; its address changes when its bytes do. */
export const stylesheet = {
  css: code.toString(),
  address: `/assets/site-${createHash("sha256").update(code).digest("hex").slice(0, 10)}.css`,
};
