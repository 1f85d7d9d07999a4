import { readFile } from "node:fs/promises";
import { deskPage, pageSheet } from "../../desk/desk-files.ts";
import { factsOf } from "../../desk/facts-of.ts";
import { packFacts } from "../../desk/facts-pack.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Content } from "../answer.ts";
import type { DeskScripts } from "./desk-scripts.ts";

/** Below the site's home page. */
export const deskFolder = "/desk/";

/** Gives the files of the desk by their addresses in the site; undefined where nothing is. Nothing is made before it is asked for. */
export function deskOfPreview(edition: Edition, scripts: DeskScripts): (place: string) => Promise<Content | undefined> {
  const { title, timeZone, url } = edition.site;
  const own: Readonly<Record<string, () => Content | Promise<Content>>> = {
    "": () => deskPage({ title, timeZone, url, way: { kind: "local" } }),
    "desk.css": () => readFile(new URL("../../desk/browser/desk.css", import.meta.url)),
    "site.css": () => pageSheet(edition.site),
    "facts.json": () => packFacts(factsOf(edition)),
  };
  return async (place) => {
    const name = place.slice(deskFolder.length);
    return Object.hasOwn(own, name) ? own[name]?.() : (await scripts()).get(name);
  };
}
