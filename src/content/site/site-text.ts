import { withSlash } from "../../newsroom/address.ts";
import { usualColours } from "../../newsroom/colours.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Source } from "../../newsroom/source.ts";
import type { Holidays } from "../../newsroom/strategies/call-in.ts";
import type { PlacedViolation, Read } from "../../problems/problem.ts";
import { checkExamples } from "../check-examples.ts";
import { judge } from "../judge.ts";
import { readProved, suggestionBudget } from "../prove-suggestions.ts";
import { readYamlFile } from "../read-text-file.ts";
import { checkSampleValues } from "../sample-leftovers.ts";
import type { TextFile } from "../text-file.ts";
import bankHolidays from "./bank-holidays.json" with { type: "json" };
import { coloursOf } from "./council-colour.ts";
import { deskOf } from "./desk-field.ts";
import { type LogoLines, logoLines } from "./logo-field.ts";
import { readBoilerplate } from "./read-boilerplate.ts";
import { readNotice } from "./read-notice.ts";
import { openToChange } from "./site-fields.ts";
import { type SiteKeys, siteExamples, siteSchema } from "./site-schema.ts";

const day = 86_400_000;

const openGovernmentLicence = {
  name: "Open Government Licence v3.0",
  url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

type Values = Partial<SiteKeys>;

/** `site.yaml` as far as it could be read, and whether the site is known by it. */
export interface ReadSite {
  readonly source?: Source | undefined;
  /** What it says of the logo, whose files are not looked into yet. */
  readonly logo?: LogoLines | undefined;
  readonly site: Site;
  /** The council's own words and names, which rules for wording let pass. */
  readonly words: readonly string[];
  readonly isKnown: boolean;
}

/**
 * Reads the text of `site.yaml`, which lies at `path`. Where it has errors, all that is right is kept and the rest stands in for itself, so that the
 * other files can be read and all their problems told in the same run.
 */
export function readSiteText(
  path: string,
  bytes: Uint8Array,
  now: Instant,
  budget = suggestionBudget(),
): Read<ReadSite> {
  return readProved(bytes, (text) => readText(path, text, now), budget);
}

function readText(path: string, bytes: Uint8Array, now: Instant): Read<ReadSite> {
  const { value: file, problems } = readYamlFile(path, bytes, { schema: siteSchema, examples: () => siteExamples });
  const site = siteOf(file?.values ?? {});
  const words = file?.values.words ?? [];
  if (!file) return { value: { site, words, isKnown: false }, problems };
  const { notice, violations } = readNotice(file, site, now);
  const { boilerplate, violations: ofBoilerplate } = readBoilerplate(file, site);
  const found = judge(file, [
    ...file.violations,
    ...checkNames(file),
    ...checkExpiry(file, now),
    ...checkScheme(file),
    ...checkWebsite(file),
    ...checkColour(file, site),
    ...violations,
    ...ofBoilerplate,
  ]);
  const isKnown = [...problems, ...found].every(({ level }) => level === "advice");
  // The site is known, though not for what it is.
  const ofSample = judge(file, [...checkSampleValues(file, site, siteExamples), ...checkExamples(file)]);
  return {
    value: { site: { ...site, notice, boilerplate }, words, isKnown, source: file.source, logo: logoLines(file) },
    problems: [...problems, ...found, ...ofSample],
  };
}

/** zod leaves such a key out without a word. */
function checkNames({ header }: TextFile<Values>): PlacedViolation[] {
  return ["topics", "bodies"].flatMap((key): PlacedViolation[] => {
    const group = header.values[key];
    if (typeof group !== "object" || group === null || !Object.hasOwn(group, "__proto__")) return [];
    const at = header.atKey([key, "__proto__"]);
    return [{ rule: "address-form", at, message: "`__proto__` cannot be a name", fix: "choose another name" }];
  });
}

/** A site that has been published at such an address goes on. */
function checkScheme({ header, values: { url } }: TextFile<Values>): PlacedViolation[] {
  const open = url === undefined ? undefined : openToChange(url);
  return open ? [{ at: header.at(["url"]), level: "advice", ...open }] : [];
}

/** A link to the council's site that leads to the newsroom would stand beside another one to it. */
function checkWebsite({ header, values: { url, website } }: TextFile<Values>): PlacedViolation[] {
  if (url === undefined || website === undefined || withSlash(website) !== url) return [];
  return [
    {
      rule: "site-address",
      at: header.at(["website"]),
      message: "this is the address of the newsroom itself",
      fix: "write the address of the council's own site, or delete the line",
    },
  ];
}

function checkExpiry({ header, values: { security } }: TextFile<Values>, now: Instant): PlacedViolation[] {
  if (!security || security.expires.instant - now >= 30 * day) return [];
  return [
    {
      rule: "security-expiry",
      at: header.at(["security", "expires"]),
      level: "advice",
      message:
        security.expires.instant < now ? "security.txt has expired" : "security.txt expires in less than 30 days",
      fix: "check the contact, and write a day within a year from now",
    },
  ];
}

/** On dark screens nearly every colour has to be lightened: that alone is no news. */
function checkColour(
  { header, values: { colour } }: TextFile<Values>,
  { colours: { light, dark } }: Site,
): PlacedViolation[] {
  if (colour === undefined || colour === light.link) return [];
  const shared = { rule: "pale-colour", at: header.at(["colour"]), level: "advice" } as const;
  if (light.underline)
    return [
      {
        ...shared,
        message: `${colour} is too pale to read on paper and has no darker shade that looks like it, so links are black there, with a line of ${light.underline} under them`,
        fix: "do nothing, or write a darker colour of the council's",
      },
    ];
  return [
    {
      ...shared,
      message: `${colour} is too pale to read on paper, so links are ${light.link} there and ${dark.link} on dark screens`,
      fix: `do nothing, or write a darker colour of the council's, for example "${light.link}"`,
    },
  ];
}

/** Bank holidays count only where a body's decisions can be called in. Those of England that are announced are in the file. */
function holidaysOf({ bodies = {}, closures = [] }: Values): Holidays {
  const isNeeded = Object.values(bodies).some(({ callIn }) => callIn !== undefined);
  const { days, firstYear, lastYear } = isNeeded ? bankHolidays : noHolidays;
  return { days: new Set([...days, ...closures.map(({ day }) => day)]), firstYear, lastYear };
}

const noHolidays = { days: [], firstYear: 0, lastYear: 0 };

/** Stands in for the address of a site whose file does not say it. */
export const unknownUrl = "https://newsroom.invalid/";

function siteOf(values: Values): Site {
  const url = values.url ?? unknownUrl;
  const { security } = values;
  return {
    name: values.name ?? "",
    title: values.title ?? "",
    url,
    basePath: new URL(url).pathname,
    authority: values.authority ?? "",
    website: values.website,
    topics: Object.entries(values.topics ?? {}).map(([slug, name]) => ({ slug, name })),
    contact: values.contact ?? { name: "" },
    locale: values.locale ?? "en-GB",
    timeZone: values.timeZone ?? "Europe/London",
    licence: values.licence ?? openGovernmentLicence,
    photoLicence: values.photoLicence,
    bodies: new Map(Object.entries(values.bodies ?? {}).map(([key, body]) => [key, { key, ...body }])),
    holidays: holidaysOf(values),
    yearEnds: values.yearEnds,
    emailAlerts: values.emailAlerts,
    security: security && { contact: security.contact, expires: security.expires.instant },
    colours: values.colour === undefined ? usualColours : coloursOf(values.colour),
    cards: values.cards && { from: values.cards.from.day },
    sample: values.sample ?? false,
    search: values.search ?? true,
    redirects: Object.entries(values.redirects ?? {}).flatMap(([from, to]) => (to === "gone" ? [] : [{ from, to }])),
    gone: Object.entries(values.redirects ?? {}).flatMap(([from, to]) => (to === "gone" ? [from] : [])),
    shrink: values.shrink,
    desk: deskOf(values.desk),
  };
}

/** Stands in for a site whose file is not there. */
export const unknownSite: ReadSite = { site: siteOf({}), words: [], isKnown: false };
