import type { AnnotationProperties } from "@actions/core";
import { adviceInWords, fixWithRule, type Problem, unsaidLines } from "../problems/problem.ts";

/** A note that GitHub shows on a line of a file; without a place, above the run. */
export interface Annotation extends AnnotationProperties {
  readonly level: Problem["level"];
  readonly title: string;
  readonly message: string;
}

/** The most notes of one level that GitHub shows for a step: https://docs.github.com/en/rest/checks/runs */
const mostOfALevel = 10;

/** Content problems as notes on their lines, those in files of the change first. */
export function problemAnnotations(
  problems: readonly Problem[],
  changed?: ReadonlySet<string> | undefined,
): Annotation[] {
  const isOld = ({ at }: Problem) => Number(changed !== undefined && !changed.has(at.path));
  return problems
    .toSorted((a, b) => isOld(a) - isOld(b))
    .map((problem) => {
      const { level, at, message } = problem;
      return {
        level,
        title: [level === "error" ? "This stops publishing" : adviceInWords(problem), at.field]
          .filter(Boolean)
          .join(": "),
        message: [`${message} → ${fixWithRule(problem)}`, ...unsaidLines(problem)].join("\n"),
        file: at.path,
        startLine: at.line,
        startColumn: at.column,
      };
    });
}

/** Shows notes on the run: errors first, and no more of a level than GitHub shows. */
export async function showAnnotations(annotations: readonly Annotation[]): Promise<void> {
  if (annotations.length === 0) return;
  // Loaded on GitHub alone: it brings a client for HTTP.
  const { error: asError, warning: asWarning } = await import("@actions/core");
  const { error = [], advice = [] } = Object.groupBy(annotations, ({ level }) => level);
  for (const { message, ...properties } of error.slice(0, mostOfALevel)) asError(message, properties);
  for (const { message, ...properties } of advice.slice(0, mostOfALevel)) asWarning(message, properties);
}
