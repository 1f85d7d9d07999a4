import type { Moment } from "./dates.ts";

/** A page that no longer counts: its text stays, marked with the day and the reason. */
export interface Withdrawal {
  readonly on: Moment;
  readonly reason: string;
}

/** Why nobody sees a page any more: it was published in error, or it was merged into another. */
export type Departure =
  | { readonly kind: "error"; readonly on?: Moment | undefined; readonly reason?: string | undefined }
  | { readonly kind: "merged"; readonly into: string };

/** A page that was published in error, as readers find it: nothing is left of it but its address, a day and a reason. */
export interface GonePage {
  readonly address: string;
  readonly on?: Moment | undefined;
  readonly reason?: string | undefined;
}
