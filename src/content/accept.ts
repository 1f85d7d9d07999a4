import { z } from "zod";
import { type AcceptedRule, acceptableRules } from "../problems/catalogue.ts";
import { text, word } from "./fields.ts";
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
