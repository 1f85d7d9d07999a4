import type { Instant } from "./instant.ts";
import type { Link } from "./link.ts";

/** One line above every page, for a time. */
export interface Notice {
  readonly text: string;
  /** To an address within the site, or a whole web address: the line then leads to it. */
  readonly link?: Link | undefined;
  /** The first instant at which it is shown; absent, it is shown at once. */
  readonly from?: Instant | undefined;
  /** The first instant at which it is shown no more; absent, it stays. */
  readonly until?: Instant | undefined;
}

/** Whether the public sees a notice. */
export function isCurrent({ from, until }: Notice, now: Instant): boolean {
  return (from === undefined || now >= from) && (until === undefined || now < until);
}
