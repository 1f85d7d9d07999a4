import type { Figure } from "../../kinds/figure-schema.ts";
import type { Strategy } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { headerOf, placeIn } from "../../newsroom/source.ts";
import { asAtInWords } from "../../newsroom/strategies/figures.ts";
import type { Problem } from "../../problems/problem.ts";
import { nameOf } from "../front-matter/header.ts";

/** A figure of a measure and where it stands. */
interface Entry {
  readonly strategy: Strategy;
  /** Its place among the figures of the file, from 0. */
  readonly index: number;
  readonly figure: Figure;
}

/** What two figures of one measure contradict each other in. */
interface Contradiction {
  readonly key: "value" | "unit";
  readonly first: Entry;
  readonly second: Entry;
}

/** One measure has one value for one date, and is counted in one unit, in the whole newsroom. */
export function checkFigures(newsroom: Newsroom): Problem[] {
  const entries = newsroom.strategies
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((strategy) => strategy.figures.map((figure, index) => ({ strategy, index, figure })))
    .filter(({ figure }) => figure.measure !== undefined);
  const measures = Map.groupBy(entries, ({ figure }) => figure.measure);
  return [...measures.values()].flatMap(contradictions).map((found) => told(found, newsroom));
}

/** Each is reported once, against the first of the measure, or of its date. A different unit explains a different value. */
function contradictions(entries: readonly Entry[]): Contradiction[] {
  const [first] = entries;
  const ofDates = new Map<number, Entry>();
  return entries.flatMap((second): Contradiction[] => {
    const { figure } = second;
    if (first && first.figure.unit !== figure.unit) return [{ key: "unit", first, second }];
    const before = ofDates.get(figure.asAt.instant);
    if (!before) ofDates.set(figure.asAt.instant, second);
    return before && before.figure.value.number !== figure.value.number
      ? [{ key: "value", first: before, second }]
      : [];
  });
}

function told({ key, first, second }: Contradiction, newsroom: Newsroom): Problem {
  const way = (entry: Entry) => ["figures", entry.index, key];
  const { line } = placeIn(headerOf(newsroom, first.strategy), way(first));
  const there = `${first.strategy.path}, line ${line}`;
  const { measure, asAt, value, unit } = second.figure;
  const words = {
    value: {
      message: `${measure} is ${value.typed} here, and ${first.figure.value.typed} as at ${asAtInWords(asAt, newsroom.site.locale)} in ${there}`,
      fix: "correct the value that is wrong",
    },
    unit: {
      message: `${measure} is counted ${inUnit(unit)} here, and ${inUnit(first.figure.unit)} in ${there}`,
      fix: "use one unit for one measure, or write another `measure:` for what is counted differently",
    },
  };
  const isDraft = [first, second].some(({ strategy }) => strategy.status === "draft");
  return {
    rule: "figure-contradiction",
    level: isDraft ? "advice" : "error",
    at: {
      path: second.strategy.path,
      ...placeIn(headerOf(newsroom, second.strategy), way(second)),
      field: nameOf(way(second)),
    },
    ...words[key],
  };
}

function inUnit(unit: string | undefined): string {
  return unit === undefined ? "without a unit" : `in ${unit}`;
}
