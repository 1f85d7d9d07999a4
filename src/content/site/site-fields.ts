import { z } from "zod";
import { isMoment, readMoment } from "../../newsroom/dates.ts";
import type { Violation } from "../../problems/problem.ts";
import { slugifyName } from "../../text/slug.ts";
import { refuse, slugPattern, text, typedAs, webAddress } from "../fields.ts";

/** A name that becomes part of an address. */
export const slugField = z
  .string()
  .meta(typedAs("key", { pattern: slugPattern.source }))
  .superRefine((value, context) => {
    if (slugPattern.test(value)) return;
    const better = slugifyName(value) || undefined;
    const message = `"${value}" becomes an address, which has only small letters, digits and hyphens`;
    refuse(context, {
      rule: "address-form",
      message,
      fix: better ?? "write a name of small letters, digits and hyphens",
      value: better,
    });
  });

/** What is wrong with the host of a council's website, if anything: it has to have a domain, and the domain an ending. */
export function domainFault({ hostname }: URL): string | undefined {
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname)) return "is not a domain";
  return /^(www|news|newsroom)\.(?!example$)[^.]+$/.test(hostname) ? "has no ending such as .gov.uk" : undefined;
}

/** An address with or without a path, and nothing after it; kept with a slash at its end. */
export const siteAddress = webAddress.transform((value, context) => {
  const url = new URL(value);
  const fault = domainFault(url);
  if (fault)
    return refuse(context, {
      rule: "site-address",
      message: `"${url.hostname}" ${fault}`,
      fix: "write the whole address of the newsroom, for example https://news.northgate.example/",
    });
  if (url.search || url.hash)
    return refuse(context, {
      rule: "site-address",
      message: "the address of the site has a ? or a # in it",
      fix: `${url.origin}${url.pathname}`,
    });
  if (!/^(\/[\w~.-]+)*\/*$/.test(url.pathname))
    return refuse(context, {
      rule: "site-address",
      message: "the path of the site has characters or empty parts that programs read differently",
      fix: "use letters, digits and hyphens, with single slashes between them",
    });
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
});

/** The council's own site: a whole address that begins with `https://`. */
export const websiteAddress = webAddress.superRefine((value, context) => {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) return;
  const fault = domainFault(url);
  if (fault)
    refuse(context, {
      rule: "site-address",
      message: `"${url.hostname}" ${fault}`,
      fix: "write the whole address of the council's site, for example https://www.northgate.example/",
    });
  else if (url.protocol === "http:") {
    const fix = value.replace(/^http:/i, "https:");
    const message = "the address begins with http:, so others could change what readers see";
    refuse(context, { rule: "insecure-address", message, fix, value: fix });
  }
});

/** What is wrong with an address that anyone between a site and its readers can change; undefined where nobody can. */
export function openToChange(address: string): Violation | undefined {
  if (!/^http:/i.test(address)) return undefined;
  return {
    rule: "insecure-address",
    message: "the address of the site begins with http:, so others could change what readers see",
    fix: address.replace(/^http:/i, "https:"),
  };
}

/** A domain and a date at which the council held it. RFC 4151, section 2.1. */
export const authorityField = text.meta(typedAs("key")).superRefine((value, context) => {
  if (/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,},\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return;
  const fix = "write a domain of the council and a year in which it held it, for example northgate.example,2026";
  refuse(context, { rule: "authority", message: `"${value}" is not a domain and a year`, fix });
});

/** A name that this machine has to know; `usual` is the one that most councils write. */
export function knownName(kind: string, isKnown: (name: string) => boolean, usual: string) {
  return text.meta(typedAs("key")).superRefine((value, context) => {
    if (!isKnown(value))
      refuse(context, { rule: "unknown-name", message: `"${value}" is not a ${kind}`, fix: usual, value: usual });
  });
}

/** Where to tell of a fault, as RFC 9116 takes it. */
export const securityAddress = text.meta(typedAs("url")).superRefine((value, context) => {
  if (/^(mailto:\S+@\S+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(value)) return;
  const email = /^\S+@\S+$/.test(value) && !value.includes(":") ? `mailto:${value}` : undefined;
  const fix = email ?? "write an address that begins with mailto:, https:// or tel:";
  refuse(context, { rule: "security-address", message: `"${value}" is not an address to write to`, fix, value: email });
});

const upToFortyNine = /^([1-9]|[1-4]\d)$/;

/** How many clear working days a decision can be called in. */
export const daysField = text.meta(typedAs("number", { pattern: upToFortyNine.source })).transform((value, context) => {
  if (upToFortyNine.test(value)) return Number(value);
  return refuse(context, {
    rule: "working-days",
    message: `"${value}" is not a number of working days`,
    fix: "5",
    value: "5",
  });
});

const monthAndDay = /^(\d{2}-\d{2})$/;

/** The last day of the council's years, such as `03-31`. */
export const yearEndField = text.meta(typedAs("key", { pattern: monthAndDay.source })).superRefine((value, context) => {
  if (monthAndDay.test(value) && isMoment(readMoment(`2025-${value}`, "UTC"))) return;
  refuse(context, {
    rule: "year-end",
    message: `"${value}" is not the last day of a year`,
    fix: "write 03-31 or 12-31",
    value: "03-31",
  });
});
