import { builtSiteRules } from "./catalogue/built-site.ts";
import { crossFileRules } from "./catalogue/cross-file.ts";
import { fileRules } from "./catalogue/files.ts";
import { frontMatterRules } from "./catalogue/front-matter.ts";
import { ledgerRules } from "./catalogue/ledger.ts";
import { leftoverRules } from "./catalogue/leftovers.ts";
import { mediaRules } from "./catalogue/media.ts";
import { siteRules } from "./catalogue/site.ts";
import { strategyRules } from "./catalogue/strategies.ts";
import { textRules } from "./catalogue/text.ts";
import { wordingRules } from "./catalogue/wording.ts";

/** Every rule by its id, in groups. An id stays as it is once it was published: people search for it. */
export const ruleGroups = {
  Files: fileRules,
  Headers: frontMatterRules,
  Strategies: strategyRules,
  "Between files": crossFileRules,
  "Pictures and documents": mediaRules,
  "The site and its accessibility statement": siteRules,
  Text: textRules,
  Wording: wordingRules,
  "Leftovers of drafts and other systems": leftoverRules,
  "What was published before": ledgerRules,
  "The built site": builtSiteRules,
} as const;

/** Every rule by its id. */
export const catalogue = {
  ...fileRules,
  ...frontMatterRules,
  ...strategyRules,
  ...crossFileRules,
  ...mediaRules,
  ...siteRules,
  ...textRules,
  ...wordingRules,
  ...leftoverRules,
  ...ledgerRules,
  ...builtSiteRules,
};

/** The id of a rule: kebab-case, and never changed. */
export type RuleId = keyof typeof catalogue;

/** The id of a rule whose findings a file can accept. */
export type AcceptableRule = keyof typeof leftoverRules;

/** The ids of the rules whose findings a file can accept, with a reason: see `accept`. */
export const acceptableRules = Object.keys(leftoverRules) as readonly AcceptableRule[];

/** Whether a file can accept what a rule finds. */
export function isAcceptable(rule: RuleId): rule is AcceptableRule {
  return Object.hasOwn(leftoverRules, rule);
}

/** A rule that does not count in one file, and why. */
export interface AcceptedRule {
  readonly rule: AcceptableRule;
  readonly reason: string;
}
