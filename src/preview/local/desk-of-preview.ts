import { readFile } from "node:fs/promises";
import { deskScripts } from "../../desk/bundle.ts";
import { deskPage } from "../../desk/desk-files.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Content } from "../answer.ts";

/** Below the site's home page. */
export const deskFolder = "/desk/";

/** The scripts are the same in every version: another process runs when the code is changed. */
let scripts: Promise<ReadonlyMap<string, Content>> | undefined;

/** Gives the files of the desk by their addresses in the site; undefined where there is none. Nothing is made before it is asked for. */
export function deskOfPreview({ site }: Edition): (place: string) => Promise<Content | undefined> {
  const { title, timeZone, url } = site;
  const own: Readonly<Record<string, () => Content | Promise<Content>>> = {
    "": () => deskPage({ title, timeZone, url, way: { kind: "local" } }),
    "desk.css": () => readFile(new URL("../../desk/browser/desk.css", import.meta.url)),
    "facts.json": () => JSON.stringify({ site, words: [], releases: [], strategies: [], pages: [], media: {} }),
  };
  return async (place) => {
    const name = place.slice(deskFolder.length);
    if (Object.hasOwn(own, name)) return own[name]?.();
    scripts ??= deskScripts().then((files) => new Map(files.map(({ path, bytes }) => [path, bytes])));
    return (await scripts).get(name);
  };
}
