import axe from "axe-core/package.json" with { type: "json" };
import type { Outcome, Visit, WidthResult } from "./browse.ts";
import type { Page } from "./pages.ts";
import { widths } from "./widths.ts";

/** One page of the site, where it is served. */
export interface PageVisit extends Visit {
  readonly page: Page;
}

/**
 * Why an outcome does not prove that this very page was tested at every width, if it does not. The proofs come from
 * inside the page (see axe-runner.cjs), so that no error page, and no other page, passes for the one that was asked for.
 */
export function whyUntested(visit: PageVisit, outcome: Outcome | undefined): string | undefined {
  if (!outcome) return "the browser gave no answer";
  if ("failure" in outcome) return outcome.failure;
  if (outcome.looks.length !== widths.length) return "the browser returned nothing";
  return outcome.looks.map((look) => whyUnproved(visit, look)).find(Boolean);
}

function whyUnproved({ url, page }: PageVisit, { width, proof }: WidthResult): string | undefined {
  if (!proof) return "the browser returned nothing";
  if (proof.url !== url) return `the browser ended at ${proof.url}`;
  if (proof.status !== 200) return `the page was answered with the status ${proof.status}`;
  if (proof.canonical !== page.canonical) return `the page says that it is ${proof.canonical ?? "nowhere"}`;
  if (proof.width !== width) return `the window was ${proof.width} pixels wide, not ${width}`;
  if (proof.axe !== axe.version) return `axe ${proof.axe} tested it, not ${axe.version}`;
  return undefined;
}
