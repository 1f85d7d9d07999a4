import { z } from "zod";
import { isMoment, type Moment, readMoment } from "../newsroom/dates.ts";
import { codePoint, forbiddenCharacters } from "./decode.ts";
import { nearest, oneOf } from "./told.ts";

/** What a rule of ours says of a value, carried by zod's custom issue. */
export interface Refusal {
  readonly what: string;
  readonly write: string;
  /** The value to paste after the key, where it can be worked out. */
  readonly value?: string;
}

/** Refuses the value that a schema is looking at, or the part of it that `path` leads to. */
export function refuse(context: z.RefinementCtx, refusal: Refusal, path: string[] = []): typeof z.NEVER {
  context.addIssue({ code: "custom", params: { ...refusal }, path });
  return z.NEVER;
}

/** One line of text: not empty, and nothing in it that escapes of YAML can smuggle past the file's own check. */
export const text = z
  .string()
  .trim()
  .min(1)
  .superRefine((value, context) => {
    const hidden = value.match(forbiddenCharacters)?.[0] ?? (value.isWellFormed() ? undefined : "\uFFFD");
    if (hidden !== undefined) {
      refuse(context, {
        what: `the character ${codePoint(hidden)} cannot be seen and must not be published`,
        write: "the value without it",
      });
    } else if (/^[“”].*[“”]$/.test(value)) {
      refuse(context, {
        what: "curly quotes stand around the value and would be shown",
        write: "straight quotes",
        value: `"${value.slice(1, -1)}"`,
      });
    }
  });

/** One name or a list of them. */
export const names = z
  .union([text, z.array(text)])
  .transform((value) => (typeof value === "string" ? [value] : [...new Set(value)]));

/** What may be named: each name as typed in small letters, and what it stands for. */
export type Known = ReadonlyMap<string, string>;

/** One name or a list of them, each of something that exists; `kind` says of what. */
export function namesOf(kind: string, known: Known) {
  return names.transform((given, context) => [
    ...new Set(given.map((name) => known.get(name.toLowerCase()) ?? refuse(context, unknownName(name, kind, known)))),
  ]);
}

function unknownName(name: string, kind: string, known: Known): Refusal {
  const near = [...new Set(nearest(name, known.keys()).map((found) => known.get(found) ?? found))];
  const all = [...new Set(known.values())];
  const offered = near.length > 0 ? near : all.slice(0, 12);
  return {
    what: `there is no ${kind} "${name}"`,
    write: offered.length > 0 ? oneOf(offered) : `a ${kind} that is there, or delete the line`,
  };
}

/** A day, or a day with its minute, in the council's time zone. */
export function moment(timeZone: string) {
  return z
    .string()
    .min(1)
    .transform((value, context): Moment => {
      const read = readMoment(value, timeZone);
      return isMoment(read)
        ? read
        : refuse(context, {
            ...read,
            ...(/^\d{4}-/.test(read.write) && !read.write.includes(" or ") && { value: read.write }),
          });
    });
}

/** A day with its minute. */
export function minute(timeZone: string) {
  return moment(timeZone).superRefine((value, context) => {
    if (value.time === undefined) {
      refuse(context, {
        what: `${value.day} has no minute`,
        write: "the day and the minute",
        value: `${value.day} 00:01`,
      });
    }
  });
}

/** One of a few words. */
export function word<const T extends readonly string[]>(allowed: T) {
  return z
    .string()
    .min(1)
    .transform((value, context): T[number] => {
      if (allowed.includes(value)) return value;
      const [near = allowed[0]] = nearest(value, allowed);
      return refuse(context, {
        what: `"${value}" is not a word for this`,
        write: oneOf(allowed),
        ...(near !== undefined && { value: near }),
      });
    });
}

/** `true` or `false`. */
export const yesOrNo = word(["true", "false"]).transform((value) => value === "true");

/** A whole web address without a user name. */
export const webAddress = text.superRefine((value, context) => {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.username) {
    refuse(context, {
      what: `"${value}" is not a web address`,
      write: "the address as the browser shows it, from https:// on",
    });
  }
});

/** The name that addresses and feeds are made of. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
