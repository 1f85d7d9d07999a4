import { readFile } from "node:fs/promises";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { stylesheetOf } from "../../_includes/styles/stylesheet.ts";
import { deskMetaPolicy } from "../hosting/policy.ts";
import type { Site } from "../newsroom/site.ts";
import { type DeskFile, deskScripts } from "./bundle.ts";
import type { DeskFacts } from "./facts.ts";
import { packFacts } from "./facts-pack.ts";
import type { DeskOptions } from "./options.ts";

/** The files of the desk, for which no address outside their folder is needed. */
export async function deskFiles(
  options: DeskOptions,
  facts: DeskFacts,
  scripts: () => Promise<readonly DeskFile[]> = deskScripts,
): Promise<readonly DeskFile[]> {
  return [
    { path: "index.html", bytes: deskPage(options) },
    { path: "facts.json", bytes: packFacts(facts) },
    { path: "desk.css", bytes: await readFile(new URL("browser/desk.css", import.meta.url)) },
    { path: "site.css", bytes: pageSheet(facts.site) },
    ...(await scripts()),
  ];
}

/** The newsroom's own style sheet, with which the desk shows a page of it. */
export function pageSheet(site: Pick<Site, "colours">): string {
  return stylesheetOf(site).css;
}

/** The page, in which the scripts put everything else. */
export function deskPage(options: DeskOptions): string {
  const { title, url, way } = options;
  const json = JSON.stringify(options).replaceAll("<", "\\u003c");
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", {
      "http-equiv": "Content-Security-Policy",
      content: deskMetaPolicy({ url, codeHost: way.kind === "repository" ? { host: way.api } : undefined }),
    }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("title", {}, `Desk - ${title}`),
    h("link", { rel: "stylesheet", href: "desk.css" }),
    h("script", { id: "desk-options", type: "application/json", dangerouslySetInnerHTML: { __html: json } }),
    h("script", { type: "module", src: "desk.js" }),
  ];
  const body = [
    h("header", { id: "desk-bar" }, h("h1", {}, title)),
    h(
      "div",
      { id: "nc-root" },
      h("noscript", {}, h("main", {}, h("p", {}, "The desk needs JavaScript. The newsroom itself does not."))),
    ),
  ];
  return `<!doctype html>\n${renderToString(h("html", { lang: "en-GB" }, h("head", {}, head), h("body", {}, body)))}\n`;
}
