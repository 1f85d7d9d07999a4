import { z } from "zod";
import {
  isOutOfTime,
  linkField,
  moment,
  nameOf,
  namesOf,
  outOfTime,
  refuse,
  slugPattern,
  text,
  typedAs,
  webAddress,
  word,
  yesOrNo,
} from "../content/fields.ts";
import { quoted } from "../content/front-matter/quoted-line.ts";
import { itemExamples, type ReadContext, sharedFields } from "../content/item-fields.ts";
import type { Examples } from "../content/validate-front-matter.ts";
import type { Body, Site } from "../newsroom/site.ts";
import { acts } from "../newsroom/strategies/course.ts";
import { periodOf, yearPattern } from "../newsroom/strategies/period.ts";
import type { Violation } from "../problems/problem.ts";
import { inWords, slugifyName } from "../text/slug.ts";
import { figureExamples, figureField } from "./figure-schema.ts";
import type { Keys } from "./keys.ts";

/** The keys of a strategy. */
export function strategySchema(context: ReadContext) {
  const { site } = context;
  const { status, title, summary, topics, ...optional } = sharedFields(context);
  const day = dayField(site.timeZone);
  const minute = webAddress.optional();
  return z.strictObject({
    title,
    summary,
    period: periodField(site),
    topics,
    status,
    ...optional,
    owner: text.optional(),
    priorities: z.array(text).min(1).default([]),
    decisions: z
      .array(
        z.strictObject({
          body: bodyField(context),
          act: word(acts, "is not a kind of decision"),
          on: day.optional(),
          minute,
          published: day.optional(),
          urgent: yesOrNo.optional(),
          calledIn: day.optional(),
          confirmed: day.optional(),
        }),
      )
      .optional(),
    consultation: z.strictObject({ from: day, to: day, link: linkField.optional() }).optional(),
    extensions: z
      .array(z.strictObject({ to: yearOrDay(site), body: bodyField(context).optional(), on: day, minute }))
      .min(1)
      .optional(),
    review: z.strictObject({ every: everyField, from: day, by: text.optional() }).optional(),
    reviews: z
      .array(z.strictObject({ on: day, title: text.optional(), link: linkField }))
      .min(1)
      .optional(),
    supersedes: namesOf("strategy", context.strategies).default([]),
    figures: z.array(figureField(site.timeZone)).min(1).default([]),
  });
}

/** What they hold. */
export type StrategyKeys = Keys<ReturnType<typeof strategySchema>>;

/** Who decided, by a key of `bodies` in `site.yaml` or by the name there. */
function bodyField({ site: { bodies }, isSiteKnown }: ReadContext) {
  const known = new Map([...bodies.values()].flatMap(({ key, name }) => [[name.toLowerCase(), key]]));
  for (const key of bodies.keys()) known.set(key.toLowerCase(), key);
  const toAdd = (given: string) => {
    const name = slugPattern.test(given) ? inWords(given) : given;
    const entry = `${slugifyName(given) || "short-name"}: {name: ${quoted(name)}}`;
    return bodies.size > 0
      ? `add \`${entry}\` to the \`bodies\` of site.yaml`
      : `add \`bodies: {${entry}}\` on a new line at the end of site.yaml`;
  };
  return nameOf("body", isSiteKnown ? known : undefined, toAdd).transform(
    (key): Body => bodies.get(key) ?? { key, name: key },
  );
}

/** A day of the calendar, which has no minute. */
function dayField(timeZone: string) {
  return moment(timeZone)
    .superRefine(({ day, time }, context) => {
      if (time !== undefined)
        refuse(context, { rule: "day-with-time", message: `this is a day, without ${time}`, fix: day, value: day });
    })
    .meta(typedAs("day"));
}

