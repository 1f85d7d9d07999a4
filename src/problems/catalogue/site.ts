import type { Rules } from "../rule.ts";

/** The files site.yaml and accessibility.yaml. */
export const siteRules = {
  "site-address": {
    asks: "The address of the site is a whole web address with a domain, and nothing after its path.",
    wrong: "url: https://news/",
    fix: "url: https://news.northgate.example/",
  },
  "insecure-address": {
    asks: "The address of the site begins with https:, so that nobody can change what readers see.",
    wrong: "url: http://news.northgate.example/",
    fix: "url: https://news.northgate.example/",
  },
  authority: {
    asks: "`authority` is a domain of the council and a year in which it held it: the ids in feeds are made from it.",
    wrong: "authority: Northgate",
    fix: "authority: northgate.example,2026",
  },
  "address-form": {
    asks: "A name that becomes part of an address has small letters, digits and hyphens.",
    wrong: "topics: {Adult Care: Adult care}",
    fix: "topics: {adult-care: Adult care}",
  },
  "security-address": {
    asks: "The security contact is an address to write to, as RFC 9116 takes it.",
    wrong: "security: {contact: the IT team, …}",
    fix: "security: {contact: mailto:security@northgate.example, …}",
  },
  "security-expiry": {
    asks: "security.txt counts for at least 30 more days.",
    wrong: "security: {…, expires: 2026-01-31} in February 2026",
    fix: "a day within a year from now, once you have checked the contact",
  },
  "working-days": {
    asks: "A number of working days is a whole number in digits.",
    wrong: "callIn: a week",
    fix: "callIn: 5",
  },
  "year-end": {
    asks: "`yearEnds` is the last day of the council’s years.",
    wrong: "yearEnds: March",
    fix: "yearEnds: 03-31",
  },
  colour: {
    asks: "The council’s colour is six digits after a #, or a name that CSS knows.",
    wrong: "colour: our green",
    fix: 'colour: "#0b5c50"',
  },
  "pale-colour": {
    asks: "Links in the council’s colour have enough contrast to be read (WCAG 1.4.3). A paler colour is darkened; where that would make brown, olive or grey of it, links are black and underlined in it.",
    wrong: 'colour: "#9fe2bf"',
    fix: "a darker colour of the council’s, or nothing",
  },
  "notice-dates": {
    asks: "A notice ends after it begins, and is removed once it is over.",
    wrong: "notice: {…, from: 2026-05-26, until: 2026-05-25}",
    fix: "notice: {…, from: 2026-05-25, until: 2026-05-26}",
  },
  "desk-repository": {
    asks: "`repository` of the desk is the owner and the name of a repository on GitHub, as its address ends.",
    wrong: "desk: {repository: https://github.com/northgate/newsroom}",
    fix: "desk: {repository: northgate/newsroom}",
  },
  "desk-place": {
    asks: "`branch` and `folder` of the desk are names as Git takes them, from the top of the repository.",
    wrong: "desk: {repository: northgate/newsroom, folder: /content/}",
    fix: "desk: {repository: northgate/newsroom, folder: content}",
  },
  "desk-host": {
    asks: "The desk signs in and writes to GitHub, or to the council’s own GitHub server, over https: alone. Other code hosts have another interface.",
    wrong: "desk: {repository: northgate/newsroom, signIn: http://sign-in.northgate.example}",
    fix: "desk: {repository: northgate/newsroom, signIn: https://sign-in.northgate.example}",
  },
  boilerplate: {
    asks: "The boilerplate of site.yaml is paragraphs, which every release shows under a heading: no headings, and no files.",
    wrong: 'boilerplate: "## About us\\n\\nNorthgate Council serves 120,000 people."',
    fix: 'boilerplate: "Northgate Council serves 120,000 people."',
  },
  "success-criterion": {
    asks: "A success criterion is one of WCAG 2.2 at level A or AA, by its number.",
    wrong: "criterion: 1.4.33",
    fix: "criterion: 1.4.3",
  },
  "statement-claim": {
    asks: "The status of the accessibility statement agrees with its audit and its issues.",
    wrong: "status: fully compliant, with a list of issues",
    fix: "status: partially compliant",
  },
  "audit-date": {
    asks: "The audit is newer than WCAG 2.2, which it holds the website against.",
    wrong: "audit: {on: 2021-03-02, …}",
    fix: "the day of a newer audit",
  },
  "statement-date": {
    asks: "The statement was prepared first and reviewed later, after its audit, and none of that in the future.",
    wrong: "prepared: 2026-03-02 with reviewed: 2026-01-01",
    fix: "reviewed: 2026-03-02",
  },
  "statement-overdue": {
    asks: "The statement is reviewed once a year, and no issue is past the day it was to be mended by.",
    wrong: "reviewed: 2024-03-02 in 2026",
    fix: "the day on which you read it again",
  },
} as const satisfies Rules;
