import { z } from "zod";
import { isMoment, type Moment, readMoment } from "../newsroom/dates.ts";
import { nearest, oneOf } from "../problems/nearest.ts";
import type { Violation } from "../problems/problem.ts";
import { linkFault } from "../text/links.ts";
import { characterFault, forbiddenCharacters, hasHiddenCharacters, isVisible, zeroWidth } from "./files/characters.ts";
import { quoted } from "./front-matter/quoted-line.ts";

/** Refuses, with a violation that zod's custom issue carries, the value that a schema is looking at, or the part of it that `path` leads to. */
export function refuse(context: z.RefinementCtx, refusal: Violation, path: string[] = []): typeof z.NEVER {
  context.addIssue({ code: "custom", params: { ...refusal }, path });
  return z.NEVER;
}

/** What `refuse` put into an issue: zod types it as a plain record. */
export function refusalOf({ params }: z.core.$ZodIssueCustom): Violation {
  return params as unknown as Violation;
}

/**
 * How a value is typed that is not words: a form in a browser shows a field of this sort, and a file has it without quotation marks.
 * `one-name` and `names` are of something that exists; `picture` and `document` are files of `content/media/`.
 */
type Input =
  | "day"
  | "date"
  | "minute"
  | "year"
  | "number"
  | "email"
  | "tel"
  | "url"
  | "address"
  | "key"
  | "colour"
  | "picture"
  | "document"
  | "paragraphs"
  | "names";

/** What a schema says of a field besides its shape. `names` says of what names are: "topic". */
export interface FieldMeta {
  readonly input?: Input;
  readonly names?: string;
  /** As the attribute of HTML: https://html.spec.whatwg.org/multipage/input.html#attr-input-pattern */
  readonly pattern?: string;
}

/** Types what a schema says of a field; zod keeps it, and its JSON Schema has it. */
export function typedAs(input: Input, more: Omit<FieldMeta, "input"> = {}): z.core.GlobalMeta {
  return { input, ...more };
}

/** One line of text: not empty, and nothing in it that escapes of YAML can smuggle past the file's own check. */
export const text = z
  .string()
  .overwrite(oneLine)
  .min(1)
  .superRefine((value, context) => {
    const [hidden] = hasHiddenCharacters(value) ? (value.match(forbiddenCharacters) ?? []) : [];
    if (hidden === undefined && !isVisible(value))
      refuse(context, {
        rule: "hidden-character",
        message: "the value is invisible",
        fix: "write letters or digits",
      });
    if (hidden === undefined) return;
    refuse(context, {
      rule: "hidden-character",
      message: characterFault(hidden),
      fix: "delete it from the value",
      value: quoted(value.replace(forbiddenCharacters, "")),
    });
  });

/** Those of YAML's escapes too, and those that word processors leave. */
const lineEnd = /[\n\r\u2028\u2029]/;

