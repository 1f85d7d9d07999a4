import type { Rules } from "../rule.ts";

/** The header of a file, and its values. */
export const frontMatterRules = {
  "missing-header": {
    asks: "A text begins with a header between two lines of three hyphens.",
    wrong: "A new library opens on Monday.",
    fix: "---, the keys of the header, --- and the text below",
  },
  "header-line-marks": {
    asks: "The two lines around a header are exactly three hyphens, and nothing stands before the first.",
    wrong: "----",
    fix: "---",
  },
  "header-too-long": {
    asks: "A header has at most 20,000 characters.",
    wrong: "a release with the whole text in `summary`",
    fix: "a summary of one sentence, and the text below the header",
  },
  "header-line": {
    asks: "Each line of a header is a key, a colon, a space and a value, or belongs to the key above it.",
    wrong: "title:New library",
    fix: "title: New library",
  },
  "header-indent": {
    asks: "Lines below a key are all moved in by the same number of spaces.",
    wrong: "a second line moved in by three spaces below a first moved in by two",
    fix: "two spaces before both",
  },
  "repeated-key": {
    asks: "A key appears once in its header or group.",
    wrong: "two lines that begin with `summary:`",
    fix: "one of the two",
  },
  "unquoted-value": {
    asks: "A value with characters that mean something in YAML is in straight double quotes.",
    wrong: "title: Libraries: new opening times",
    fix: 'title: "Libraries: new opening times"',
  },
  "comma-in-braces": {
    asks: "Between brackets a comma ends a value, so a value with a comma is in straight double quotes.",
    wrong: "image: {file: bin.jpg, alt: A bin, full}",
    fix: 'image: {file: bin.jpg, alt: "A bin, full"}',
  },
  "misread-value": {
    asks: "A value is read as its author meant it: a # would cut it off, and curly quotes around it would be shown.",
    wrong: "title: Our plan # final",
    fix: 'title: "Our plan # final"',
  },
  "unknown-key": {
    asks: "A header has only keys that its kind of file knows.",
    wrong: "sumary: The library opens on Monday.",
    fix: "summary: The library opens on Monday.",
  },
  "missing-key": {
    asks: "A header has every key that its kind of file needs.",
    wrong: "a release without `summary`",
    fix: "summary: The library opens on Monday.",
  },
  "empty-key": {
    asks: "A key that is there has a value.",
    wrong: "summary:",
    fix: "summary: The library opens on Monday.",
  },
  "value-shape": {
    asks: "A value is a text, a list or a group of keys, as its key takes it.",
    wrong: "documents: minutes.pdf",
    fix: 'documents: [{file: minutes.pdf, title: "Minutes of the meeting"}]',
  },
  "unknown-word": {
    asks: "A key that takes one of a few words has one of them.",
    wrong: "status: publish",
    fix: "status: published",
  },
  "unknown-name": {
    asks: "What a header names exists: a topic, a strategy, a body, a language or a time zone.",
    wrong: "topics: educaton",
    fix: "topics: education",
  },
  "date-form": {
    asks: "A date is written year, month, day, with the time after it where there is one.",
    wrong: "date: 9/2/2018",
    fix: "date: 2018-02-09",
  },
  "impossible-date": {
    asks: "A date is a day of the calendar.",
    wrong: "date: 2018-02-30",
    fix: "date: 2018-02-28",
  },
  "impossible-time": {
    asks: "A time exists, once, on the day it is given for.",
    wrong: "embargo: 2026-03-29 01:30, when clocks go forward",
    fix: "embargo: 2026-03-29 02:00",
  },
  "year-out-of-range": {
    asks: "A year lies between 1900 and 2199.",
    wrong: "date: 0218-02-09",
    fix: "date: 2018-02-09",
  },
  "missing-minute": {
    asks: "An embargo ends at a minute, not on a day.",
    wrong: "embargo: 2026-12-01",
    fix: "embargo: 2026-12-01 00:01",
  },
  "day-with-time": {
    asks: "A key that takes a day has no time.",
    wrong: "on: 2018-02-08 10:00",
    fix: "on: 2018-02-08",
  },
  "web-address": {
    asks: "A web address is whole, from https:// on, or begins with / where it may lie within the site.",
    wrong: "link: council.example/report",
    fix: "link: https://council.example/report",
  },
  "id-form": {
    asks: "An id has letters, digits and hyphens. Ids starting with `feed` are reserved for feeds.",
    wrong: "id: new library",
    fix: "id: new-library",
  },
  "contact-details": {
    asks: "A contact has an email address or a telephone number that works.",
    wrong: "contact: {name: Press office}",
    fix: "contact: {name: Press office, email: press@northgate.example}",
  },
  "needless-accept": {
    asks: "A file accepts only rules that find something in it.",
    wrong: "accept: [{rule: shortcode, reason: …}] after the shortcode was removed",
    fix: "no `accept`",
  },
  "change-date": {
    asks: "A change is dated between the day its page was published and today.",
    wrong: "changes: [{on: 2026-03-01, …}] in a release of 2026-03-13",
    fix: "the day on which the text was changed",
  },
  withdrawal: {
    asks: "A page that is withdrawn says when and why, or where it was merged, and `status` agrees.",
    wrong: "status: withdrawn, without `withdrawn`",
    fix: "withdrawn: {on: 2026-05-01, reason: The event was called off.}",
  },
  "old-address": {
    asks: "An old address is the part after the host, from / on, in a form that every host can serve.",
    wrong: "aliases: [https://www.northgate.example/news/1369]",
    fix: "aliases: [/news/1369]",
  },
  "date-and-name": {
    asks: "The date of a release is the date in its file name.",
    wrong: "date: 2026-03-14 in 2026-03-13-new-library.md",
    fix: "date: 2026-03-13",
  },
  "date-and-embargo": {
    asks: "The date of a release is the day on which its embargo ends.",
    wrong: "date: 2026-11-30 with embargo: 2026-12-01 00:01",
    fix: "date: 2026-12-01",
  },
  "generic-title": {
    asks: "A title says what happened, and would not fit any other page.",
    wrong: "title: Press release",
    fix: "title: New library opens in Northgate",
  },
  "sample-leftover": {
    asks: "Nothing of the sample goes out in the name of a council.",
    wrong: "name: Sample newsroom",
    fix: "name: Northgate Council",
  },
} as const satisfies Rules;
