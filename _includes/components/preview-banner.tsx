import { instantInWords } from "../../src/newsroom/dates.ts";
import { countOf } from "../../src/newsroom/format.ts";
import type { Notice } from "../../src/newsroom/notice.ts";
import type { Preview } from "../../src/newsroom/preview.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { countInWords, fixWithRule, type Problem } from "../../src/problems/problem.ts";

/** Behind a notice in a preview: when the public sees it. */
export function NoticeTimes({ site, notice: { from, until } }: { site: Site; notice: Notice }) {
  const times = [
    from !== undefined && `from ${instantInWords(from, site)}`,
    until !== undefined && `until ${instantInWords(until, site)}`,
  ].filter(Boolean);
  return times.length > 0 ? <strong> (Preview. Shown {times.join(" ")}.)</strong> : null;
}

interface Props {
  readonly preview: Preview;
  /** Of the page. */
  readonly address: string;
}

/** Enough to begin with: a folder that was copied in whole can have hundreds. */
const mostErrors = 20;

/** Above a page of a preview: why the public does not see it, and what is wrong with its file. Nothing where all is right. */
export function PreviewBanner({ preview: { asOf, siteErrors, banners }, address }: Props) {
  const { status, problems: ofPage = [] } = banners.get(address) ?? {};
  const problems = [...siteErrors, ...ofPage];
  if (asOf === undefined && status === undefined && problems.length === 0) return null;
  const { error: errors = [], advice = [] } = Object.groupBy(problems, ({ level }) => level);
  const sentences = [
    asOf !== undefined && `As of ${asOf}.`,
    status === "draft" && "Draft: not published.",
    typeof status === "object" && `Held: goes live on ${status.heldUntil}.`,
    countInWords(errors),
  ];
  return (
    <section class="preview" aria-labelledby="preview-status">
      <h2 id="preview-status">{["Preview.", ...sentences].filter(Boolean).join(" ")}</h2>
      <ProblemList problems={errors.slice(0, mostErrors)} />
      {errors.length > mostErrors && (
        <p>{`${countOf(errors.length - mostErrors, "error")} more: npm run check lists them all.`}</p>
      )}
      {advice.length > 0 && (
        <details>
          <summary>{countOf(advice.length, "piece")} of advice</summary>
          <ProblemList problems={advice} />
        </details>
      )}
    </section>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ol>
      {problems.map(({ at: { path, line, field }, message, fix, rule, paste }) => (
        <li>
          {path}, line {line}
          {field && `, ${field}`}: {message}. Write: {fixWithRule({ fix, rule })}
          {paste && <pre>{paste.join("\n")}</pre>}
        </li>
      ))}
    </ol>
  );
}
