import { basename, join } from "node:path";
import { type StrategyKeys, strategyExamples, type strategySchema } from "../../kinds/strategy-schema.ts";
import { wordsIn } from "../../language/words.ts";
import { address } from "../../newsroom/address.ts";
import { addDays, dayInWords, type Moment, momentOfDay } from "../../newsroom/dates.ts";
import type { Strategy } from "../../newsroom/item.ts";
import type { Site } from "../../newsroom/site.ts";
import { callInAfter } from "../../newsroom/strategies/call-in.ts";
import type { Decision, LinkSource } from "../../newsroom/strategies/course.ts";
import { lastDayOf, periodOf } from "../../newsroom/strategies/period.ts";
import { isDecisive } from "../../newsroom/strategies/state.ts";
import type { Read } from "../../problems/problem.ts";
import { readBody } from "../../text/body.ts";
import { inWords, slugifyName } from "../../text/slug.ts";
import { checkBody } from "../check-body.ts";
import { checkExamples } from "../check-examples.ts";
import { checkEmbargoLines } from "../embargo-lines.ts";
import type { ContentFile } from "../files/files.ts";
import { misnamed } from "../files/misnamed.ts";
import type { Way } from "../front-matter/header.ts";
import { checkHeaderWords } from "../front-matter/lint-metadata.ts";
import { checkHistory, historyOf } from "../history-fields.ts";
import type { ReadContext } from "../item-fields.ts";
import { judge, needlessAccepts } from "../judge.ts";
import { readTextFile } from "../read-text-file.ts";
import { titleWords } from "../title-words.ts";
import { checkFigures } from "./check-figures.ts";
import { checkDates } from "./strategy-dates.ts";

/** Reads one file of `strategies/`; undefined where nothing of it can be shown. */
export function readStrategy(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  schema: ReturnType<typeof strategySchema>,
  context: ReadContext,
): Read<Strategy | undefined> {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const keys = { schema, examples: () => strategyExamples(name, context) };
  const { value: file, problems } = readTextFile(path, bytes, keys);
  if (!file) return { value: undefined, problems };
  const opens = file.values.embargo?.instant ?? Number.NEGATIVE_INFINITY;
  if (nameFault) {
    const right = `strategies/${slugifyName(name) || slugifyName(titleWords(file.values, "").title) || "title-in-a-few-words"}.md`;
    const asNamed = { folder, file, fault: nameFault, right, opens, now: context.now };
    return { value: undefined, problems: misnamed(asNamed, problems) };
  }

  const { site, library } = context;
  const { values, status } = file;
  const read = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  const embargo = checkEmbargoLines(file, { timeZone: site.timeZone, now: context.now, opens });
  const violations = [
    ...file.violations,
    ...embargo.violations,
    ...checkBody(file, read.body, read.findings, library, embargo.lines),
    ...checkHeaderWords(file, site.locale),
    ...checkDates(file, site, context.now),
    ...checkFigures(file, context.now),
    ...(file.isUnreadable ? [] : checkHistory(file, site, context.now)),
    ...checkExamples(file),
  ];
  const found = [...problems, ...judge(file, [...violations, ...needlessAccepts(file, violations)])];
  if (file.isUnreadable) return { value: undefined, problems: found };
  const strategy: Strategy = {
    kind: "strategy",
    id: values.id ?? name,
    name,
    path,
    address: address.strategy(name),
    status,
    opens,
    ...titleWords(values, inWords(name)),
    period: values.period ?? periodOf("2000", "2000", site),
    owner: values.owner,
    topics: values.topics ?? [],
    picture: values.image,
    documents: values.documents ?? [],
    accepted: values.accept ?? [],
    body: read.body,
    ...historyOf(file),
    ...courseOf(values, site, (link, way) => ({ ...file.header.place(way), media: library.at(link) })),
  };
  return { value: strategy, problems: found };
}

/** What was decided, promised and done of a strategy, each list in the order of time. */
function courseOf(values: Partial<StrategyKeys>, site: Site, sourceOf: (link: string, way: Way) => LinkSource) {
  const { decisions = [], extensions = [], consultation, review, reviews = [] } = values;
  return {
    decisions: decisions.flatMap((typed) => decisionOf(typed, site)).toSorted(earliestFirst),
    undated: decisions.filter(({ on }) => !on).map(({ body, act }) => ({ body: body.name, act })),
    keepsDecisions: values.decisions !== undefined || consultation !== undefined,
    consultation: consultation && {
      opens: consultation.from,
      lastDay: consultation.to.day,
      closes: momentOfDay(addDays(consultation.to.day, 1), site.timeZone),
      link: consultation.link,
      source: consultation.link === undefined ? undefined : sourceOf(consultation.link, ["consultation", "link"]),
    },
    extensions: extensions
      .map(({ to, on, minute, body }) => {
        const lastDay = lastDayOf(to, site);
        const ends = momentOfDay(addDays(lastDay, 1), site.timeZone).instant;
        return { to, lastDay, ends, on, minute, body: body?.name };
      })
      .toSorted(earliestFirst),
    review: review && { everyMonths: review.every, from: review.from, by: review.by },
    reviews: reviews
      .map(
        ({ on, title = wordsIn(site.locale).timeline.reviewTitle(dayInWords(on.day, site.locale)), link }, index) => ({
          on,
          title,
          link,
          source: sourceOf(link, ["reviews", index, "link"]),
        }),
      )
      .toSorted(earliestFirst),
    supersedes: values.supersedes ?? [],
    priorities: values.priorities ?? [],
    figures: values.figures ?? [],
  };
}

function decisionOf(typed: NonNullable<StrategyKeys["decisions"]>[number], site: Site): Decision[] {
  const { body, act, on, published, minute, urgent: isUrgent, calledIn, confirmed } = typed;
  if (!on) return [];
  const isOpen = body.callIn !== undefined && published && !isUrgent && isDecisive({ act });
  const callIn = isOpen ? callInAfter(published, body.callIn, site.holidays, site.timeZone) : undefined;
  return [{ body: body.name, bodyKey: body.key, act, on, published, minute, isUrgent, calledIn, confirmed, callIn }];
}

function earliestFirst(a: { readonly on: Moment }, b: { readonly on: Moment }): number {
  return a.on.instant - b.on.instant;
}
