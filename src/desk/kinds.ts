import type { KindName } from "../kinds/kinds.ts";

/** What the desk has a form for: every kind of content, and the settings of the site. */
export type DeskKind = KindName | "site";
