import { stripVTControlCharacters } from "node:util";
import { type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";

/** The page before there is any version. */
export const notMade = page(
  "No preview yet",
  h(
    "p",
    {},
    "The preview is being made, or could not be made: the window in which you typed npm start says which. This page reloads when it is ready.",
  ),
);

/** A page that says what keeps a preview from showing another. It reloads when that is mended. */
export function faultPage(title: string, fault: string): string {
  return page(title, [h("pre", {}, fault), h("p", {}, "This page reloads when a file is saved.")]);
}

function page(title: string, children: ComponentChildren): string {
  const head = h("head", {}, h("meta", { charset: "utf-8" }), h("title", {}, title));
  return `<!doctype html>${renderToString(h("html", { lang: "en-GB" }, head, h("body", {}, h("h1", {}, title), children)))}`;
}

/** What went wrong, and where in the code of the newsroom. Eleventy wraps what a template throws. */
export function faultInWords(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if ("originalError" in fault && fault.originalError) return faultInWords(fault.originalError);
  const own = (fault.stack ?? "").split("\n").filter((line) => /^ +at /.test(line) && !/node:|node_modules/.test(line));
  return stripVTControlCharacters([`${fault.name}: ${fault.message}`, ...own.slice(0, 5)].join("\n"));
}
