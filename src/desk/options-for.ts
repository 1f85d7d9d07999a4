import type { DeskPlace, Site } from "../newsroom/site.ts";
import type { DeskOptions, Way } from "./options.ts";

/** What the page of a desk is opened with that writes to a repository. */
export function optionsFor({ title, timeZone, url }: Site, desk: DeskPlace): DeskOptions {
  return { title, timeZone, url, way: wayOf(desk) };
}

function wayOf({ host, address: _, ...place }: DeskPlace): Way {
  return { kind: "repository", ...place, api: host };
}
