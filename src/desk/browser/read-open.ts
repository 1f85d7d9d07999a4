import type { Instant } from "../../newsroom/instant.ts";
import { readAsSaved } from "../reading/problems-of.ts";
import type { DeskReading } from "../reading/read-text.ts";
import { mediaOf } from "./added-files.ts";
import { isDictionaryThere } from "./dictionary.ts";
import type { Part } from "./part.ts";

/** What is open, as much as reading it needs. */
export type OpenText = Pick<Part, "kind" | "path" | "text" | "facts" | "added">;

/** What a text was read with: a reading holds as long as all of it is the same. */
type ReadWith = readonly unknown[];

let last: { readonly as: ReadWith; readonly reading: DeskReading } | undefined;

/** In milliseconds: every moment that a file names begins a minute. */
const minute = 60_000;

/**
 * Reads what is open as it will be saved, without a proof of its fixes. The form, the page beside it and the jobs ask for the same text one
 * after the other: it is read once.
 */
export function readOpen({ kind, path, text, facts, added }: OpenText, now: Instant): DeskReading {
  const as = [kind, path, text, facts, added.size, isDictionaryThere(), Math.floor(now / minute)];
  if (!last || as.some((one, index) => one !== last?.as[index])) {
    last = { as, reading: readAsSaved({ kind, path, text, added: mediaOf(added), now }, facts) };
  }
  return last.reading;
}
