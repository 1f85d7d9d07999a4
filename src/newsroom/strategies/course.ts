import type { Moment } from "../dates.ts";
import type { Instant } from "../instant.ts";
import type { Link } from "../link.ts";
import type { Media } from "../media.ts";
import type { CallIn } from "./call-in.ts";

/** What a decision did. */
export const acts = ["agreed", "approved", "adopted", "endorsed", "noted", "recommended", "referred"] as const;

/** What one body decided about a strategy on one day. */
export interface Decision {
  /** Its name in words. */
  readonly body: string;
  /** Its key in `site.yaml`, which stays when it is renamed. */
  readonly bodyKey: string;
  readonly act: (typeof acts)[number];
  readonly on: Moment;
  /** The day of the decision notice. */
  readonly published?: Moment | undefined;
  /** Where the minutes are. */
  readonly minute?: string | undefined;
  /** Undefined where it cannot be called in, or the day of its notice is not known. */
  readonly callIn?: CallIn | undefined;
  readonly isUrgent?: boolean | undefined;
  readonly calledIn?: Moment | undefined;
  /** When it was confirmed after it had been called in. */
  readonly confirmed?: Moment | undefined;
}

/** A time in which everybody could comment on a draft. */
export interface Consultation {
  readonly opens: Moment;
  readonly lastDay: string;
  /** The first moment after the last day. */
  readonly closes: Moment;
  readonly link?: string | undefined;
  readonly source?: LinkSource | undefined;
}

/** A decision that moves the end of a strategy. */
export interface Extension {
  /** As the file has it: a year, a financial year or a day. */
  readonly to: string;
  readonly lastDay: string;
  /** The first instant after the last day. */
  readonly ends: Instant;
  readonly on: Moment;
  /** In words. */
  readonly body?: string | undefined;
  readonly minute?: string | undefined;
}

/** A promise to review a strategy again and again. */
export interface ReviewPromise {
  readonly everyMonths: number;
  readonly from: Moment;
  /** Who promised it, in words. */
  readonly by?: string | undefined;
}

/** A review that was published. */
export interface Review {
  readonly on: Moment;
  readonly title: string;
  /** Where it can be read: an address within the site or a whole one. */
  readonly link: string;
  readonly source?: LinkSource | undefined;
}

/** Where a link stands in a header, and the file under `content/media/` that it leads to, if it does. */
export interface LinkSource extends Omit<Link, "target"> {
  readonly media?: Media | undefined;
}
