import { toCsv } from "../datasets/csv.ts";
import { absolute } from "../newsroom/address.ts";
import type { Series } from "../newsroom/strategies/figures.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ strategies }) => strategies.flatMap(({ figures }) => figures.series),
  alias: "series",
  addressOf: ({ csv }) => csv,
  page: seriesFile,
});

const columns = ["date", "label", "value", "unit", "share", "of", "source", "strategy", "url"];

function seriesFile({ edition: { site }, series }: PageView & { series: Series }): string {
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
