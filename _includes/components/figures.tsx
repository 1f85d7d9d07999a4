import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { type Chart, chartOf } from "../../src/newsroom/strategies/chart.ts";
import type { AsAt } from "../../src/newsroom/strategies/figure.ts";
import {
  asAtInWords,
  type FiguresEntry,
  type Series,
  type ShownFigure,
  shareInWords,
  valueInWords,
} from "../../src/newsroom/strategies/figures.ts";
import { TitleLink } from "./title-link.tsx";

/** The headline figures of a strategy, large, and below them each that was measured more than once. */
export function Figures({ site, strategy, figures }: { site: Site; strategy: Strategy; figures: FiguresEntry }) {
  if (figures.shown.length === 0) return null;
  return (
    <section>
      <h2>{wordsIn(site.locale).figures.heading}</h2>
      <dl class="figures">
        {figures.shown.map((shown) => (
          <Headline site={site} shown={shown} />
        ))}
      </dl>
      {figures.series.map((series) => (
        <OverTime site={site} series={series} strategy={strategy} />
      ))}
    </section>
  );
}

function Headline({ site, shown: { figure, later } }: { site: Site; shown: ShownFigure }) {
  const share = shareInWords(figure, site.locale);
  const words = wordsIn(site.locale).figures;
  return (
    <div>
      <dt>{figure.label}</dt>
      <dd class="figure">{valueInWords(figure)}</dd>
      {share && <dd>{share}</dd>}
      <dd class="small">
        {figure.source}
        {words.asAt}
        <When site={site} at={figure.asAt} />
      </dd>
      {later && (
        <dd>
          <a href={href(site, later.strategy.address)}>
            {words.later(valueInWords(later.figure), asAtInWords(later.figure.asAt, site.locale))}
          </a>
        </dd>
      )}
    </div>
  );
}

function When({ site, at }: { site: Site; at: AsAt }) {
  return <time dateTime={at.date}>{asAtInWords(at, site.locale)}</time>;
}

interface SeriesProps {
  readonly site: Site;
  readonly series: Series;
  /** The one whose page it is on. */
  readonly strategy: Strategy;
}

function OverTime({ site, series, strategy }: SeriesProps) {
  const { label, points, csv } = series;
  const words = wordsIn(site.locale).figures;
  return (
    <div class="series">
      <h3>{words.overTime(label)}</h3>
      <LineChart chart={chartOf(series, site.locale)} />
      {/* biome-ignore lint/a11y/useSemanticElements: as every table, a group and no set of fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, keys move it */}
      <div class="table" role="group" aria-label={words.byDate(label)} tabIndex={0}>
        <table>
          <caption>{words.byDate(label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.asAt}</th>
              <th scope="col">{words.columns.figure}</th>
              <th scope="col">{words.columns.source}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ figure, strategy: of }) => (
              <tr>
                <th scope="row">
                  <When site={site} at={figure.asAt} />
                </th>
                <td>{[valueInWords(figure), shareInWords(figure, site.locale)].filter(Boolean).join(", ")}</td>
                <td>
                  {figure.source}
                  {of !== strategy && (
                    <>
                      {words.inStrategy}
                      <TitleLink site={site} to={of} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={href(site, csv)}>{words.download(label)}</a>
      </p>
    </div>
  );
}

/**
 * Only the square with the lines is stretched to the width, and its strokes are not. Numbers and dates stand beside it, so
 * that they stay as large as all small text; screen readers have them in the table.
 */
function LineChart({ chart: { name, line, dots, rules, caution, from, to } }: { chart: Chart }) {
  return (
    <div class="chart">
      <p class="chart-rules" aria-hidden="true">
        {rules.toReversed().map(({ words }) => (
          <>
            <span>{words}</span>{" "}
          </>
        ))}
      </p>
      <svg
        role="img"
        aria-label={name}
        width="100%"
        height="150"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        fill="none"
        stroke="currentColor"
      >
        <path d={rules.map(({ down }) => `M0 ${down}h100`).join("")} stroke-opacity=".3" vector-effect={unstretched} />
        <path d={line} stroke-width="2" vector-effect={unstretched} />
        <path d={dots} stroke-width="9" stroke-linecap="round" vector-effect={unstretched} />
      </svg>
      <p class="chart-ends" aria-hidden="true">
        <span>{from}</span> <span>{to}</span>
      </p>
      {caution && <p class="chart-caution">{caution}</p>}
    </div>
  );
}

const unstretched = "non-scaling-stroke";
