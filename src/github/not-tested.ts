import type { Annotation } from "./annotations.ts";
import { inline } from "./markdown.ts";

/** Why nothing, or not everything, could be tested, as a note above the run; `what` is what was to be tested. */
export function notTested(what: string, why: string): Annotation {
  return { level: "error", title: `${what}: not tested`, message: why };
}

/** That nothing could be tested, for the summary page of the run on GitHub, in Markdown. */
export function notTestedSummary(what: string, why: string): string {
  return `# ${what}\n\n**The site could not be tested, so it must not be published.** ${inline(why)}`;
}
