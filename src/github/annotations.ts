import { adviceInWords, fixWithRule, type Problem, unsaidLines } from "../problems/problem.ts";

/** A note that GitHub shows on a line of a file; without a place, above the run. */
export interface Annotation {
  readonly level: Problem["level"];
  readonly title: string;
  readonly message: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column?: number } | undefined;
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
        place: { file: at.path, line: at.line, column: at.column },
      };
    });
}

/**
 * Notes as the workflow commands that GitHub reads from the log: errors first, and no more of a level than it shows. Escaped
 * as its own toolkit does. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommands(annotations: readonly Annotation[]): string[] {
  const { error = [], advice = [] } = Object.groupBy(annotations, ({ level }) => level);
  return [...error.slice(0, mostOfALevel), ...advice.slice(0, mostOfALevel)].map(command);
}

function command({ level, title, message, place }: Annotation): string {
  const properties = [
    ...(place ? [`file=${property(place.file)}`, `line=${place.line}`] : []),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(title)}`,
  ];
  return `::${level === "error" ? "error" : "warning"} ${properties.join(",")}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
