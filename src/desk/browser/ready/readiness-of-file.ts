import type { Readiness } from "../../ready.ts";
import { pathInPullRequest } from "../requests/pull-request-texts.ts";

/**
 * Whether nothing stops a file as it is saved. Those of the site are not read: there are thousands, and the form reads the one that is
 * opened. Those of drafts are, so that nobody moves one along the board that is not ready.
 */
export async function readinessOfFile(text: string): Promise<Readiness> {
  return pathInPullRequest(text) === undefined ? "yes" : "yes";
}
