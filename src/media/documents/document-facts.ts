import type { Violation } from "../../problems/problem.ts";

/** What a document's file says of it. */
export interface DocumentFacts {
  /** The usual ending of files that are as this one is inside, where its kind is known. */
  readonly format?: string | undefined;
  /** Its title, where it is one that readers can use. */
  readonly title?: string | undefined;
  readonly pages?: number | undefined;
  /** What keeps some readers out, each to complete "the file …". */
  readonly barriers: readonly Violation[];
}
