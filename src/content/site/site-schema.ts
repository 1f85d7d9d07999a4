import { z } from "zod";
import { isLocale, isTimeZone } from "../../newsroom/dates.ts";
import { exampleWords } from "../../newsroom/example-words.ts";
import { moment, text, typedAs, webAddress, yesOrNo } from "../fields.ts";
import { addressField } from "../history-fields.ts";
import { contactField } from "../item-fields.ts";
import type { Examples } from "../validate-front-matter.ts";
import { colourField } from "./council-colour.ts";
import { deskExamples, deskField } from "./desk-field.ts";
import { logoExamples, logoField } from "./logo-field.ts";
import { boilerplateField } from "./read-boilerplate.ts";
import { noticeField } from "./read-notice.ts";
import {
  authorityField,
  daysField,
  knownName,
  securityAddress,
  siteAddress,
  slugField,
  websiteAddress,
  yearEndField,
} from "./site-fields.ts";

/** How the keys of `site.yaml` are written. */
export const siteExamples: Examples = {
  name: { such: 'name: "Northgate Council"' },
  title: { such: 'title: "Northgate Council newsroom"' },
  url: { such: "url: https://news.northgate.example/" },
  authority: { such: "authority: northgate.example,2026" },
  topics: { such: 'topics: {education: "Education", libraries: "Libraries"}' },
  contact: { such: 'contact: {name: "Press office", email: press@northgate.example}' },
  "contact.name": { such: 'name: "Press office"' },
  security: { such: "security: {contact: mailto:security@northgate.example, expires: 2027-01-31}" },
  licence: { such: 'licence: {name: "Open Government Licence v3.0", url: https://…}' },
  photoLicence: { such: `photoLicence: "${exampleWords.photoLicence}"` },
  bodies: { such: "bodies: {cabinet: {name: Cabinet, callIn: 5}}" },
  "bodies.*": { such: 'cabinet: {name: "Cabinet"}' },
  "topics.*": { such: 'education: "Education"' },
  words: { such: 'words: ["Northgate Lido", bioblitz]' },
  closures: { such: "closures: [2026-12-29, 2026-12-30]" },
  colour: { such: 'colour: "#0b5c50"' },
  website: { such: "website: https://www.northgate.example/" },
  ...logoExamples,
  cards: { such: "cards: {from: 2026-01-01}" },
  "cards.from": { such: "from: 2026-01-01" },
  notice: { such: 'notice: {text: "Our offices are closed on Monday 25 May.", until: 2026-05-25}' },
  boilerplate: {
    such: 'boilerplate: "Northgate Council serves 120,000 people in the town and 14 villages around it."',
  },
  redirects: { such: "redirects: {/topics/schools/: /topics/education/}" },
  shrink: { such: `shrink: {on: 2026-05-01, reason: "${exampleWords.shrink}"}` },
  "shrink.on": { such: "on: 2026-05-01" },
  "shrink.addresses": { such: "addresses: [/news/2026/new-library-opens/]" },
  "shrink.reason": { such: `reason: "${exampleWords.shrink}"` },
  "notice.text": { such: 'text: "Our offices are closed on Monday 25 May."' },
  ...deskExamples,
};

const day = moment("UTC").meta(typedAs("day"));

/** The keys of `site.yaml`. */
export const siteSchema = z.strictObject({
  name: text,
  title: text,
  url: siteAddress,
  authority: authorityField,
  topics: z.record(slugField, text),
  contact: contactField,
  locale: knownName("language", isLocale, "en-GB").optional(),
  timeZone: knownName("time zone", isTimeZone, "Europe/London").optional(),
  security: z.strictObject({ contact: securityAddress, expires: day }).optional(),
  licence: z.strictObject({ name: text, url: webAddress }).optional(),
  photoLicence: text.optional(),
  emailAlerts: webAddress.optional(),
  bodies: z.record(slugField, z.strictObject({ name: text, callIn: daysField.optional() })).optional(),
  words: z.array(text).min(1).optional(),
  closures: z.array(day).min(1).optional(),
  yearEnds: yearEndField.optional(),
  colour: colourField.optional(),
  logo: logoField.optional(),
  website: websiteAddress.optional(),
  cards: z.strictObject({ from: day }).optional(),
  notice: noticeField.optional(),
  boilerplate: boilerplateField.optional(),
  sample: yesOrNo.optional(),
  search: yesOrNo.optional(),
  redirects: z.record(addressField, addressField.or(z.literal("gone"))).optional(),
  shrink: z.strictObject({ on: day, reason: text, addresses: z.array(addressField).default([]) }).optional(),
  desk: deskField.optional(),
});

/** What they hold. */
export type SiteKeys = z.output<typeof siteSchema>;