/** "1 year", "2 years", "6 months": the number of months. */
const everyField = text
  .meta(typedAs("key", { pattern: "^([1-9]\\d? (year|month)s?)$" }))
  .transform((value, context) => {
    const [, count, unit] = /^([1-9]\d?) (year|month)s?$/.exec(value) ?? [];
    if (count) return Number(count) * (unit === "year" ? 12 : 1);
    return refuse(context, {
      rule: "review-interval",
      message: `"${value}" does not say how often`,
      fix: "write 1 year, 2 years or 6 months",
      value: /annual|year/i.test(value) ? "1 year" : undefined,
    });
  });

/** A year (`2017`), a financial year (`2021/22`) or a day (`2017-09-01`). */
function yearOrDay({ timeZone }: Site) {
  const day = moment(timeZone);
  return z
    .string()
    .min(1)
    .meta(typedAs("year"))
    .transform((value, context) => {
      if (isOutOfTime(value)) return refuse(context, outOfTime(value));
      if (yearPattern.test(value)) return isInOrder(value) ? value : refuse(context, wrongYears(value));
      const read = day.safeParse(value);
      if (read.success) return read.data.day;
      return refuse(context, {
        rule: "year-or-day",
        message: `"${value}" is neither a year nor a day`,
        fix: "write a year, for example 2017 or 2021/22, or a day, for example 2017-09-01",
      });
    });
}

/** Whether the second year of `2021/22` is the one after the first. */
function isInOrder(years: string): boolean {
  return years.length === 4 || Number(years.slice(5)) === (Number(years.slice(0, 4)) + 1) % 100;
}

function wrongYears(value: string): Violation {
  const first = Number(value.slice(0, 4));
  const right = `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
  return { rule: "year-or-day", message: `"${value}" is not one year`, fix: right, value: right };
}

function periodField(site: Site) {
  return z
    .strictObject({ from: yearOrDay(site), to: yearOrDay(site) })
    .superRefine(({ from, to }, context) => {
      // zod asks this also where one of the two is not right, and told.
      if (context.issues.length > 0) return;
      const period = periodOf(from, to, site);
      if (period.ends <= period.starts)
        refuse(context, {
          rule: "date-order",
          message: `the period ends (${to}) before it begins (${from})`,
          fix: `{from: ${to}, to: ${from}}`,
          value: `{from: ${to}, to: ${from}}`,
        });
    })
    .transform(({ from, to }) => periodOf(from, to, site));
}

/** How the keys of a strategy are written. `name` is that of its file. */
export function strategyExamples(name: string, context: ReadContext): Examples {
  const [body = "cabinet"] = context.site.bodies.keys();
  return {
    ...itemExamples(inWords(name), context),
    period: { such: "period: {from: 2026, to: 2030}" },
    "period.from": { such: "from: 2026" },
    "period.to": { such: "to: 2030" },
    decisions: { such: `decisions: [{body: ${body}, act: approved, on: 2018-02-08}]` },
    "decisions.body": { such: `body: ${body}` },
    "decisions.act": { such: "act: approved" },
    "decisions.on": { such: "on: 2018-02-08" },
    priorities: { such: 'priorities: ["Open when people are free", "Buildings that cost less to heat"]' },
    consultation: { such: "consultation: {from: 2021-07-01, to: 2021-09-30}" },
    "consultation.from": { such: "from: 2021-07-01" },
    "consultation.to": { such: "to: 2021-09-30" },
    extensions: { such: `extensions: [{to: 2028-03-31, body: ${body}, on: 2026-02-04}]` },
    "extensions.to": { such: "to: 2028-03-31" },
    "extensions.on": { such: "on: 2026-02-04" },
    review: { such: "review: {every: 1 year, from: 2018-02-08}" },
    "review.every": { such: "every: 1 year" },
    "review.from": { such: "from: 2018-02-08" },
    reviews: { such: "reviews: [{on: 2019-02-12, link: /media/review-2019.pdf}]" },
    "reviews.on": { such: "on: 2019-02-12" },
    "reviews.link": { such: "link: /media/review-2019.pdf" },
    ...figureExamples,
  };
}
