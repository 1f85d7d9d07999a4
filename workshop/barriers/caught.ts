/** What one check said of an example. */
export interface Catch {
  /** Which check it was. */
  readonly by: string;
  readonly rule: string;
}

/** What all checks said, by the example's slug. */
export type Caught = ReadonlyMap<string, readonly Catch[]>;
