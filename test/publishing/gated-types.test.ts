import { expectTypeOf, test } from "vitest";
import { shownOf } from "../../src/checks/site/shown.ts";
import { feedsOf } from "../../src/feeds/feed.ts";
import { feedFilesOf } from "../../src/feeds/feed-files.ts";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { newRows } from "../../src/ledger/published.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import type { Edition } from "../../src/newsroom/edition.ts";
import type { Newsroom, PreviewNewsroom, PublicNewsroom } from "../../src/newsroom/newsroom.ts";
import type { Preview } from "../../src/newsroom/preview.ts";
import { releaseRows } from "../../src/newsroom/release-rows.ts";
import { sitemapOf } from "../../src/newsroom/sitemap.ts";
import { calendarOf } from "../../src/newsroom/strategies/calendar.ts";
import { registerRows } from "../../src/newsroom/strategies/register.ts";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { siteFiles } from "../../src/pipeline/site-files.ts";
import { writeSite } from "../../src/pipeline/write-site.ts";
import { publicNewsroom, shownNewsroom } from "../../src/publishing/gate.ts";

interface Given {
  readonly whole: Newsroom;
  readonly seen: PublicNewsroom;
  readonly shown: PreviewNewsroom;
  readonly preview: Preview;
  readonly edition: Edition;
}

/** Calls that go round the gate: the compiler reads them, and nobody makes them. */
function callsRoundTheGate({ whole, seen, shown, preview, edition }: Given): void {
  const changed = { ...seen, releases: whole.releases };
  const rearranged = { ...edition, pages: whole.pages };
  // @ts-expect-error: the whole newsroom is not arranged.
  arrange(whole, 0);
  // @ts-expect-error: nor is what something was put into behind the gate.
  arrange(changed, 0);
  // @ts-expect-error: a preview is arranged as a preview alone.
  arrange(shown, 0);
  // @ts-expect-error: what is public is no preview.
  arrange(seen, 0, preview);
  // @ts-expect-error: the whole newsroom is not rendered.
  renderSite({ newsroom: whole, now: 0, media: {} }, "");
  // @ts-expect-error: nor is that of a preview, but as a preview.
  renderSite({ newsroom: shown, now: 0, media: {} }, "");
  // @ts-expect-error: a preview is never written as what is published.
  writeSite({ newsroom: shown, preview, now: 0, media: {} }, { site: siteFiles(""), hosting: "" });
  // @ts-expect-error: the ledger takes down what is public.
  newRows(whole, undefined as never);
  // @ts-expect-error: an edition comes from arrange alone: for the files of feeds,
  feedFilesOf(rearranged, new Map());
  // @ts-expect-error: for feeds as data,
  feedsOf(rearranged, new Map());
  // @ts-expect-error: for the sitemap,
  sitemapOf(rearranged);
  // @ts-expect-error: for the register,
  registerRows(rearranged);
  // @ts-expect-error: for its calendar,
  calendarOf(rearranged);
  // @ts-expect-error: for the list of all releases,
  releaseRows(rearranged);
  // @ts-expect-error: for the checks,
  shownOf(rearranged);
  // @ts-expect-error: and for the files of hosts.
  hostFileTexts(rearranged);
}

test("only the gate makes what is arranged, and only arrange what is shown", () => {
  expectTypeOf(callsRoundTheGate).toBeFunction();
  expectTypeOf(publicNewsroom).returns.toEqualTypeOf<PublicNewsroom>();
  expectTypeOf(shownNewsroom).returns.toEqualTypeOf<PreviewNewsroom>();
  expectTypeOf(arrange).returns.toEqualTypeOf<Edition>();
});
