import { aSlug } from "../content/files/release-name.ts";
import { checkFigures } from "../content/strategy/check-figures.ts";
import { courseOf } from "../content/strategy/course.ts";
import { checkDates } from "../content/strategy/strategy-dates.ts";
import { gatedItem } from "../content/text-item.ts";
import { titleWords } from "../content/title-words.ts";
import { wordsIn } from "../language/words.ts";
import { address, withSlash } from "../newsroom/address.ts";
import { lastReported } from "../newsroom/changes.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Strategy } from "../newsroom/item.ts";
import { isFolder } from "../newsroom/redirects.ts";
import { inParagraphs } from "../newsroom/search-record.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import { seriesFiles } from "../newsroom/strategies/figures.ts";
import { periodOf } from "../newsroom/strategies/period.ts";
import { changed, isPublic, marksAt, only, type Viewing } from "../newsroom/visibility.ts";
import { inWords, slugifyName, slugOf } from "../text/slug.ts";
import { textsIn } from "./files.ts";
import { cardBeside, type Kind } from "./kind.ts";
import { type StrategyKeys, strategyExamples, strategySchema } from "./strategy-schema.ts";

/** A plan of the council for some years: `strategies/libraries-strategy-2026-2030.md`. */
export const strategies: Kind<Strategy, StrategyEntry, StrategyKeys> = {
  words: ["strategy", "strategies"],
  files: textsIn("strategies/", "a strategy", address.strategy),
  texts: {
    schema: strategySchema,
    examples: strategyExamples,
    hasNotes: false,
    isOfOneDay: false,
    needsText: false,
    titleOf: inWords,
    opens: ({ embargo }) => embargo ?? { instant: Number.NEGATIVE_INFINITY },
    rightPath: (path, values) => `strategies/${slugOf(path) || slugifyName(titleWords(values, "").title) || aSlug}.md`,
    pathOn: () => undefined,
    checks: (file, _, context) => [...checkDates(file, context), ...checkFigures(file, context.clock)],
    item(read, { site, library }) {
      const { file, name } = read;
      const { period = periodOf("2000", "2000", site), ...item } = gatedItem(read);
      const course = courseOf(file.values, site, (link, way) => ({
        ...file.header.place(way),
        media: library.at(link),
      }));
      return { ...item, ...course, kind: "strategy", name, period };
    },
  },
  root: address.strategies,
  cache: "minutes",
  order: byTitle,
  isGated: true,
  publicItems: (items, viewing) =>
    items.filter((item) => isPublic(item, viewing.now)).map((item) => strategyAt(item, viewing)),
  lists: () => [address.strategies],
  companionFiles: (items) => [
    ...seriesFiles(items).map(({ strategy, measure, csv }) => ({
      item: strategy,
      address: csv,
      isKept: true,
      from: (alias: string) => (isFolder(alias) ? address.figures(withSlash(alias), measure) : undefined),
    })),
    ...items.map(cardBeside),
  ],
  feeds: {
    places: (items) => [address.strategies, ...items.map((item) => item.address)],
    of: (entries, { site, strategyEvents, left, leftStrategies }) => {
      const words = wordsIn(site.locale).feed;
      return [
        {
          key: "feed-strategies",
          title: words.strategiesTitle(site.title),
          description: words.strategies(site.name),
          page: address.strategies,
          releases: [],
          events: [...strategyEvents.values()].flat(),
          losses: leftStrategies.map(({ lastTold }) => lastTold),
        },
        ...entries.map(({ strategy, releases }) => {
          const concerns = (names: readonly string[]) => names.includes(strategy.name);
          return {
            key: `feed-strategy-${strategy.id}`,
            title: `${site.title}: ${strategy.title}`,
            description: words.strategy(site.name, strategy.title),
            page: strategy.address,
            releases,
            events: strategyEvents.get(strategy.name) ?? [],
            losses: [
              ...left.filter(({ strategies: names }) => concerns(names)),
              ...leftStrategies.filter(({ supersedes }) => concerns(supersedes)),
            ].map(({ lastTold }) => lastTold),
          };
        }),
      ];
    },
  },
  sitemap: (entries) => [
    { address: address.strategies },
    ...entries
      .filter(({ strategy }) => !strategy.withdrawn)
      .map(({ strategy, releases }) => ({
        address: strategy.address,
        changed: lastReported(strategy, releases[0]?.published),
      })),
  ],
  search: (entries) =>
    entries.map(({ strategy, strategyStatus: { title, state } }) => ({
      kind: "strategies",
      address: strategy.address,
      title,
      titleLanguage: strategy.titleLanguage,
      text: inParagraphs(strategy.summary, strategy.body.text),
      on: latestOf(strategy),
      topics: strategy.topics,
      state: state.kind,
      isWithdrawn: state.kind === "withdrawn",
    })),
  ledger: "text",
  hasData: true,
  templates: ["strategy.11ty.tsx", "strategies.11ty.tsx"],
};

/** The day of the last decision on a strategy; the first of its time where none is known. */
function latestOf({ decisions, period }: Strategy): Pick<Moment, "day" | "instant"> {
  const first = { day: period.firstDay, instant: period.starts };
  return (
    decisions
      .map(({ on }) => on)
      .toSorted((a, b) => a.instant - b.instant)
      .at(-1) ?? first
  );
}

/** The one order of strategies: by title, then by id. */
export function byTitle(a: Strategy, b: Strategy): number {
  return a.title.localeCompare(b.title, "en") || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What had been decided, done and counted of a strategy at an instant: what is dated later is held until its day. */
function strategyAt(strategy: Strategy, { now, strategies: names }: Viewing): Strategy {
  const { decisions, extensions, review, reviews, figures, supersedes } = strategy;
  const isKnown = ({ on }: { readonly on: Moment }) => now >= on.instant;
  const known = (moment: Moment | undefined) => (moment && now >= moment.instant ? moment : undefined);
  const decided = only(decisions, isKnown);
  const asKnown = decided.map((decision) =>
    changed(decision, { calledIn: known(decision.calledIn), confirmed: known(decision.confirmed) }),
  );
  return changed(strategy, {
    ...marksAt(strategy, now),
    decisions: asKnown.every((decision, index) => decision === decided[index]) ? decided : asKnown,
    extensions: only(extensions, isKnown),
    review: review && known(review.from) ? review : undefined,
    reviews: only(reviews, isKnown),
    figures: only(figures, ({ asAt }) => now >= asAt.instant),
    supersedes: only(supersedes, (name) => names.has(name)),
  });
}
