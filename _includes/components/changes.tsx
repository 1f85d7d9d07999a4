import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import { reportedChanges } from "../../src/newsroom/changes.ts";
import { dayInWords, type Moment, machineDate } from "../../src/newsroom/dates.ts";
import type { Release, Strategy } from "../../src/newsroom/item.ts";
import type { Site } from "../../src/newsroom/site.ts";
import type { Withdrawal } from "../../src/newsroom/withdrawal.ts";

interface Props {
  readonly site: Site;
  readonly item: Release | Strategy;
}

/** A longer note stands below alone, so that a phone still shows the text itself on its first screen. */
const longest = 140;

/** The latest change that is announced, in a line below the date; nothing without one. */
export function LatestChange({ site, item: { changes } }: Props) {
  if (changes.length === 0) return null;
  const latest = reportedChanges(changes).at(-1);
  if (!latest) return null;
  const { kind, on, note } = latest;
  const words = wordsIn(site.locale).change;
  return (
    <p class="changed">
      <strong>
        {words.kinds[kind].done} <Day site={site} on={on} />:
      </strong>{" "}
      {note.length > longest ? <a href="#changes">{words.readMore}</a> : note}
    </p>
  );
}

/** Says before all else that a text no longer counts, since when and why. */
export function WithdrawnNote({ site, withdrawal: { on, reason } }: { site: Site; withdrawal: Withdrawal }) {
  return (
    <p class="withdrawn">
      {wordsIn(site.locale).change.withdrawnOn(
        (words) => (
          <span class="chip chip-withdrawn">{words}</span>
        ),
        <Day site={site} on={on} />,
      )}
      {reason}
    </p>
  );
}

/** All that was done to a page, the newest first, and its publication last; nothing where nothing was. */
export function ChangesToPage({ site, item }: Props) {
  const { changes, withdrawn } = item;
  if (changes.length === 0) return null;
  const told = reportedChanges(changes);
  if (told.length === 0) return null;
  const words = wordsIn(site.locale);
  return (
    <section class="changes">
      <h2 id="changes">{words.change.heading}</h2>
      <ul class="plain">
        {withdrawn && (
          <li>
            <Day site={site} on={withdrawn.on} /> <span>{words.change.withdrawn(withdrawn.reason)}</span>
          </li>
        )}
        {told.toReversed().map(({ kind, on, note }) => (
          <li>
            <Day site={site} on={on} />{" "}
            <span>
              {words.change.kinds[kind].done}: {note}
            </span>
          </li>
        ))}
        {item.kind === "release" && (
          <li>
            <Day site={site} on={item.published} /> <span>{words.release.published}</span>
          </li>
        )}
      </ul>
      <p>
        <a href={href(site, address.corrections)}>{words.corrections.all}</a>
      </p>
    </section>
  );
}

/** "12 March 2026". */
export function Day({ site, on }: { site: Site; on: Moment }) {
  return <time dateTime={machineDate(on, site.timeZone)}>{dayInWords(on.day, site.locale)}</time>;
}
