import { wordsIn } from "../language/words.ts";
import { absolute } from "../newsroom/address.ts";
import { lastReported, reportedChanges } from "../newsroom/changes.ts";
import { instantInZone, machineDate } from "../newsroom/dates.ts";
import type { ReleaseEntry } from "../newsroom/edition.ts";
import type { SharedPicture } from "../newsroom/shared-picture.ts";
import type { Site } from "../newsroom/site.ts";
import { markedTitle } from "../newsroom/withdrawal.ts";
import { council } from "./organisation.ts";

/** https://schema.org/NewsArticle. One that was withdrawn says so: a search engine may know it from before. */
export function newsArticle(site: Site, { release, topics }: ReleaseEntry, shared: SharedPicture): object {
  const { published, changes, withdrawn } = release;
  const corrections = reportedChanges(changes).filter(({ kind }) => kind === "correction");
  const publisher = council(site);
  return {
    "@type": "NewsArticle",
    headline: markedTitle(release.title, withdrawn !== undefined, site.locale),
    description: release.summary,
    datePublished: instantInZone(published.instant, site.timeZone),
    dateModified: instantInZone(lastReported(release, published).instant, site.timeZone),
    inLanguage: site.locale,
    mainEntityOfPage: absolute(site, release.address),
    articleSection: topics.map((topic) => topic.name),
    author: publisher,
    publisher,
    license: site.licence.url,
    image: absolute(site, shared.address),
    ...(withdrawn && { creativeWorkStatus: wordsIn(site.locale).change.kinds.withdrawn.what }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ on, note }) => ({
        "@type": "CorrectionComment",
        text: note,
        datePublished: machineDate(on, site.timeZone),
      })),
    }),
  };
}
