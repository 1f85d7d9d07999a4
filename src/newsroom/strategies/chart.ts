import { type Words, wordsIn } from "../../language/words.ts";
import { amountInWords, withUnit } from "./amount.ts";
import type { AsAt } from "./figure.ts";
import { asAtInWords, type Series, valueInWords } from "./figures.ts";

/**
 * A line over time, in a square of 100 by 100 that the page stretches. Its scale begins at nought, or, where that would hide a
 * change, above it: then the chart says so.
 */
export interface Chart {
  /** What it shows, for people who do not see it. */
  readonly name: string;
  /** The line through all values, as the path of an SVG. */
  readonly line: string;
  /** A point of no length at each value, to be drawn with round ends. */
  readonly dots: string;
  /** The lines across, lowest first: how far down each lies, from 0 to 100, and its number. */
  readonly rules: readonly { readonly down: number; readonly words: string }[];
  /** What to know before one compares heights; undefined where the scale has nought on it. */
  readonly caution?: string | undefined;
  /** The first and the last date in as few words as tell them apart: two of them fit below a chart on a phone. */
  readonly from: string;
  readonly to: string;
}

/** More than the eye tells apart, and few enough for a small file. */
const mostPoints = 80;
const mostRules = 4;

/** Where the value nearest to nought is less than this part of the farthest, a scale from nought shows well how they differ. */
const plain = 0.5;

/** A scale that leaves nought out has at least this part of the farthest value: a tenth is seen, and a hundredth stays small. */
const leastSpan = 0.2;

/** The chart of a series. */
export function chartOf({ label, unit, points }: Series, locale: string): Chart {
  const drawn = thinned(points.map(({ figure }) => ({ at: figure.asAt.instant, value: figure.value.number })));
  const scale = scaleOf(drawn.map(({ value }) => value));
  const span = { from: drawn[0]?.at ?? 0, to: drawn.at(-1)?.at ?? 1 };
  const down = (value: number) => rounded(((scale.top - value) / (scale.top - scale.bottom)) * 100);
  const across = (at: number) => rounded(((at - span.from) / (span.to - span.from)) * 100);
  const places = drawn.map(({ at, value }) => `${across(at)} ${down(value)}`);
  const words = wordsIn(locale).figures;
  const ruleInWords = (value: number) => withUnit(shortNumber(value, scale.decimals, words), shortUnit(unit));
  const nearest = scale.bottom > 0 ? scale.bottom : scale.top < 0 ? scale.top : undefined;
  const [first = "", last = ""] = [points[0], points.at(-1)].map((point) =>
    point ? `${valueInWords(point.figure)} (${asAtInWords(point.figure.asAt, locale)})` : "",
  );
  return {
    name: words.chart(label, first, last),
    line: `M${places.join("L")}`,
    dots: places.map((place) => `M${place}h0`).join(""),
    rules: scale.rules.map((value) => ({ down: down(value), words: ruleInWords(value) })),
    caution: nearest === undefined ? undefined : words.notFromNought(ruleInWords(nearest)),
    ...endsOf(
      points.map(({ figure }) => figure.asAt),
      locale,
    ),
  };
}

function endsOf(dates: readonly AsAt[], locale: string): Pick<Chart, "from" | "to"> {
  const [from = "", to = ""] = [dates[0]?.date, dates.at(-1)?.date];
  const length = [4, 7].find((size) => from.slice(0, size) !== to.slice(0, size)) ?? 10;
  const words = (date: string) => asAtInWords({ date: date.slice(0, length) }, locale);
  return { from: words(from), to: words(to) };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Of many values the first, the last and some between them, evenly. */
function thinned<T>(values: readonly T[]): T[] {
  if (values.length <= mostPoints) return [...values];
  const step = (values.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => values[Math.round(index * step)] as T);
}

/** A scale in round numbers that has all values on it. */
function scaleOf(values: readonly number[]) {
  const [least, most] = spanOf(values);
  const rough = (most - least || 1) / mostRules;
  const power = Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * 10 ** power).find((size) => size >= rough * 0.999) ?? rough;
  const low = Math.floor(least / step);
  const high = Math.max(Math.ceil(most / step), low + 1);
  return {
    bottom: low * step,
    top: high * step,
    rules: Array.from({ length: high - low + 1 }, (_, index) => (low + index) * step),
    decimals: Math.max(0, -power),
  };
}

/** The least and the most that a scale shows: from nought, or from so near to the values that a change of a tenth is seen. */
function spanOf(values: readonly number[]): readonly [least: number, most: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [nearest, farthest] = Math.abs(least) < Math.abs(most) ? [least, most] : [most, least];
  if (nearest === farthest || nearest / farthest < plain) return [Math.min(0, least), Math.max(0, most)];
  const begins = Math.abs(nearest) < Math.abs(farthest) * (1 - leastSpan) ? nearest : farthest * (1 - leastSpan);
  return farthest > 0 ? [begins, farthest] : [farthest, begins];
}

/** "400,000", and from a million on "1.2m" and "3bn", which fit beside a line. */
function shortNumber(value: number, decimals: number, { millions, billions }: Words["figures"]): string {
  const inUnits = (size: number) => Number((value / size).toPrecision(4));
  if (Math.abs(value) >= 1e9) return billions(inUnits(1e9));
  return Math.abs(value) >= 1e6 ? millions(inUnits(1e6)) : amountInWords(value, decimals);
}

/** What fits beside a line of a chart: signs, and no words. */
function shortUnit(unit = ""): string {
  return /^(%|[£€$])/u.exec(unit)?.[0] ?? "";
}
