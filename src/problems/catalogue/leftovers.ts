import type { Rules } from "../rule.ts";

/** Words that are nearly always left over from a draft or another system. A file can accept each of them, with a reason. */
export const leftoverRules = {
  "template-code": {
    asks: "A text has no code of a template: readers would see it as typed.",
    wrong: "Welcome to {{ page.title }}",
    fix: "the words it stood for",
  },
  shortcode: {
    asks: "A text has no codes of another publishing system.",
    wrong: '[caption id="attachment_12"]',
    fix: "a picture of the newsroom: ![what it shows](/media/photo.jpg)",
  },
  govspeak: {
    asks: "A text has no marks of Govspeak, which only GOV.UK reads.",
    wrong: "{barchart}",
    fix: "nothing: delete it",
  },
  placeholder: {
    asks: "A text has no gaps that somebody was to fill in.",
    wrong: "[INSERT QUOTE HERE]",
    fix: "the quotation",
  },
  "lorem-ipsum": {
    asks: "A text has no filler.",
    wrong: "Lorem ipsum dolor sit amet",
    fix: "the text itself",
  },
  "html-in-header": {
    asks: "A title or summary is plain text, without HTML.",
    wrong: "title: A <b>new</b> library",
    fix: "title: A new library",
  },
  "entity-in-header": {
    asks: "A title or summary has the sign itself, not its code in HTML.",
    wrong: "title: Parks &amp; gardens",
    fix: "title: Parks & gardens",
  },
  "markdown-in-header": {
    asks: "A title or summary is plain text, without Markdown.",
    wrong: "title: A **new** library",
    fix: "title: A new library",
  },
  unfinished: {
    asks: "A text does not say that it is unfinished.",
    wrong: "The cost is £XX.",
    fix: "The cost is £40,000.",
  },
  "not-for-publication": {
    asks: "A published text does not say that it is not for publication.",
    wrong: "NOT FOR PUBLICATION",
    fix: "nothing: delete it, or `status: draft`",
  },
  "merge-field": {
    asks: "A text has no fields that a mailing program fills in.",
    wrong: "Dear *|FNAME|*",
    fix: "Dear resident",
  },
  "wrong-weekday": {
    asks: "A day of the week fits its date.",
    wrong: "Monday 9 February 2018",
    fix: "Friday 9 February 2018",
  },
  "relative-day": {
    asks: "A release says which day its “yesterday” or “next week” is: it is read for years.",
    wrong: "Cabinet met yesterday.",
    fix: "Cabinet met yesterday (Thursday 8 February 2018).",
  },
  "no-such-day": {
    asks: "A date in a text is a day of the calendar.",
    wrong: "30 February 2018",
    fix: "28 February 2018",
  },
  "redirecting-link": {
    asks: "A link leads straight to its page, not through a service that learns who follows it.",
    wrong: "https://eur02.safelinks.protection.outlook.com/?url=…",
    fix: "the address it leads to",
  },
  "internal-link": {
    asks: "A link opens for everybody, not only on the council’s own network.",
    wrong: "https://northgate.sharepoint.com/plan.docx",
    fix: "the document in content/media/, and a link to /media/plan.docx",
  },
  "embargo-line": {
    asks: "An embargo stands in the header, where it holds the page back, and not in the text alone.",
    wrong: "STRICTLY EMBARGOED UNTIL 00:01 ON 1 DECEMBER 2026",
    fix: "embargo: 2026-12-01 00:01",
  },
  "broken-table": {
    asks: "Rows between bars are a table: a row of dashes stands below the first, and no empty lines between them.",
    wrong: "| Ward | Visits |, with | North | 12 | right below it",
    fix: "| --- | --- | between the two",
  },
} as const satisfies Rules;
