import { z } from "zod";
import { moment, refusalOf, refuse, slugPattern, text, typedAs } from "../content/fields.ts";
import { quoted } from "../content/front-matter/quoted-line.ts";
import type { Examples } from "../content/validate-front-matter.ts";
import { momentOfDay } from "../newsroom/dates.ts";
import { type Amount, amountInWords, readAmount } from "../newsroom/strategies/amount.ts";
import type { AsAt, Whole } from "../newsroom/strategies/figure.ts";
import type { Violation } from "../problems/problem.ts";
import { slugifyName } from "../text/slug.ts";
import type { Keys } from "./keys.ts";

/** The keys of one headline figure. */
export function figureField(timeZone: string) {
  return z.strictObject({
    /** What is counted. */
    label: text,
    value: valueField,
    /** "%", "£ million", "visits"; undefined where the label says it. */
    unit: text.optional(),
    /** In per cent, from 0 to 100. */
    share: shareField.optional(),
    of: wholeField.optional(),
    /** The name of what is measured again and again, in this strategy or another. */
    measure: measureField.optional(),
    source: text,
    asAt: asAtField(timeZone),
  });
}

/** A number that a strategy is about, or is judged by. */
export type Figure = Keys<ReturnType<typeof figureField>>;

/** How the keys of figures are written. */
export const figureExamples: Examples = {
  figures: {
    such: 'figures: [{label: "Visits to libraries", value: "412,300", source: "Library counters", asAt: 2026-03-31}]',
  },
  "figures.label": { such: 'label: "Visits to libraries"' },
  "figures.value": { such: 'value: "412,300"' },
  "figures.source": { such: 'source: "Library counters"' },
  "figures.asAt": { such: "asAt: 2026-03-31" },
};

const valueField = text.meta(typedAs("number")).transform((typed, context): Amount => {
  return readAmount(typed) ?? refuse(context, notANumber(typed));
});

const shareField = text.meta(typedAs("number")).transform((typed, context): Amount => {
  const share = readAmount(typed.replace(/\s*%$/, ""));
  if (!share)
    return refuse(context, {
      rule: "figure-number",
      message: `"${typed}" is not a share`,
      fix: "write a number in per cent, for example 12.5%",
    });
  if (share.number >= 0 && share.number <= 100) return share;
  return refuse(context, {
    rule: "figure-number",
    message: `"${typed}" is not a share: it is not between 0% and 100%`,
    fix: "write a share from 0% to 100%, for example 12.5%",
  });
});

/** A number alone, one at the beginning of its words, or words. */
const wholeField = text.transform((words, context): Whole => {
  const [, typed] = /^(?:about )?([-−]?\d\S*)/i.exec(words) ?? [];
  if (typed === undefined) return { words };
  const amount = readAmount(typed);
  return amount
    ? { words, amount }
    : refuse(
        context,
        notANumber(typed, (right) => words.replace(typed, right)),
      );
});

const longestNumber = 80;
const withNumber =
  /^(?:about |around |over |under |nearly |more than |less than )?([£€$]?)\s*([-−]?\d[\d,. ]*?)\s*(%|\s\p{L}.*|)$/iu;

/** Where a number can be made out of what was typed, it is offered; what stands around it belongs into `unit`, or is words. */
function notANumber(typed: string, inWords?: (right: string) => string): Violation {
  const rule = "figure-number";
  const message = `"${typed}" is not a number`;
  const [, sign = "", digits = "", rest = ""] = withNumber.exec(typed.slice(0, longestNumber)) ?? [];
  const right = typed.length > longestNumber ? undefined : tidied(digits);
  if (right === undefined) return { rule, message, fix: 'write a number in digits, for example "10,863" or 12.5' };
  const unit = [sign, rest.trim()].filter(Boolean).join(" ");
  if (unit && !inWords)
    return { rule, message, fix: `write value: ${quoted(right)} and beside it unit: ${quoted(unit)}` };
  return { rule, message, fix: right, value: quoted(inWords?.(right) ?? right) };
}

/** "10 863" and "108,63" as "10,863"; a comma before one or two digits alone is a point. Undefined for what is no number at all. */
function tidied(digits: string): string | undefined {
  const plain = digits.replaceAll(" ", "").replace(/^([-−]?\d+),(\d{1,2})$/, "$1.$2");
  if (readAmount(plain)) return plain;
  const [whole = "", ...rest] = plain.replaceAll(",", "").split(".");
  if (!/^[-−]?\d{1,15}$/.test(whole) || rest.length > 1 || !/^\d{0,9}$/.test(rest[0] ?? "")) return undefined;
  return amountInWords(Number(whole.replace("−", "-"))) + (rest[0] ? `.${rest[0]}` : "");
}

const longestMeasure = 80;

/** The name of a file, too. */
const measureField = text.meta(typedAs("key", { pattern: slugPattern.source })).superRefine((value, context) => {
  if (slugPattern.test(value) && value.length <= longestMeasure) return;
  const right = slugifyName(value).slice(0, longestMeasure).replace(/-$/, "");
  refuse(context, {
    rule: "measure-name",
    message:
      value.length > longestMeasure
        ? `the name of the measure is longer than ${longestMeasure} letters`
        : `"${value}" cannot be the name of a measure`,
    fix: right || "use small letters, digits and hyphens, for example library-visits",
    value: right || undefined,
  });
});

/** A day, a month or a year. */
function asAtField(timeZone: string) {
  const day = moment(timeZone);
  return z
    .string()
    .min(1)
    .meta(typedAs("year"))
    .transform((date, context): AsAt => {
      const [, year = "", month = "01"] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(date) ?? [];
      if (year) return { date, instant: momentOfDay(`${year}-${month}-01`, timeZone).instant };
      const read = day.safeParse(date);
      if (read.success && read.data.time === undefined) return { date, instant: read.data.instant };
      if (read.success)
        return refuse(context, {
          rule: "day-with-time",
          message: `this is a day, without ${read.data.time}`,
          fix: read.data.day,
          value: read.data.day,
        });
      return refuse(context, refusalOf(read.error.issues[0] as z.core.$ZodIssueCustom));
    });
}
