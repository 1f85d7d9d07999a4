import { z } from "zod";
import { type AcceptedRule, acceptableRules } from "../problems/catalogue.ts";
import { text, word } from "./fields.ts";
import type { TextFile } from "./text-file.ts";
import type { Examples } from "./validate-front-matter.ts";

/** The key that names the rules for words which do not count in this file, each with a reason. */
export const acceptField = z
  .array(z.strictObject({ rule: word(acceptableRules, "is not the name of a rule"), reason: text }))
  .min(1) satisfies z.ZodType<readonly AcceptedRule[]>;

/** How it is written. */
export const acceptExamples: Examples = {
  accept: { such: 'accept: [{rule: template-code, reason: "The release is about these marks."}]' },
  "accept.rule": { such: "rule: template-code" },
  "accept.reason": { such: 'reason: "The release is about these marks."' },
};

/** Tells which of the accepted rules find nothing in the file any more; to be asked once all else was told of it. */
export function tellNeedlessAccepts({
  header,
  values,
  fired,
  status,
  isUnreadable,
  tell,
}: TextFile<AcceptValues>): void {
  if (status === "removed" || isUnreadable) return;
  for (const [index, { rule }] of (values.accept ?? []).entries()) {
    if (fired.has(rule)) continue;
    tell({
      rule: "needless-accept",
      at: header.at(["accept", index, "rule"]),
      message: `${rule} finds nothing in this file`,
      fix: "nothing: delete this entry",
      level: "advice",
    });
  }
}

interface AcceptValues {
  readonly accept?: readonly AcceptedRule[] | undefined;
}