function oneLine(value: string): string {
  const visible = hasHiddenCharacters(value) ? value.replace(zeroWidth, "") : value;
  if (!lineEnd.test(visible)) return visible.trim();
  return visible
    .split(lineEnd)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** What may be named: each name as typed in small letters, and what it stands for. */
export type Known = Pick<ReadonlyMap<string, string>, "get" | "has" | "keys" | "values">;

/** One name or a list of them, each of something that exists; `kind` says of what. Any name will do where nothing is known. */
export function namesOf(kind: string, known: Known | undefined) {
  const name = nameOf(kind, known);
  return z.union([name, z.array(name).min(1)]).transform((given) => [...new Set([given].flat())]);
}

/** The name of something that exists; `toAdd` says how another can be made to. */
export function nameOf(kind: string, known: Known | undefined, toAdd?: (given: string) => string) {
  return text.meta(typedAs("names", { names: kind })).transform((given, context) => {
    const found = known ? known.get(given.toLowerCase()) : given;
    return found ?? refuse(context, unknownName(given, kind, known ?? new Map(), toAdd?.(given)));
  });
}

/** A line of more parts is not a list of names. */
const mostParts = 40;

/** What the parts of a line stand for that may name several things: the longest that are known; undefined for a part that is not. */
function namesWithin(given: string, known: Known): (string | undefined)[] {
  const parts = given.toLowerCase().split(/(\s*[,;/|+&]\s*|\s+and\s+)/);
  const names: (string | undefined)[] = [];
  if (parts.length > mostParts) return [];
  for (let from = 0; from < parts.length; ) {
    const ends = parts.map((_, index) => index + 1).filter((to) => to > from && to % 2 === 1);
    const end = ends.findLast((to) => known.has(parts.slice(from, to).join("").trim()));
    const name = known.get(parts.slice(from, end).join("").trim());
    if (end !== undefined || (parts[from] ?? "").trim() !== "") names.push(end === undefined ? undefined : name);
    from = (end ?? from + 1) + 1;
  }
  return names.length > 1 ? names : [];
}

function unknownName(given: string, kind: string, known: Known, toAdd?: string): Violation {
  const rule = "unknown-name";
  const message = `there is no ${kind} "${given}"`;
  const listed = namesWithin(given, known);
  if (listed.length > 0 && listed.every((name) => name !== undefined)) {
    const list = `[${[...new Set(listed)].join(", ")}]`;
    return { rule, message, fix: `write a list: ${list}`, value: list };
  }
  const some = listed.filter((name) => name !== undefined);
  const near = [...new Set([...some, ...nearest(given, known.keys()).map((name) => known.get(name) ?? name)])];
  // Of several names one would lose the others.
  const isSure = near.length === 1 && some.length === 0;
  if (near.length > 0)
    return {
      rule,
      message,
      fix: `${some.length > 0 ? "write a list of names, for example " : ""}${oneOf(near)}`,
      value: isSure ? near[0] : undefined,
    };
  const all = [...new Set(known.values())].slice(0, 12);
  const inSettings = `add the ${kind} in the settings of the site`;
  if (all.length === 0)
    return {
      rule,
      message,
      fix: toAdd ?? `write the name of a ${kind} that exists, or delete the line`,
      inForm: { fix: toAdd ? inSettings : `choose a ${kind} that exists, or none` },
    };
  if (toAdd === undefined) return { rule, message, fix: oneOf(all) };
  const other = (add: string) => `${oneOf(all)}; or, if it is another one, ${add}`;
  return { rule, message, fix: other(toAdd), inForm: { fix: `choose ${other(inSettings)}` } };
}

/** A day, or a day with its minute, in the council's time zone. */
export function moment(timeZone: string) {
  return z
    .string()
    .min(1)
    .meta(typedAs("date"))
    .transform((value, context): Moment => {
      const read = readMoment(value, timeZone);
      if (isMoment(read)) return isOutOfTime(read.day) ? refuse(context, outOfTime(read.day)) : read;
      const meant = read.value === undefined ? undefined : readMoment(read.value, timeZone);
      const isDate = meant && isMoment(meant) && !isOutOfTime(meant.day);
      return refuse(context, { ...read, value: isDate ? read.value : undefined });
    });
}

/** Whether it begins with a year that nothing here is of: what follows from it must be a day of the calendar, and feeds know no others. */
export function isOutOfTime(value: string): boolean {
  return /^\d{4}/.test(value) && !/^(19|20|21)/.test(value);
}

/** What is wrong with such a year. */
export function outOfTime(value: string): Violation {
  return { rule: "year-out-of-range", message: `"${value}" is out of range`, fix: "write a year from 1900 to 2199" };
}

/** A day with its minute. */
export function minute(timeZone: string) {
  return moment(timeZone)
    .superRefine(({ day, time }, context) => {
      const first = `${day} 00:01`;
      if (time === undefined)
        refuse(context, { rule: "missing-minute", message: `${day} has no minute`, fix: first, value: first });
    })
    .meta(typedAs("minute"));
}

/**
 * One of a few words; `fault` is what is wrong with any other: "is not a status". Those that are `weighty` are never put in the place of a
 * slip: only its author can know that they were meant.
 */
export function word<const T extends readonly string[]>(allowed: T, fault: string, weighty: readonly string[] = []) {
  return z
    .string()
    .min(1)
    .meta({ enum: allowed })
    .transform((value, context): T[number] => {
      if (allowed.includes(value)) return value;
      const [near] = nearest(value, allowed);
      const meant = near !== undefined && !weighty.includes(near) ? near : undefined;
      return refuse(context, {
        rule: "unknown-word",
        message: `"${value}" ${fault}`,
        fix: meant ?? oneOf(allowed),
        value: meant,
      });
    });
}

/** `true` or `false`. */
export const yesOrNo = word(["true", "false"], "is neither true nor false").transform((value) => value === "true");

/** A whole web address without a user name. */
export const webAddress = text.meta(typedAs("url")).superRefine((value, context) => {
  if (/^https?:/i.test(value) && !/\s/.test(value)) {
    const fault = linkFault(value);
    if (fault) refuse(context, { ...fault, value: undefined });
    return;
  }
  const guess = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value) ? `https://${value}` : undefined;
  const fix = guess ?? "copy the address from the browser, starting with https://";
  refuse(context, { rule: "web-address", message: `"${value}" is not a web address`, fix, value: guess });
});

/** A whole web address, or one within the site from its first slash. */
export const linkField = text.meta(typedAs("url")).superRefine((value, context) => {
  if (/^(\/|https?:)\S*$/i.test(value)) {
    const fault = linkFault(value);
    if (fault) refuse(context, { ...fault, value: undefined });
    return;
  }
  const fix = "copy the address from the browser, starting with https://, or write one of this site, starting with /";
  refuse(context, { rule: "web-address", message: `"${value}" is not a web address`, fix });
});

/** The name that addresses and feeds are made of. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
