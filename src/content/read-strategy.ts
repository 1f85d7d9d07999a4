import { basename, join } from "node:path";
import { z } from "zod";
import { address } from "../newsroom/address.ts";
import { addDays, dayInWords, type Moment, momentOfDay } from "../newsroom/dates.ts";
import { acts, type Decision, type Link, type Strategy } from "../newsroom/item.ts";
import type { Body, Site } from "../newsroom/site.ts";
import { callInAfter } from "../newsroom/strategies/call-in.ts";
import { lastDayOf, periodOf, yearPattern } from "../newsroom/strategies/period.ts";
import { isDecisive } from "../newsroom/strategies/state.ts";
import { readBody } from "../text/body.ts";
import type { Examples } from "./explain.ts";
import { linkField, moment, nameOf, namesOf, refuse, text, webAddress, word, yesOrNo } from "./fields.ts";
import { figureExamples, figureField } from "./figure-fields.ts";
import { inWords, slugifyName } from "./file-names.ts";
import type { ContentFile } from "./files.ts";
import { tellHeaderWords } from "./header-words.ts";
import { itemExamples, itemFields, type Surroundings } from "./item-fields.ts";
import { tellDates, tellFutureFigures } from "./strategy-dates.ts";
import { tellBody } from "./tell-body.ts";
import { type Problems, readTextFile, type TextFile } from "./text-file.ts";
import { tellMisnamed, withholdUnreadable } from "./withheld-files.ts";

/** The keys of a strategy. */
export function strategySchema(surroundings: Surroundings) {
  const { site } = surroundings;
  const { status, title, summary, topics, ...optional } = itemFields(surroundings);
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
    priorities: z.array(text).min(1).optional(),
    decisions: z
      .array(
        z.strictObject({
          body: bodyField(surroundings),
          act: word(acts),
          on: day.optional(),
          minute,
          published: day.optional(),
          urgent: yesOrNo.optional(),
          calledIn: day.optional(),
          confirmed: day.optional(),
        }),
      )
      .min(1)
      .optional(),
    consultation: z.strictObject({ from: day, to: day, link: linkField.optional() }).optional(),
    extensions: z
      .array(z.strictObject({ to: yearOrDay(site), body: bodyField(surroundings).optional(), on: day, minute }))
      .min(1)
      .optional(),
    review: z.strictObject({ every: everyField, from: day, by: text.optional() }).optional(),
    reviews: z
      .array(z.strictObject({ on: day, title: text.optional(), link: linkField }))
      .min(1)
      .optional(),
    supersedes: namesOf("strategy", surroundings.strategies).optional(),
    withdrawn: z.strictObject({ on: day, reason: text }).optional(),
    figures: z.array(figureField(site.timeZone)).min(1).optional(),
  });
}

/** The keys that are right. */
export type StrategyValues = Partial<z.output<ReturnType<typeof strategySchema>>>;

/** Who decided, by a key of `bodies` in `site.yaml`. */
function bodyField({ site: { bodies }, isSiteKnown }: Surroundings) {
  const known = new Map([...bodies.keys()].map((key) => [key.toLowerCase(), key]));
  return nameOf("body", isSiteKnown ? known : undefined).transform(
    (key): Body => bodies.get(key) ?? { key, name: key },
  );
}

/** A day of the calendar, which has no minute. */
function dayField(timeZone: string) {
  return moment(timeZone).superRefine(({ day, time }, context) => {
    if (isOutOfTime(day)) refuse(context, outOfTime(day));
    else if (time !== undefined) refuse(context, { what: `this is a day, without ${time}`, write: day, value: day });
  });
}

/** "1 year", "2 years", "6 months": the number of months. */
const everyField = text.transform((value, context) => {
  const [, count, unit] = /^([1-9]\d?) (year|month)s?$/.exec(value) ?? [];
  if (count) return Number(count) * (unit === "year" ? 12 : 1);
  return refuse(context, {
    what: `"${value}" does not say how often`,
    write: "1 year, 2 years or 6 months",
    value: /annual|year/i.test(value) ? "1 year" : undefined,
  });
});

/** A year (`2017`), a financial year (`2021/22`) or a day (`2017-09-01`). */
function yearOrDay({ timeZone }: Site) {
  const day = moment(timeZone);
  return z
    .string()
    .min(1)
    .transform((value, context) => {
      if (isOutOfTime(value)) return refuse(context, outOfTime(value));
      if (yearPattern.test(value)) return isInOrder(value) ? value : refuse(context, wrongYears(value));
      const read = day.safeParse(value);
      if (read.success) return read.data.day;
      return refuse(context, {
        what: `"${value}" is neither a year nor a day`,
        write: "a year such as 2017 or 2021/22, or a day such as 2017-09-01",
      });
    });
}

/** Whether it begins with a year that no strategy is of: what follows from it must be a day of the calendar too. */
function isOutOfTime(value: string): boolean {
  return /^\d{4}/.test(value) && !/^(19|20|21)/.test(value);
}

function outOfTime(value: string) {
  return { what: `"${value}" is not of our time`, write: "a year from 1900 to 2199" };
}

