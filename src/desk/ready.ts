import type { Problem } from "../problems/problem.ts";
import { setValue } from "./header/set-value.ts";
import { valuesOf } from "./header/values-of.ts";

/** What stands in the field `ready` of Sveltia CMS, which keeps an empty one from leaving the drafts: whether nothing stops a text. */
export type Readiness = "yes" | "";

/**
 * A text as it will be once it is published: of a draft the reader has little but advice, of which much is an error then. Every line stays
 * where it is.
 */
export function asPublished(text: string): string {
  return isDraft(text) ? setValue(text, ["status"], "published") : text;
}

/** Whether a text says that it is a draft. */
export function isDraft(text: string): boolean {
  return valuesOf(text)?.["status"] === "draft";
}

/** What stops a text, read as published, from being handed to a colleague and from being published: its errors. Saving it as a draft they never stop. */
export function stopping(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ level }) => level === "error");
}

export function readinessOf(stops: readonly Problem[]): Readiness {
  return stops.length === 0 ? "yes" : "";
}

/** Problems as they are of a text that readers do not have yet: a rule that is advice in what they have is an error in what is new. */
export function ofNew(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (problem.isErrorWhenNew ? { ...problem, level: "error" } : problem));
}
