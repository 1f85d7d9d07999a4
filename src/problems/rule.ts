/** A rule that content or a built site can break, as `npm run check -- --explain` and docs/rules.md show it. */
export interface Rule {
  /** What the rule asks for, and why. */
  readonly asks: string;
  /** What breaks it. */
  readonly wrong: string;
  /** What mends that. */
  readonly fix: string;
  /**
   * The version of the newsroom (`0.3.0`) from which on breaking the rule is an error; before it, it is advice. Only for a
   * rule that reads what it finds all the same, as older versions did.
   */
  readonly errorFrom?: string;
}

/** Rules by their ids. */
export type Rules = Readonly<Record<string, Rule>>;
