import { Chip, PreviewChip } from "../../_includes/components/chip.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { StateLinks } from "../../_includes/components/state-links.tsx";
import { TitleLink } from "../../_includes/components/title-link.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { Edition } from "../newsroom/edition.ts";
import { periodInWords } from "../newsroom/format.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import { groupsOf } from "../newsroom/strategies/groups.ts";
import { isDecisive } from "../newsroom/strategies/state.ts";
import { titleAt } from "../newsroom/strategies/status.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.strategies}index.html` };

export function render({ edition }: PageData): string {
  const { site, strategies } = edition;
  const words = wordsIn(site.locale).strategies;
  return renderTitledPage({
    edition,
    head: {
      title: words.title,
      description: words.description(site.name),
      address: address.strategies,
      feed: { title: wordsIn(site.locale).feed.strategiesTitle(site.title), address: address.strategies },
    },
    children: (
      <>
        {strategies.length === 0 && <p>{words.none}</p>}
        <StateLinks site={site} strategies={strategies} />
        {groupsOf(strategies, site.locale).map(({ kind, name, entries }) => (
          <section>
            <h2 id={kind}>
              {name.charAt(0).toUpperCase() + name.slice(1)} ({entries.length})
            </h2>
            <Table edition={edition} labelledBy={kind} entries={entries} />
          </section>
        ))}
        {strategies.length > 0 && <RegisterFiles site={site} />}
        <FeedLinks site={site} subject={words.subject} address={address.strategies} />
      </>
    ),
  });
}

/** The same in files for other programs, each link with the type of its file. */
function RegisterFiles({ site }: { site: Site }) {
  const { csv, json, ics, schema } = address.registerFiles;
  const words = wordsIn(site.locale).strategies;
  const link = (file: string) => (name: string) => <a href={href(site, file)}>{name}</a>;
  return (
    <section>
      <h2>{words.files}</h2>
      <ul>
        <li>{link(csv)(words.csv)}</li>
        <li>{link(ics)(words.calendar)}</li>
        <li>{words.json(link(json), link(schema))}</li>
      </ul>
    </section>
  );
}

interface TableProps {
  readonly edition: Edition;
  readonly labelledBy: string;
  readonly entries: readonly StrategyEntry[];
}

/** Two columns at every width: nothing has to be scrolled on a phone, and a table stays a table for every aid. */
function Table({ edition, labelledBy, entries }: TableProps) {
  const words = wordsIn(edition.site.locale).strategies;
  return (
    <table class="register" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{words.strategy}</th>
          <th scope="col">{words.status}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row edition={edition} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ edition, entry: { strategy, strategyStatus } }: { edition: Edition; entry: StrategyEntry }) {
  const { site, strategyStatuses } = edition;
  const { next, owed } = strategyStatus;
  const words = wordsIn(site.locale).strategies;
  const decided = strategy.decisions.findLast(isDecisive);
  return (
    <tr>
      <th scope="row">
        <TitleLink site={site} to={{ ...strategy, title: titleAt(strategy, strategyStatuses) }} />
        <PreviewChip edition={edition} address={strategy.address} />
        <p>{periodInWords(strategy.period, site.locale)}</p>
        {strategy.owner && <p>{strategy.owner}</p>}
        {decided && (
          <p>
            {decided.body}, {dayInWords(decided.on.day, site.locale)}
          </p>
        )}
      </th>
      <td>
        <Chip strategyStatus={strategyStatus} />
        {next && (
          <p>
            {dayInWords(next.day, site.locale)}: {next.what}
          </p>
        )}
        {owed.length > 0 && <p>{owed.some(({ kind }) => kind === "due") ? words.reviewDue : words.reviewsMissing}</p>}
      </td>
    </tr>
  );
}
