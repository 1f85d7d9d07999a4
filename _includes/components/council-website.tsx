import { wordsIn } from "../../src/language/words.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** The way to the council's own site, for those who came for something else than news. */
export function CouncilWebsite({ site, website }: { site: Site; website: string }) {
  const words = wordsIn(site.locale).website;
  return <p>{words.lead(<a href={website}>{words.name(site.name)}</a>)}</p>;
}
