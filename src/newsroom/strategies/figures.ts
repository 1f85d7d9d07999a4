import type { Figure } from "../../kinds/figure-schema.ts";
import { wordsIn } from "../../language/words.ts";
import { address } from "../address.ts";
import { dayInWords, monthInWords } from "../dates.ts";
import type { Strategy } from "../item.ts";
import { amountInWords, withUnit } from "./amount.ts";
import type { AsAt } from "./figure.ts";

/** A figure with the strategy that publishes it. */
interface PublishedFigure {
  readonly figure: Figure;
  readonly strategy: Strategy;
}

/** A figure as the page of its strategy shows it. */
export interface ShownFigure {
  readonly figure: Figure;
  /** The newest value of the same measure, where another strategy has it. */
  readonly later?: PublishedFigure | undefined;
}

/** One measure over time. */
export interface Series {
  readonly measure: string;
  /** As its newest figure names it. */
  readonly label: string;
  readonly unit?: string | undefined;
  /** Two or more, each of another date, earliest first. */
  readonly points: readonly PublishedFigure[];
  /** Where the table lies as a file. */
  readonly csv: string;
}

/** The figures of one strategy, arranged for its page. */
export interface FiguresEntry {
  /** In the order of the file; of a measure only the newest. */
  readonly shown: readonly ShownFigure[];
  /** Every measure that the strategy has a figure of, where it has values of more than one date anywhere. */
  readonly series: readonly Series[];
}

/** All figures of a measure, each of another date, earliest first; by the name of the measure. */
export type Measures = ReadonlyMap<string, readonly PublishedFigure[]>;

/** The measures of some strategies. */
export function measuresOf(strategies: readonly Strategy[]): Measures {
  const all = strategies.flatMap((strategy) => strategy.figures.map((figure) => ({ figure, strategy })));
  const groups = Map.groupBy(
    all.filter(({ figure }) => figure.measure !== undefined),
    ({ figure }) => figure.measure ?? "",
  );
  return new Map([...groups].map(([measure, figures]) => [measure, oneOfEachDate(figures)]));
}

/** What two strategies both say is kept once, as the first has it. */
function oneOfEachDate(figures: readonly PublishedFigure[]): PublishedFigure[] {
  const firsts = new Map<number, PublishedFigure>();
  for (const one of figures) if (!firsts.has(one.figure.asAt.instant)) firsts.set(one.figure.asAt.instant, one);
  return [...firsts.values()].toSorted((a, b) => a.figure.asAt.instant - b.figure.asAt.instant);
}

/** The figures of a strategy as its page shows them, given the measures of all strategies that readers see. */
export function figuresOf(strategy: Strategy, measures: Measures): FiguresEntry {
  const { figures } = strategy;
  const shown = figures
    .filter((figure) => !figures.some((other) => other.measure === figure.measure && isLater(other, figure)))
    .map((figure) => ({ figure, later: laterElsewhere(figure, strategy, measures) }));
  const names = [...new Set(figures.flatMap(({ measure }) => measure ?? []))];
  return { shown, series: names.flatMap((measure) => seriesOf(measure, strategy, measures) ?? []) };
}

function isLater(other: Figure, figure: Figure): boolean {
  return figure.measure !== undefined && other.asAt.instant > figure.asAt.instant;
}

function laterElsewhere(figure: Figure, strategy: Strategy, measures: Measures): PublishedFigure | undefined {
  const newest = measures.get(figure.measure ?? "")?.at(-1);
  return newest && newest.strategy !== strategy && isLater(newest.figure, figure) ? newest : undefined;
}

function seriesOf(measure: string, strategy: Strategy, measures: Measures): Series | undefined {
  const points = measures.get(measure) ?? [];
  const newest = points.at(-1);
  if (points.length < 2 || !newest) return undefined;
  const { label, unit } = newest.figure;
  return { measure, label, unit, points, csv: address.figures(strategy.address, measure) };
}

/** Where each measure of some strategies lies as a file, beside the page that shows it. */
export function seriesFiles(strategies: readonly Strategy[]): { strategy: Strategy; measure: string; csv: string }[] {
  const measures = measuresOf(strategies);
  return strategies.flatMap((strategy) =>
    figuresOf(strategy, measures).series.map(({ measure, csv }) => ({ strategy, measure, csv })),
  );
}

/** "10,863", "£8.5 million". */
export function valueInWords({ value, unit }: Pick<Figure, "value" | "unit">): string {
  return withUnit(value.typed, unit);
}

/** "12.5% of about 86,904"; undefined where neither a share nor a whole is known. */
export function shareInWords({ share, of }: Pick<Figure, "share" | "of">, locale: string): string | undefined {
  const words = [share && `${share.typed}%`, of && wordsIn(locale).figures.shareOf(of.words)].filter(Boolean);
  return words.length > 0 ? words.join(" ") : undefined;
}

/** "2018", "February 2018" or "9 February 2018". */
export function asAtInWords({ date }: Pick<AsAt, "date">, locale: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? monthInWords(date, locale) : dayInWords(date, locale);
}

/** What does not fit between a part and its whole, and the number that would. */
interface Misfit {
  readonly key: "share" | "of";
  readonly message: string;
  /** In per cent. */
  readonly right?: string;
}

/** Whether value, share and whole agree within rounding; undefined if they do, or if nobody can know. */
export function misfitOf({ value, share, of }: Pick<Figure, "value" | "share" | "of">): Misfit | undefined {
  const whole = of?.amount;
  if (!whole) return undefined;
  if (whole.number <= 0) return { key: "of", message: `nothing can be part of ${whole.typed}` };
  if (value.number > whole.number)
    return { key: "of", message: `${value.typed} is more than the ${whole.typed} that it is to be part of` };
  if (!share) return undefined;
  const exact = (value.number / whole.number) * 100;
  // A hair more than half of the last place: of two ways to round a half, either will do.
  if (Math.abs(exact - share.number) <= 0.5 * 10 ** -share.decimals + 1e-9) return undefined;
  const right = `${amountInWords(exact, share.decimals)}%`;
  return { key: "share", message: `${value.typed} of ${whole.typed} is ${right}, and not ${share.typed}%`, right };
}
