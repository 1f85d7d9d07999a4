import { absolute } from "./address.ts";
import { lastReported, reportedChanges } from "./changes.ts";
import { instantInZone } from "./dates.ts";
import type { Edition, ReleaseEntry } from "./edition.ts";
import type { Site } from "./site.ts";

/** A release as the list of all releases has it, for programs: all but its text. */
export interface ReleaseRow {
  /** What feeds remember of it, after the council's own part of the id. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  /** RFC 3339, with the time zone of the council. */
  readonly published: string;
  /** When readers were last told something new of it: of that instant where nothing was. */
  readonly updated: string;
  /** By their shown names. */
  readonly topics: readonly string[];
  readonly strategies: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  readonly status: "published" | "withdrawn";
  /** The day on which it was withdrawn. */
  readonly withdrawn: string | undefined;
  readonly reason: string | undefined;
  /** How many corrections it has had. */
  readonly corrections: number;
  /** The day of the last of them. */
  readonly corrected: string | undefined;
  readonly documents: readonly {
    readonly title: string;
    readonly url: string;
    readonly type: string;
    readonly bytes: number;
  }[];
  /** Where its picture lies. */
  readonly picture: string | undefined;
}

/** Every release that can be read, withdrawn ones too, newest first; each is made when it is asked for. */
export function* releaseRows({ releases, site }: Edition): Generator<ReleaseRow> {
  for (const entry of releases) yield rowOf(entry, site);
}

function rowOf({ release, topics, strategies }: ReleaseEntry, site: Site): ReleaseRow {
  const { published, withdrawn, picture } = release;
  const told = lastReported(release, published);
  const first = instantInZone(published.instant, site.timeZone);
  const corrections = reportedChanges(release.changes).filter(({ kind }) => kind === "correction");
  return {
    id: release.id,
    title: release.title,
    url: absolute(site, release.address),
    summary: release.summary,
    published: first,
    updated: told === published ? first : instantInZone(told.instant, site.timeZone),
    topics: topics.map(({ name }) => name),
    strategies: strategies.map(({ strategy: { id, title, address } }) => ({ id, title, url: absolute(site, address) })),
    status: withdrawn ? "withdrawn" : "published",
    withdrawn: withdrawn?.on.day,
    reason: withdrawn?.reason,
    corrections: corrections.length,
    corrected: corrections
      .map(({ on }) => on.day)
      .toSorted()
      .at(-1),
    documents: release.documents.map(({ title, address, type, bytes }) => ({
      title,
      url: absolute(site, address),
      type,
      bytes,
    })),
    picture: picture && absolute(site, picture.address),
  };
}
