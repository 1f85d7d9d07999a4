import { dayInWords } from "../../newsroom/dates.ts";
import type { Strategy } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { headerOf, type PlacedHeader, placeIn } from "../../newsroom/source.ts";
import type { Problem } from "../../problems/problem.ts";
import { levelOf } from "./references.ts";

/** What a strategy says of another: that it takes its place. */
interface Succession {
  readonly strategy: Strategy;
  readonly old: Strategy;
  /** The place of the old one in the list. */
  readonly index: number;
  /** The old one and those that it supersedes, up to the new one again; undefined where they do not lead there. */
  readonly circle: readonly Strategy[] | undefined;
}

/** Strategies take each other's place in the order of their periods, and never in a circle. A circle is reported once. */
export function checkSuccession(newsroom: Newsroom): Problem[] {
  const { strategies } = newsroom;
  const byName = new Map(strategies.map((strategy) => [strategy.name, strategy]));
  const wrong = strategies
    .flatMap((strategy) =>
      strategy.supersedes.flatMap((name, index): Succession[] => {
        const old = byName.get(name);
        // In every circle there is a period that does not begin after the one before.
        if (!old || old.period.starts < strategy.period.starts) return [];
        return [{ strategy, old, index, circle: wayTo(strategy, old, byName) }];
      }),
    )
    .toSorted(
      (a, b) => b.strategy.period.starts - a.strategy.period.starts || (a.strategy.path < b.strategy.path ? 1 : -1),
    );
  const told = new Set<string>();
  return wrong.flatMap((succession): Problem[] => {
    const { strategy, circle } = succession;
    const members = circle
      ?.map(({ name }) => name)
      .toSorted()
      .join();
    if (members !== undefined && told.has(members)) return [];
    const words = circle ? circleWords(strategy, circle) : orderWords(succession, newsroom);
    if (!words) return [];
    if (members !== undefined) told.add(members);
    const place = placeIn(headerOf(newsroom, strategy), ["supersedes", succession.index]);
    return [{ level: levelOf(strategy), at: { path: strategy.path, ...place, field: "supersedes" }, ...words }];
  });
}

function wayTo(
  end: Strategy,
  from: Strategy,
  byName: ReadonlyMap<string, Strategy>,
  seen = new Set<Strategy>(),
): readonly Strategy[] | undefined {
  if (from === end) return [from];
  seen.add(from);
  for (const name of from.supersedes) {
    const next = byName.get(name);
    const way = next && !seen.has(next) ? wayTo(end, next, byName, seen) : undefined;
    if (way) return [from, ...way];
  }
  return undefined;
}

function circleWords(strategy: Strategy, circle: readonly Strategy[]) {
  if (circle.length === 1)
    return {
      rule: "succession-loop" as const,
      message: "a strategy cannot supersede itself",
      fix: "write the file name of the earlier strategy, without .md, or delete this",
      inForm: { fix: "choose the earlier strategy, or none" },
    };
  const others = circle.filter((one) => one !== strategy).map(({ path }) => path);
  return {
    rule: "succession-loop" as const,
    message: `${others.join(" and ")} already ${others.length === 1 ? "takes" : "take"} the place of this strategy`,
    fix: "keep `supersedes:` only in the file of the later strategy",
  };
}

function orderWords({ strategy, old }: Succession, newsroom: Newsroom) {
  // A period that is missing or wrong is reported where it stands.
  if (![strategy, old].every((one) => isPeriodRead(one, headerOf(newsroom, one)))) return undefined;
  const [from, before] = [strategy, old].map(({ period }) => dayInWords(period.firstDay, newsroom.site.locale));
  return {
    rule: "succession-order" as const,
    message: `this strategy begins on ${from}, and ${old.path}, whose place it takes, ${from === before ? "on the same day" : `not before ${before}`}`,
    fix: "choose a period that begins later, or delete `supersedes:`",
  };
}

function isPeriodRead({ period }: Strategy, header: PlacedHeader | undefined): boolean {
  const typed = header?.values["period"];
  return typeof typed === "object" && typed !== null && "from" in typed && typed.from === period.from;
}
