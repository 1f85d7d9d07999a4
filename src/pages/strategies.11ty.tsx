import type { ComponentChildren } from "preact";
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
import { collection } from "../structured-data/lists.ts";
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
      jsonLd: [
        collection(site, {
          name: words.title,
          address: address.strategies,
          entries: groupsOf(strategies, site.locale).flatMap(({ entries }) =>
            entries.map(({ strategy }) => strategy.address),
          ),
        }),
      ],
      feed: { title: wordsIn(site.locale).feed.strategiesTitle(site.title), address: address.strategies },
    },
    children: (
      <>
        {strategies.length === 0 && <p>{words.none}</p>}
        <StateLinks site={site} strategies={strategies} />
        {strategies.length > 0 && <Register edition={edition} />}
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

/**
 * Every strategy in one table, those of a state together. Where it does not fit, each row stands below the one before it and each
 * cell has its own label, in place of the head of its column.
 */
function Register({ edition }: { edition: Edition }) {
  const { site, strategies } = edition;
  const { strategies: words, strategy } = wordsIn(site.locale);
  const columns = [words.strategy, words.status, strategy.period, strategy.owner, strategy.decidedBy];
  return (
    <table class="register">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(strategies, site.locale).map(({ kind, entries }) => (
        <tbody id={kind}>
          {entries.map((entry) => (
            <Row edition={edition} entry={entry} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ edition, entry: { strategy, strategyStatus } }: { edition: Edition; entry: StrategyEntry }) {
  const { site, strategyStatuses } = edition;
  const { next, owed } = strategyStatus;
  const { strategies: words, strategy: labels } = wordsIn(site.locale);
  const decided = strategy.decisions.findLast(isDecisive);
  return (
    <tr>
      <th scope="row">
        <TitleLink site={site} to={{ ...strategy, title: titleAt(strategy, strategyStatuses) }} />
        <PreviewChip edition={edition} address={strategy.address} />
      </th>
      <Cell label={words.status}>
        <Chip strategyStatus={strategyStatus} />
        {next && (
          <p>
            {dayInWords(next.day, site.locale)}: {next.what}
          </p>
        )}
        {owed.length > 0 && <p>{owed.some(({ kind }) => kind === "due") ? words.reviewDue : words.reviewsMissing}</p>}
      </Cell>
      <Cell label={labels.period}>{periodInWords(strategy.period, site.locale)}</Cell>
      <Cell label={labels.owner}>{strategy.owner ?? words.noOwner}</Cell>
      <Cell label={labels.decidedBy}>
        {decided ? `${decided.body}, ${dayInWords(decided.on.day, site.locale)}` : words.noDecision}
      </Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <td>
      <span>{label}</span>
      <div>{children}</div>
    </td>
  );
}
