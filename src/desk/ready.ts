import type { Problem } from "../problems/problem.ts";

/** What stands in the field `ready` of Sveltia CMS, which keeps an empty one from leaving the drafts: whether nothing stops a text. */
export type Readiness = "yes" | "";

/** What stops a text from being handed to a colleague and from being published: its errors. Saving it as a draft they never stop. */
export function stopping(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ level }) => level === "error");
}

export function readinessOf(problems: readonly Problem[]): Readiness {
  return stopping(problems).length === 0 ? "yes" : "";
}
