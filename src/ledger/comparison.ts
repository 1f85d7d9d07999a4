import { join } from "node:path";
import type { Item } from "../kinds/kinds.ts";
import type { Newsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import { headerOf, placeIn } from "../newsroom/source.ts";
import type { Ledger } from "./ledger.ts";

/** What is compared with a ledger. */
export interface Comparison {
  readonly ledger: Ledger;
  /** The whole newsroom, withheld items too. */
  readonly newsroom: Newsroom;
  /** The newsroom as the public sees it. */
  readonly seen: PublicNewsroom;
  /** The public items by their id. */
  readonly byId: ReadonlyMap<string, Item>;
  /** Whether no file has an error. */
  readonly isWhole: boolean;
  /** The content folder. */
  readonly folder: string;
  /** The council's day. */
  readonly today: string;
  /** Its minute: `09:30`. */
  readonly minute: string;
}

/** Where a problem of the whole site is reported: at a key of `site.yaml`, or at its first line where the key is missing. */
export function ofSite({ folder, newsroom }: Comparison, field: string) {
  const path = join(folder, "site.yaml");
  return { level: "error", at: { path, ...placeIn(headerOf(newsroom, { path }), [field]), field } } as const;
}
