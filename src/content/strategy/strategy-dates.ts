import type { StrategyKeys } from "../../kinds/strategy-schema.ts";
import { dayInWords, type Moment } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";
import { lastDayOf } from "../../newsroom/strategies/period.ts";
import { isDecisive } from "../../newsroom/strategies/state.ts";
import type { RuleId } from "../../problems/catalogue.ts";
import type { Way } from "../front-matter/header.ts";
import type { TextFile } from "../text-file.ts";

type File = TextFile<StrategyKeys>;

/** The dates of one strategy must be in an order that can be: what follows from a decision comes after it. */
export function tellDates(file: File, site: Site, now: Instant): void {
  tellConsultation(file);
  tellDecisions(file);
  if (file.status === "published") tellHeldDecisions(file, site, now);
  tellExtensions(file, site);
  const { decisions = [], extensions = [], withdrawn } = file.values;
  const [first] = decisions
    .filter(isDecisive)
    .flatMap(({ on }) => on ?? [])
    .toSorted((a, b) => a.instant - b.instant);
  tellReviews(file, first);
  for (const [index, { on }] of extensions.entries())
    tellBefore(file, ["extensions", index, "on"], on, first, "an extension", "the decision");
  tellBefore(file, ["withdrawn", "on"], withdrawn?.on, first, "a withdrawal", "the decision");
  tellLateDecision(file, site, first);
  tellRepeatedDecisions(file);
}

/** It can be, and more often is a slip of the year. */
function tellLateDecision(
  { header, values: { period, decisions = [] }, tell }: File,
  { locale }: Site,
  first?: Moment,
): void {
  if (!period || !first || first.instant < period.ends) return;
  const way = ["decisions", decisions.findIndex(({ on }) => on === first), "on"];
  tell({
    rule: "decision-after-period",
    at: header.at(way),
    level: "advice",
    message: `the decision comes after the end of the strategy, ${dayInWords(period.lastDay, locale)}`,
    fix: "nothing, where both are right",
  });
}

function tellRepeatedDecisions({ header, values: { decisions = [] }, tell }: File): void {
  const seen = new Set<string>();
  for (const [index, { body, act, on }] of decisions.entries()) {
    const key = [body.key, act, on?.day].join(" ");
    if (seen.has(key))
      tell({
        at: header.at(["decisions", index]),

        rule: "repeated-decision",
        message: `${body.name} ${act} it on that day already, in a line above`,
        fix: "one of the two: delete the other line",
      });
    seen.add(key);
  }
}

function tellConsultation({ header, values: { consultation }, tell }: File): void {
  if (!consultation || consultation.to.day >= consultation.from.day) return;
  const [from, to] = [consultation.to.day, consultation.from.day];
  tell({
    at: header.at(["consultation", "to"]),

    rule: "date-order",
    message: `the consultation ends (${from}) before it begins (${to})`,
    fix: `from: ${from}, to: ${to}`,
  });
}

function tellDecisions(file: File): void {
  for (const [index, decision] of (file.values.decisions ?? []).entries()) {
    const { on, published, calledIn, confirmed, body, act, urgent } = decision;
    const way = (key: string) => ["decisions", index, key];
    const tell = (rule: RuleId, key: string, message: string, fix: string) =>
      file.tell({ rule, at: file.header.at(way(key)), message, fix });
    if (!on && isDecisive(decision))
      tell(
        "decision-date",
        "on",
        `the day on which ${body.name} ${act} it is missing`,
        "`on:` and the day of the meeting, such as on: 2018-02-08",
      );
    tellBefore(file, way("published"), published, on, "the notice of a decision", "the decision");
    const notice = published ? "the notice" : "the decision";
    tellBefore(file, way("calledIn"), calledIn, published ?? on, "a call-in", notice);
    if (confirmed && !calledIn)
      tell(
        "call-in",
        "confirmed",
        "only a decision that was called in is confirmed",
        "`calledIn:` and its day beside it, or delete `confirmed:`",
      );
    tellBefore(file, way("confirmed"), confirmed, calledIn, "what confirms a decision", "its call-in");
    if (calledIn && urgent)
      tell(
        "call-in",
        "calledIn",
        "a decision that is urgent is not subject to call-in",
        "`urgent:` or `calledIn:`, and not both",
      );
    else if (calledIn && !isDecisive(decision))
      tell(
        "call-in",
        "calledIn",
        `what ${body.name} ${act} is not subject to call-in`,
        "the day beside the decision that was called in",
      );
  }
}

/** Agendas are known before meetings. What the public must not know yet is in no log. */
function tellHeldDecisions({ header, values: { decisions = [] }, tell }: File, { locale }: Site, now: Instant): void {
  for (const [index, { body, on }] of decisions.entries()) {
    if (!on || on.instant <= now) continue;
    const way = ["decisions", index, "on"];
    tell({
      rule: "decision-to-come",
      at: header.at(way),
      level: "advice",
      isWithheld: true,
      message: `the decision of ${body.name} is held until ${dayInWords(on.day, locale)}, its day`,
      fix: "nothing, where the day is right; after the meeting, what was decided",
    });
  }
}

function tellExtensions(file: File, site: Site): void {
  const { period, extensions = [] } = file.values;
  let end = period?.lastDay ?? "";
  const inOrder = [...extensions.entries()].toSorted(([, a], [, b]) => a.on.instant - b.on.instant);
  for (const [index, { to }] of inOrder) {
    const lastDay = lastDayOf(to, site);
    if (lastDay <= end)
      file.tell({
        at: file.header.at(["extensions", index, "to"]),

        rule: "date-order",
        message: `the strategy is extended to ${dayInWords(lastDay, site.locale)}, and it lasts until ${dayInWords(end, site.locale)} already`,
        fix: "a later day, or delete the extension",
      });
    end = lastDay > end ? lastDay : end;
  }
}

/** A strategy cannot have been looked back on before it was decided. */
function tellReviews(file: File, first: Moment | undefined): void {
  const { reviews = [], review } = file.values;
  for (const [index, { on }] of reviews.entries())
    tellBefore(file, ["reviews", index, "on"], on, first, "a review", "the decision");
  tellBefore(file, ["review", "from"], review?.from, first, "the promise of reviews", "the decision");
  const { period } = file.values;
  if (!review || !period) return;
  const months = (Number(period.lastDay.slice(0, 4)) - Number(review.from.day.slice(0, 4)) + 1) * 12;
  if (months / review.every > mostReviews)
    file.tell({
      at: file.header.at(["review", "every"]),

      rule: "review-interval",
      message: `more than ${mostReviews} reviews would be due by the end of the strategy, ${period.lastDay}`,
      fix: "a longer time between them, or a shorter period",
    });
}

/** Once a month for twenty years; what nobody could read is no promise. */
const mostReviews = 240;

/** Tells that something is dated before what it comes after. */
function tellBefore(
  file: File,
  way: Way,
  it: Moment | undefined,
  before: Moment | undefined,
  message: string,
  of: string,
) {
  if (!it || !before || it.instant >= before.instant) return;
  file.tell({
    at: file.header.at(way),

    rule: "date-order",
    message: `${message} (${it.day}) comes before ${of} (${before.day})`,
    fix: `${before.day} or a later day`,
  });
}
