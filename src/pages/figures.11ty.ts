import { toCsv } from "../datasets/csv.ts";
import { absolute } from "../newsroom/address.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import type { Series } from "../newsroom/strategies/figures.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: {
    data: "edition.strategies",
    size: 1,
    alias: "series",
    before: (entries: readonly StrategyEntry[]) => entries.flatMap(({ figures }) => figures.series),
  },
  permalink: ({ series }: { series: Series }) => series.csv,
};

const columns = ["date", "label", "value", "unit", "share", "of", "source", "strategy", "url"];

export function render({ edition: { site }, series }: PageData & { series: Series }): string {
  const rows = series.points.map(({ figure, strategy }) => [
    figure.asAt.date,
    figure.label,
    figure.value.number,
    figure.unit,
    figure.share?.number,
    figure.of?.amount?.number ?? figure.of?.words,
    figure.source,
    strategy.title,
    absolute(site, strategy.address),
  ]);
  return toCsv({ columns, rows });
}
