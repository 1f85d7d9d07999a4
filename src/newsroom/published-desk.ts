import type { DeskPlace, Site } from "./site.ts";

/** The desk that lies below the newsroom's own address; undefined where there is none, or where it lies on another host. */
export function publishedDesk({ desk }: Pick<Site, "desk">): DeskPlace | undefined {
  return desk?.address === undefined ? desk : undefined;
}
