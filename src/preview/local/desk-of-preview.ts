import { ownFiles } from "../../desk/bundle/desk-files.ts";
import { factsOf } from "../../desk/facts-of.ts";
import { address } from "../../newsroom/address.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Content } from "../answer.ts";
import type { DeskScripts } from "./desk-scripts.ts";

/** Gives the files of the desk by their addresses in the site; undefined where nothing is. Nothing is made before it is asked for. */
export function deskOfPreview(edition: Edition, scripts: DeskScripts): (place: string) => Promise<Content | undefined> {
  const { title, timeZone, url } = edition.site;
  const own = ownFiles({ title, timeZone, url, way: { kind: "local" } }, edition.site, () => factsOf(edition));
  return async (place) => {
    const name = place.slice(address.desk.length) || "index.html";
    return Object.hasOwn(own, name) ? own[name]?.() : (await scripts()).get(name);
  };
}
