import { type SuccessCriterion, successCriteria } from "../../newsroom/success-criteria.ts";
import { nearest } from "../../problems/nearest.ts";
import type { Violation } from "../../problems/problem.ts";
import { refuse, text, typedAs } from "../fields.ts";

/** A success criterion by its number, as `1.4.3`, or with its name after it, as `1.4.3 Contrast (minimum)`. */
export const criterionField = text
  .meta(typedAs("names", { names: "criterion" }))
  .transform((value, context): SuccessCriterion => {
    const [, number = "", name = ""] = /^(\d+\.\d+\.\d+)?\s*(.*)$/.exec(value) ?? [];
    const found = successCriteria.get(number);
    if (found && (name === "" || plain(name) === plain(found.name))) return found;
    return refuse(context, found ? wrongName(found) : unknown(value, number, name));
  });

/** British spelling, brackets and commas make no difference. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("colour", "color")
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
}

function wrongName({ number, name }: SuccessCriterion): Violation {
  return {
    rule: "success-criterion",
    message: `${number} is "${name}"`,
    fix: `write ${number}, or the number of the right criterion`,
    value: number,
  };
}

/** Level AAA is not asked for, and 4.1.1 is no longer one. */
function unknown(value: string, number: string, name: string): Violation {
  const message = `"${value}" is not a success criterion of WCAG 2.2 at level A or AA`;
  const all = [...successCriteria.values()];
  const [near] = nearest(
    plain(name),
    all.map((criterion) => plain(criterion.name)),
  );
  const meant = number === "" && name !== "" ? all.find((criterion) => plain(criterion.name) === near) : undefined;
  if (meant) return { rule: "success-criterion", message, fix: `${meant.number} ${meant.name}`, value: meant.number };
  return {
    rule: "success-criterion",
    message,
    fix: "write a number, for example 1.4.3, from https://www.w3.org/WAI/WCAG22/quickref/",
  };
}
