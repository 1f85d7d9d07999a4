import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { stylesheetOf } from "../../../_includes/styles/stylesheet.ts";
import { deskMetaPolicy } from "../../hosting/policy.ts";
import type { Site } from "../../newsroom/site.ts";
import type { DeskFacts } from "../facts.ts";
import { packFacts } from "../facts-pack.ts";
import type { DeskOptions } from "../options.ts";
import type { DeskFile } from "./bundle.ts";
import { deskSheet } from "./stylesheet.ts";

/** A file of the desk, once it is asked for. */
type Maker = () => DeskFile["bytes"] | Promise<DeskFile["bytes"]>;

/** The files of the desk, for which no address outside their folder is needed. */
export async function deskFiles(
  options: DeskOptions,
  facts: DeskFacts,
  scripts: () => Promise<readonly DeskFile[]>,
): Promise<readonly DeskFile[]> {
  const own = Object.entries(ownFiles(options, facts.site, () => facts));
  const made = own.map(async ([path, make]) => ({ path, bytes: await make() }));
  return [...(await Promise.all(made)), ...(await scripts())];
}

/** The files that each newsroom has for itself, by their paths below `/desk/`; the scripts are the same in all. */
export function ownFiles(
  options: DeskOptions,
  site: Pick<Site, "colours">,
  facts: () => DeskFacts,
): Readonly<Record<string, Maker>> {
  return {
    "index.html": () => deskPage(options),
    "facts.json": () => packFacts(facts()),
    "desk.css": deskSheet,
    // With it the desk shows a page of the newsroom.
    "site.css": () => stylesheetOf(site).css,
  };
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
