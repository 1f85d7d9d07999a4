import type { Calendar } from "../../../newsroom/dates.ts";
import { heldUntil, listed } from "../../list/listed.ts";
import { heldOf } from "../../list/today.ts";
import { now } from "../now.ts";
import { pathInPullRequest } from "../requests/pull-request-texts.ts";

/** By title and day: facts.json, which anybody can read, knows nothing of them. */
const texts = new Map<string, string>();

/** Notes a text that Sveltia CMS has read from the repository, where a colleague has agreed to it and it waits for its minute. */
export function noteHeld(text: string, { timeZone }: Calendar): void {
  const { title, day } = listed(text);
  const key = `${day} ${title}`;
  if (heldUntil(text, timeZone, now()) === undefined) texts.delete(key);
  else if (pathInPullRequest(text) === undefined) texts.set(key, text);
}

/** What is held of the years that are shown, the soonest first. */
export function heldHere(site: Calendar) {
  return heldOf(texts.values(), site, now());
}
