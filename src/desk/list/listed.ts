import { type Calendar, dayInWords, instantInWords, isMoment, readMoment } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { isHeld } from "../../newsroom/visibility.ts";
import { readMarkedWords } from "../../text/language-mark.ts";
import { slugOf } from "../../writing/slug.ts";
import { valuesOf } from "../header/values-of.ts";
import type { DeskKind } from "../kinds.ts";
import { listWords } from "../words/list.ts";

/** What a file is named by, and what lists show of it. */
interface Listed {
  readonly title: string;
  /** `2026-03-13`; empty where the text says no day. */
  readonly day: string;
}

/** What a text says of itself, whatever is wrong with it. */
export function listed(text: string): Listed {
  const word = wordsOf(text);
  return { title: readMarkedWords(word("title")).words, day: /^\d{4}-\d\d-\d\d/.exec(word("date"))?.[0] ?? "" };
}

/** The name without `.md` that the file of a text gets; empty where its title says none yet. */
export function fileNameOf({ title, day }: Listed, kind: DeskKind): string {
  const slug = slugOf(title);
  return kind === "releases" && slug ? `${day}-${slug}` : slug;
}

/** Where the file of a text will lie that was never saved, from the content's folder. */
export function newPathOf(said: Listed, kind: DeskKind): string {
  const name = fileNameOf(said, kind);
  return kind === "releases" ? `news/${said.day.slice(0, 4)}/${name}.md` : `${kind}/${name}.md`;
}

/**
 * How a release or a strategy stands, as a list shows it, with the day that a release is of: read from its header alone, since a list has thousands. `dueOf` says what is
 * due of the strategy of a title.
 */
export function stateOf(
  text: string,
  calendar: Calendar,
  now: Instant,
  dueOf: (title: string) => string | undefined = () => undefined,
): string {
  const word = wordsOf(text);
  const { states } = listWords;
  const on = (state: string) => {
    const date = readMoment(word("date"), calendar.timeZone);
    return isMoment(date) ? states.on(state, dayInWords(date.day, calendar.locale)) : state;
  };
  if (!valuesOf(text)) return states.unreadable;
  const status = word("status");
  if (status === "withdrawn")
    return ["error", "merged"].includes(word("withdrawn", "kind")) ? on(states.removed) : on(states.withdrawn);
  if (status !== "published") return status === "" ? "" : on(states.draft);
  const opens = opensAt(word, calendar.timeZone);
  // Nothing is published as long as a file says no minute that there is.
  if (opens === undefined) return states.unreadable;
  if (isHeld({ status, opens }, now)) return states.held(instantInWords(opens, calendar));
  const due = dueOf(readMarkedWords(word("title")).words);
  return due === undefined ? on(states.live) : states.due(due);
}

/** Until when a text is held that is as its newsroom has it; undefined of every other. */
export function heldUntil(text: string, timeZone: string, now: Instant): Instant | undefined {
  const word = wordsOf(text);
  const [status, opens] = [word("status"), opensAt(word, timeZone)];
  return status === "published" && opens !== undefined && isHeld({ status, opens }, now) ? opens : undefined;
}

/** From when on all see what is published: ever since where the header says nothing of it; undefined where it says no minute that there is. */
function opensAt(word: ReturnType<typeof wordsOf>, timeZone: string): Instant | undefined {
  const opening = word("embargo") || word("date");
  const read = readMoment(opening, timeZone);
  if (isMoment(read)) return read.instant;
  return opening === "" ? Number.NEGATIVE_INFINITY : undefined;
}

/** The words behind keys of a header; empty where one has none, or the header cannot be read. */
function wordsOf(text: string): (...way: readonly string[]) => string {
  const values = valuesOf(text);
  return (...way) => {
    const found = way.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), values);
    return typeof found === "string" ? found : "";
  };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
