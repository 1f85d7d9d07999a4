/** A link as it stands in a file. */
export interface Link {
  readonly target: string;
  /** Counted from 1, in the whole file. */
  readonly line: number;
  readonly column: number;
}
