import { minuteIn } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { releaseText, strategyText } from "../../writing/content-file.ts";
import type { DeskFacts } from "../facts.ts";
import type { DeskKind } from "../kinds.ts";

/** The text that a new item begins with: what `npm run new` would write, without a title. Of what nobody adds it is empty. */
export function newText(
  kind: DeskKind,
  { site, releases }: Pick<DeskFacts, "site" | "releases">,
  now: Instant,
): string {
  if (kind === "strategies") return strategyText({ title: "" });
  if (kind !== "releases") return "";
  const { day, time } = minuteIn(now, site.timeZone);
  // Where nothing was ever published, nothing is old news.
  return releaseText({ title: "", day, minute: time }, releases.length > 0 ? day : undefined);
}
