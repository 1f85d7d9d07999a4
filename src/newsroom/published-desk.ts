import type { DeskPlace, Site } from "./site.ts";

/** The desk that lies below the newsroom's own address; undefined where it lies on another host, or nowhere. */
export function publishedDesk({ desk }: Pick<Site, "desk">): DeskPlace | undefined {
  return desk?.address === undefined ? desk : undefined;
}
