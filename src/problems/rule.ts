/** A rule that content or a built site can break, as `npm run check -- --explain` and docs/rules.md show it. */
interface Rule {
  /** What the rule asks for, and why. */
  readonly asks: string;
  /** What breaks it. */
  readonly wrong: string;
  /** What mends that. */
  readonly fix: string;
}

/** Rules by their ids. */
export type Rules = Readonly<Record<string, Rule>>;
