import type { StrategyKeys } from "../../kinds/strategy-schema.ts";
import { dayInWords, type Moment } from "../../newsroom/dates.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Way } from "../../newsroom/source.ts";
import { lastDayOf } from "../../newsroom/strategies/period.ts";
import { isDecisive } from "../../newsroom/strategies/state.ts";
import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import type { ReadContext } from "../item-fields.ts";
import type { TextFile } from "../text-file.ts";

type File = TextFile<StrategyKeys>;

/** The dates of one strategy must be in an order that can be: what follows from a decision comes after it. */
export function checkDates(file: File, context: Pick<ReadContext, "site" | "clock">): PlacedViolation[] {
  const { site } = context;
  const { decisions = [], extensions = [], withdrawn } = file.values;
  const [first] = decisions
    .filter(isDecisive)
    .flatMap(({ on }) => on ?? [])
    .toSorted((a, b) => a.instant - b.instant);
  return [
    ...checkConsultation(file),
    ...checkDecisions(file),
    ...(file.status === "published" ? checkHeldDecisions(file, context) : []),
    ...checkExtensions(file, site),
    ...checkReviews(file, first),
    ...extensions.flatMap(({ on }, index) =>
      checkOrder(file, ["extensions", index, "on"], on, first, "an extension", "the decision"),
    ),
    ...checkOrder(file, ["withdrawn", "on"], withdrawn?.on, first, "a withdrawal", "the decision"),
    ...checkLateDecision(file, site, first),
    ...checkRepeatedDecisions(file),
  ];
}

/** It can be, and more often is a slip of the year. */
function checkLateDecision(
  { header, values: { period, decisions = [] } }: File,
  { locale }: Site,
  first?: Moment,
): PlacedViolation[] {
  if (!period || !first || first.instant < period.ends) return [];
  return [
    {
      rule: "decision-after-period",
      at: header.at(["decisions", decisions.findIndex(({ on }) => on === first), "on"]),
      level: "advice",
      message: `the decision comes after the end of the strategy, ${dayInWords(period.lastDay, locale)}`,
      fix: "do nothing if both are right",
    },
  ];
}

function checkRepeatedDecisions({ header, values: { decisions = [] } }: File): PlacedViolation[] {
  const keys = decisions.map(({ body, act, on }) => [body.key, act, on?.day].join(" "));
  return decisions.flatMap(({ body, act }, index): PlacedViolation[] =>
    keys.indexOf(keys[index] ?? "") === index
      ? []
      : [
          {
            rule: "repeated-decision",
            at: header.at(["decisions", index]),
            message: `${body.name} ${act} it on that day in a line above`,
            fix: "delete one of the two lines",
          },
        ],
  );
}

function checkConsultation({ header, values: { consultation } }: File): PlacedViolation[] {
  if (!consultation || consultation.to.day >= consultation.from.day) return [];
  const [from, to] = [consultation.to.day, consultation.from.day];
  const message = `the consultation ends (${from}) before it begins (${to})`;
  return [{ rule: "date-order", at: header.at(["consultation", "to"]), message, fix: `from: ${from}, to: ${to}` }];
}

function checkDecisions(file: File): PlacedViolation[] {
  return (file.values.decisions ?? []).flatMap((decision, index) => {
    const { on, published, calledIn, confirmed, body, act, urgent } = decision;
    const way = (key: string) => ["decisions", index, key];
    const wrong = (isWrong: unknown, key: string, violation: Violation): PlacedViolation[] =>
      isWrong ? [{ ...violation, at: file.header.at(way(key)) }] : [];
    const notice = published ? "the notice" : "the decision";
    return [
      ...wrong(!on && isDecisive(decision), "on", {
        rule: "decision-date",
        message: `the day on which ${body.name} ${act} it is missing`,
        fix: "add `on:` with the day of the meeting, for example on: 2018-02-08",
      }),
      ...checkOrder(file, way("published"), published, on, "the notice of a decision", "the decision"),
      ...checkOrder(file, way("calledIn"), calledIn, published ?? on, "a call-in", notice),
      ...wrong(confirmed && !calledIn, "confirmed", {
        rule: "call-in",
        message: "only a decision that was called in can be confirmed",
        fix: "add `calledIn:` with its day, or delete `confirmed:`",
      }),
      ...checkOrder(file, way("confirmed"), confirmed, calledIn, "what confirms a decision", "its call-in"),
      ...wrong(calledIn && urgent, "calledIn", {
        rule: "call-in",
        message: "a decision that is urgent is not subject to call-in",
        fix: "keep either `urgent:` or `calledIn:`",
      }),
      ...wrong(calledIn && !urgent && !isDecisive(decision), "calledIn", {
        rule: "call-in",
        message: `what ${body.name} ${act} is not subject to call-in`,
        fix: "move the day to the decision that was called in",
      }),
    ];
  });
}

