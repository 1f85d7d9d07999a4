import type { DeskPlace, Site } from "../newsroom/site.ts";
import type { DeskOptions, Way } from "./options.ts";

/** What the page of a published desk is opened with; undefined where the newsroom publishes none. */
export function publishedOptions({ title, timeZone, url, desk }: Site): DeskOptions | undefined {
  return desk && { title, timeZone, url, way: wayOf(desk) };
}

function wayOf({ host, ...place }: DeskPlace): Way {
  return { kind: "repository", ...place, api: host };
}
