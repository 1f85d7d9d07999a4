import type { Edition } from "../newsroom/edition.ts";

/** What every template is given. */
export interface PageData {
  readonly edition: Edition;
}
