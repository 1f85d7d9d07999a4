import type { Edition } from "../newsroom/edition.ts";

/** What every template is given. */
export interface PageData {
  readonly edition: Edition;
  /** Whether the site is an officer's preview, which shows what is withheld and reloads itself. */
  readonly isPreview: boolean;
}