/** Whether the second year of `2021/22` is the one after the first. */
function isInOrder(years: string): boolean {
  return years.length === 4 || Number(years.slice(5)) === (Number(years.slice(0, 4)) + 1) % 100;
}

function wrongYears(value: string) {
  const first = Number(value.slice(0, 4));
  const right = `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
  return { what: `"${value}" is not one year`, write: right, value: right };
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
          what: `the period ends (${to}) before it begins (${from})`,
          write: `{from: ${to}, to: ${from}}`,
          value: `{from: ${to}, to: ${from}}`,
        });
    })
    .transform(({ from, to }) => periodOf(from, to, site));
}

function examplesFor(name: string, surroundings: Surroundings): Examples {
  const [body = "cabinet"] = surroundings.site.bodies.keys();
  return {
    ...itemExamples(inWords(name), surroundings),
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
    withdrawn: { such: 'withdrawn: {on: 2026-05-01, reason: "Why, in one sentence."}' },
    "withdrawn.on": { such: "on: 2026-05-01" },
    "withdrawn.reason": { such: 'reason: "Why, in one sentence."' },
    ...figureExamples,
  };
}

/** Reads one file of `strategies/`; undefined where nothing of it can be shown, and then told. */
export function readStrategy(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  schema: ReturnType<typeof strategySchema>,
  surroundings: Surroundings,
  problems: Problems,
): Strategy | undefined {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const file = readTextFile(path, bytes, { schema, examples: () => examplesFor(name, surroundings) }, problems);
  if (!file) {
    withholdUnreadable(path, bytes, surroundings, problems);
    return undefined;
  }
  const opens = file.values.embargo?.instant ?? Number.NEGATIVE_INFINITY;
  if (nameFault) {
    const right = `strategies/${slugifyName(name) || slugifyName(file.values.title ?? "") || "title-in-a-few-words"}.md`;
    tellMisnamed({ folder, file, fault: nameFault, right, opens, now: surroundings.now }, problems);
    return undefined;
  }

  const { site, library } = surroundings;
  const { values, isDraft } = file;
  const read = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  tellBody(file, read.body, read.findings, library);
  tellHeaderWords(file);
  tellDates(file, site, surroundings.now);
  tellFutureFigures(file, surroundings.now);
  const links = headerLinks(file);
  const linked = links.flatMap(({ target }) => library.at(target) ?? []);
  return {
    kind: "strategy",
    id: values.id ?? name,
    name,
    path,
    address: address.strategy(name),
    status: isDraft ? "draft" : "published",
    opens,
    title: values.title ?? inWords(name),
    summary: values.summary ?? "",
    period: values.period ?? periodOf("2000", "2000", site),
    owner: values.owner,
    topics: values.topics ?? [],
    picture: values.image,
    documents: values.documents ?? [],
    body: { ...read.body, links: [...links, ...read.body.links], media: [...linked, ...read.body.media] },
    ...courseOf(values, site),
  };
}

/** What was decided, promised and done of a strategy, each list in the order of time. */
function courseOf(values: StrategyValues, site: Site) {
  const { decisions = [], extensions = [], consultation, review, reviews = [], withdrawn } = values;
  return {
    decisions: decisions.flatMap((typed) => decisionOf(typed, site)).toSorted(earliestFirst),
    undated: decisions.filter(({ on }) => !on).map(({ body, act }) => ({ body: body.name, act })),
    keepsDecisions: decisions.length > 0 || consultation !== undefined,
    consultation: consultation && {
      opens: consultation.from,
      lastDay: consultation.to.day,
      closes: momentOfDay(addDays(consultation.to.day, 1), site.timeZone),
      link: consultation.link,
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
      .map(({ on, title, link }) => ({ on, link, title: title ?? `Review of ${dayInWords(on.day, site.locale)}` }))
      .toSorted(earliestFirst),
    supersedes: values.supersedes ?? [],
    withdrawn,
    priorities: values.priorities ?? [],
    figures: values.figures ?? [],
  };
}

function decisionOf(typed: NonNullable<StrategyValues["decisions"]>[number], site: Site): Decision[] {
  const { body, act, on, published, minute, urgent: isUrgent, calledIn, confirmed } = typed;
  if (!on) return [];
  const isOpen = body.callIn !== undefined && published && !isUrgent && isDecisive({ act });
  const callIn = isOpen ? callInAfter(published, body.callIn, site.holidays, site.timeZone) : undefined;
  return [{ body: body.name, bodyKey: body.key, act, on, published, minute, isUrgent, calledIn, confirmed, callIn }];
}

function earliestFirst(a: { readonly on: Moment }, b: { readonly on: Moment }): number {
  return a.on.instant - b.on.instant;
}

/** Links of the header that readers can follow within the site, with their places. */
function headerLinks({ header, values }: TextFile<StrategyValues>): Link[] {
  const { reviews = [], consultation } = values;
  const ways = [
    ...reviews.map(({ link }, index) => ({ target: link, way: ["reviews", index, "link"] })),
    ...(consultation?.link === undefined ? [] : [{ target: consultation.link, way: ["consultation", "link"] }]),
  ];
  return ways.map(({ target, way }) => ({ target, ...header.place(way) }));
}
