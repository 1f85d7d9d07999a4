import type { StrategyKeys } from "../../kinds/strategy-schema.ts";
import { wordsIn } from "../../language/words.ts";
import { addDays, dayInWords, type Moment, momentOfDay } from "../../newsroom/dates.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Way } from "../../newsroom/source.ts";
import { callInAfter } from "../../newsroom/strategies/call-in.ts";
import type { Decision, LinkSource } from "../../newsroom/strategies/course.ts";
import { lastDayOf } from "../../newsroom/strategies/period.ts";
import { isDecisive } from "../../newsroom/strategies/state.ts";

/** What was decided, promised and done of a strategy, each list in the order of time. */
export function courseOf(values: Partial<StrategyKeys>, site: Site, sourceOf: (link: string, way: Way) => LinkSource) {
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
