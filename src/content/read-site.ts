import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isLocale, isTimeZone } from "../newsroom/dates.ts";
import type { Contact, Site } from "../newsroom/site.ts";
import { moment, refuse, slugPattern, text, webAddress, yesOrNo } from "./fields.ts";
import type { Examples } from "./explain.ts";
import { type Problems, readYamlFile } from "./text-file.ts";

const day = 86_400_000;

const openGovernmentLicence = {
  name: "Open Government Licence v3.0",
  url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

const examples: Examples = {
  name: 'name: "Northgate Council"',
  title: 'title: "Northgate Council newsroom"',
  url: "url: https://news.northgate.example/",
  authority: "authority: northgate.example,2026",
  contact: "contact:",
  "contact.name": '  name: "Press office"',
};

/** A role to write to or to ring up. */
export const contactField = z
  .strictObject({ name: text, email: text.optional(), phone: text.optional() })
  .superRefine((value, context) => {
    if (value.email === undefined && value.phone === undefined)
      refuse(context, {
        what: "nobody can get in touch: `email` and `phone` are missing",
        write: "`email:` or `phone:` below `name:`",
      });
    if (value.email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.email))
      refuse(context, {
        what: `"${value.email}" is not an email address`,
        write: "one such as press@northgate.example",
      });
  }) satisfies z.ZodType<Contact>;

const slug = z.string().superRefine((value, context) => {
  if (!slugPattern.test(value))
    refuse(context, {
      what: `"${value}" becomes a web address, which has only small letters, digits and hyphens`,
      write: "such a name, like adult-social-care",
    });
});

/** An address with a path of its own or none, and nothing after it; kept with a slash at its end. */
const siteAddress = webAddress.transform((value, context) => {
  const url = new URL(value);
  if (url.search || url.hash)
    return refuse(context, {
      what: "the address of the site has a ? or a # in it",
      write: `${url.origin}${url.pathname}`,
    });
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
});

const shape = {
  name: text,
  title: text,
  url: siteAddress,
  authority: text.superRefine((value, context) => {
    if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,},\d{4}(-\d{2}(-\d{2})?)?$/.test(value))
      refuse(context, {
        what: `"${value}" is not a domain and a year`,
        write: "a domain of the council and a year in which it held it, such as northgate.example,2026",
      });
  }),
  topics: z.record(slug, text),
  contact: contactField,
  locale: text
    .superRefine((value, context) => {
      if (!isLocale(value))
        refuse(context, { what: `"${value}" is not a language`, write: "one such as en-GB", value: "en-GB" });
    })
    .optional(),
  timeZone: text
    .superRefine((value, context) => {
      if (!isTimeZone(value))
        refuse(context, {
          what: `"${value}" is not a time zone`,
          write: "one such as Europe/London",
          value: "Europe/London",
        });
    })
    .optional(),
  security: z.strictObject({ contact: text, expires: moment("UTC") }).optional(),
  licence: z.strictObject({ name: text, url: webAddress }).optional(),
  emailAlerts: webAddress.optional(),
  bodies: z.record(slug, z.strictObject({ name: text })).optional(),
  sample: yesOrNo.optional(),
};

/** Reads `site.yaml`; undefined, and told, where the site cannot be known by it. `now` in milliseconds. */
export function readSite(folder: string, now: number, problems: Problems): Site | undefined {
  const path = join(folder, "site.yaml");
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    problems.push({
      level: "error",
      path,
      line: 1,
      column: 1,
      what: "the file cannot be read",
      write: "site.yaml with what the site is called and where it lies: docs/for-maintainers.md has an example",
    });
    return undefined;
  }
  const file = readYamlFile(path, bytes, shape, examples, problems);
  const { values } = file ?? {};
  if (
    !file ||
    problems.some((problem) => problem.level === "error" && problem.path === path) ||
    !values?.name ||
    !values.title ||
    !values.url ||
    !values.authority ||
    !values.topics ||
    !values.contact
  )
    return undefined;

  const { security } = values;
  if (security && security.expires.instant - now < 30 * day) {
    file.tell({
      ...file.header.place(["security", "expires"]),
      level: "advice",
      field: "security.expires",
      what:
        security.expires.instant < now
          ? "the day is past, and security.txt no longer counts"
          : "security.txt stops to count within 30 days",
      write: "a day within a year from now, after checking that the contact is right",
    });
  }
  return {
    name: values.name,
    title: values.title,
    url: values.url,
    basePath: new URL(values.url).pathname,
    authority: values.authority,
    topics: Object.entries(values.topics).map(([slug, name]) => ({ slug, name })),
    contact: values.contact,
    locale: values.locale ?? "en-GB",
    timeZone: values.timeZone ?? "Europe/London",
    licence: values.licence ?? openGovernmentLicence,
    bodies: new Map(Object.entries(values.bodies ?? {}).map(([key, body]) => [key, body.name])),
    emailAlerts: values.emailAlerts,
    security: security && { contact: security.contact, expires: security.expires.instant },
    sample: values.sample ?? false,
  };
}
