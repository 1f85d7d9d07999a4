import { z } from "zod";
import { moment, namesOf, yesOrNo } from "../content/fields.ts";
import { contactField, itemExamples, type ReadContext, sharedFields } from "../content/item-fields.ts";
import { pressPictureField } from "../content/picture-fields.ts";
import type { Examples } from "../content/validate-front-matter.ts";
import { isMoment, type Moment, readMoment } from "../newsroom/dates.ts";
import type { Violation } from "../problems/problem.ts";
import { inWords } from "../text/slug.ts";
import type { Keys } from "./keys.ts";

/** The keys of a release. */
export function releaseSchema(context: ReadContext) {
  const { site, library } = context;
  const { status, title, summary, topics, ...optional } = sharedFields(context);
  return z.strictObject({
    title,
    /** The day, or the minute, of its publication. */
    date: moment(site.timeZone),
    summary,
    topics,
    status,
    ...optional,
    image: pressPictureField(library, site).optional(),
    /** More pictures, in their order. */
    gallery: z.array(pressPictureField(library, site)).min(1).default([]),
    /** Names of strategies that exist. */
    strategies: namesOf("strategy", context.strategies).default([]),
    /** Where it is not the press office of the whole site. */
    contact: contactField.optional(),
    /** Whether it was added long after its day. */
    backdated: yesOrNo.optional(),
  });
}

/** What they hold. */
export type ReleaseKeys = Keys<ReturnType<typeof releaseSchema>>;

/** The day that a file is named by; undefined where the calendar has no such day. */
export function dayOf(name: string, timeZone: string): Moment | undefined {
  const read = readMoment(name.slice(0, 10), timeZone);
  return isMoment(read) ? read : undefined;
}

/** How the keys of a release are written. `name` is that of its file. */
export function releaseExamples(name: string, context: ReadContext): Examples {
  const day = name.slice(0, 10);
  return {
    ...itemExamples(inWords(name.slice(11)), context),
    date: dayOf(name, "UTC")
      ? { ready: `date: ${day}`, fit: (refusal, typed) => inNamedDay(refusal, typed, day) }
      : { such: "date: 2018-02-09" },
  };
}

/** A date that is offered in the place of a wrong one is of the day that the file is named by, or both are offered. */
function inNamedDay(refusal: Violation, typed: string, day: string): Violation {
  const { rule, message, value = day } = refusal;
  if (value.startsWith(day)) return refusal;
  const named = value.replace(/^\S+/, day);
  // Of a day past the end of its month only the file's name says what was meant; of a 27th month the date does too.
  if (rule === "impossible-date" && /^\d{4}-(0\d|1[0-2])-/.test(typed)) return { ...refusal, fix: named, value: named };
  const fix = `write ${named}`;
  return { rule, message, fix: `${fix}, as in the file name; or ${value}, and rename the file`, inForm: { fix } };
}
