import { readSiteText } from "../../content/site/site-text.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { DeskFacts } from "../facts.ts";

/**
 * Facts with all that the text of `site.yaml` says, which is in the tab: topics and words too that nothing public is of yet. The logo's files
 * are not looked into again.
 */
export function withSettings(facts: DeskFacts, siteFile: string, now: Instant): DeskFacts {
  const { value: read } = readSiteText("content/site.yaml", new TextEncoder().encode(siteFile), now);
  if (!read.isKnown) return facts;
  return { ...facts, site: { ...read.site, logo: facts.site.logo }, isSiteWhole: true, words: read.words };
}
