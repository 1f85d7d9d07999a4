import type { Rules } from "../rule.ts";

/** Dates, decisions and figures of strategies. */
export const strategyRules = {
  "year-or-day": {
    asks: "The beginning and the end of a period are a year, a financial year or a day.",
    wrong: "period: {from: 2021/23, to: 2026}",
    fix: "period: {from: 2021/22, to: 2026}",
  },
  "date-order": {
    asks: "What ends comes after what begins, and what follows from a decision comes after the decision.",
    wrong: "period: {from: 2030, to: 2026}",
    fix: "period: {from: 2026, to: 2030}",
  },
  "review-interval": {
    asks: "A promise of reviews says how often, in years or months, and means fewer than 240 reviews.",
    wrong: "review: {every: often, from: 2018-02-08}",
    fix: "review: {every: 1 year, from: 2018-02-08}",
  },
  "decision-date": {
    asks: "A decision has the day of its meeting.",
    wrong: "decisions: [{body: cabinet, act: approved}]",
    fix: "decisions: [{body: cabinet, act: approved, on: 2018-02-08}]",
  },
  "decision-to-come": {
    asks: "A decision is published on its day: until then it is held back.",
    wrong: "decisions: [{body: cabinet, act: approved, on: 2099-02-08}]",
    fix: "nothing, if the day is right",
  },
  "decision-after-period": {
    asks: "A strategy is usually decided before its period ends.",
    wrong: "period: {from: 2017, to: 2021} with a decision on 2022-02-08",
    fix: "the right year, or nothing if both are right",
  },
  "repeated-decision": {
    asks: "A decision is listed once.",
    wrong: "two lines for what Cabinet approved on 2018-02-08",
    fix: "one of the two",
  },
  "call-in": {
    asks: "Only a decision that is not urgent can be called in, and only one that was called in is confirmed.",
    wrong: "decisions: [{body: cabinet, act: approved, on: 2018-02-08, confirmed: 2018-03-01}]",
    fix: "`calledIn:` with its day beside it",
  },
  "figure-number": {
    asks: "The value of a figure is a number in digits, and a share lies between 0% and 100%.",
    wrong: 'value: "10 863 visits"',
    fix: 'value: "10,863" and unit: visits',
  },
  "measure-name": {
    asks: "The name of a measure has at most 80 small letters, digits and hyphens: it is the name of a file too.",
    wrong: "measure: Library visits",
    fix: "measure: library-visits",
  },
  "figure-sum": {
    asks: "A figure is no larger than the whole it is part of, and its share follows from the two.",
    wrong: "value: 50, of: 200 homes, share: 20%",
    fix: "share: 25%",
  },
  "figure-to-come": {
    asks: "A figure is shown from its date on. A target belongs in the text.",
    wrong: "asAt: 2099-03-31",
    fix: "the date on which it was counted",
  },
  "figure-contradiction": {
    asks: "A measure has one value for one date, and one unit, in the whole newsroom.",
    wrong: "library-visits as at 2026-03-31 with two values in two strategies",
    fix: "the right value in both",
  },
} as const satisfies Rules;