/** Agendas are known before meetings. What the public must not know yet is in no log. */
function checkHeldDecisions(
  { header, values: { decisions = [] } }: File,
  context: Pick<ReadContext, "site" | "clock">,
): PlacedViolation[] {
  return decisions.flatMap(({ body, on }, index): PlacedViolation[] =>
    !on || context.clock.hasCome(on.instant)
      ? []
      : [
          {
            rule: "decision-to-come",
            at: header.at(["decisions", index, "on"]),
            level: "advice",
            isWithheld: true,
            message: `the decision of ${body.name} is held until ${dayInWords(on.day, context.site.locale)}, its day`,
            fix: "do nothing if the day is right; after the meeting, write what was decided",
          },
        ],
  );
}

function checkExtensions({ header, values: { period, extensions = [] } }: File, site: Site): PlacedViolation[] {
  const inOrder = [...extensions.entries()]
    .toSorted(([, a], [, b]) => a.on.instant - b.on.instant)
    .map(([index, { to }]) => ({ index, lastDay: lastDayOf(to, site) }));
  return inOrder.flatMap(({ index, lastDay }, place): PlacedViolation[] => {
    const before = [period?.lastDay ?? "", ...inOrder.slice(0, place).map((one) => one.lastDay)];
    const end = before.reduce((latest, day) => (day > latest ? day : latest));
    if (lastDay > end) return [];
    return [
      {
        rule: "date-order",
        at: header.at(["extensions", index, "to"]),
        message: `the strategy is extended to ${dayInWords(lastDay, site.locale)}, but it lasts until ${dayInWords(end, site.locale)} already`,
        fix: "write a later day, or delete the extension",
      },
    ];
  });
}

/** A strategy cannot have been looked back on before it was decided. */
function checkReviews(file: File, first: Moment | undefined): PlacedViolation[] {
  const { reviews = [], review, period } = file.values;
  const years = review && period ? Number(period.lastDay.slice(0, 4)) - Number(review.from.day.slice(0, 4)) + 1 : 0;
  return [
    ...reviews.flatMap(({ on }, index) =>
      checkOrder(file, ["reviews", index, "on"], on, first, "a review", "the decision"),
    ),
    ...checkOrder(file, ["review", "from"], review?.from, first, "the promise of reviews", "the decision"),
    ...(review && period && (years * 12) / review.every > mostReviews
      ? [
          {
            rule: "review-interval" as const,
            at: file.header.at(["review", "every"]),
            message: `more than ${mostReviews} reviews would be due by the end of the strategy, ${period.lastDay}`,
            fix: "choose a longer time between them, or a shorter period",
          },
        ]
      : []),
  ];
}

/** Once a month for twenty years; what nobody could read is no promise. */
const mostReviews = 240;

/** What is dated before what it comes after. */
function checkOrder(
  { header }: File,
  way: Way,
  it: Moment | undefined,
  before: Moment | undefined,
  what: string,
  of: string,
): PlacedViolation[] {
  if (!it || !before || it.instant >= before.instant) return [];
  const message = `${what} (${it.day}) comes before ${of} (${before.day})`;
  return [{ rule: "date-order", at: header.at(way), message, fix: `write ${before.day} or a later day` }];
}
