/** The names of the rules that a file can accept, with a reason. A name stays once files have it: see `accept`. */
export const ruleNames = [
  "template-code",
  "shortcode",
  "govspeak",
  "placeholder",
  "lorem-ipsum",
  "html-in-header",
  "entity-in-header",
  "markdown-in-header",
  "unfinished",
  "not-for-publication",
  "merge-field",
  "wrong-weekday",
  "no-such-day",
  "redirecting-link",
  "internal-link",
  "embargo-line",
  "broken-table",
] as const;

/** The name of a rule that a file can accept. */
export type RuleName = (typeof ruleNames)[number];

/** A rule that does not count in one file, and why. */
export interface AcceptedRule {
  readonly rule: RuleName;
  readonly reason: string;
}
