import type { Finding } from "./finding.ts";

/** A doubt of axe that a person has looked at and found to be no barrier. */
export interface Reviewed {
  readonly rule: string;
  /** What the element's selector contains. */
  readonly selector: string;
  /** The page's address, or what it begins with. */
  readonly pages: string;
  /** What was looked at, how, and why it is no barrier. */
  readonly why: string;
  /** The day of the review, and the last day on which it holds without another look: `2026-11-23`. */
  readonly on: string;
  readonly until: string;
}

/** The doubts that a person has settled. Only doubts can be: a fault is mended. */
export const reviewed: readonly Reviewed[] = [];

/** The entry that settles a finding on a page, if one does. */
export function reviewOf(finding: Finding, address: string, list: readonly Reviewed[]): Reviewed | undefined {
  if (finding.kind !== "doubt") return undefined;
  return list.find(
    ({ rule, selector, pages }) =>
      finding.rule === rule && finding.selector.includes(selector) && address.startsWith(pages),
  );
}
