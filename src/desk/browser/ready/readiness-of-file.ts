import { kindOfPath } from "../../kinds.ts";
import { stopsOf } from "../../reading/problems-of.ts";
import { type Readiness, readinessOf } from "../../ready.ts";
import { contentPath } from "../content-path.ts";
import { facts } from "../desk-facts.ts";
import { now } from "../now.ts";
import { pathInPullRequest } from "../requests/pull-request-texts.ts";

/**
 * Whether nothing would stop a file as it is saved, were it no draft. Those of the site are not read: there are thousands, and the form reads the one that is
 * opened. Those of drafts are, so that nobody moves one along the board that is not ready.
 */
export async function readinessOfFile(text: string): Promise<Readiness> {
  const path = contentPath(pathInPullRequest(text) ?? "");
  if (path === undefined) return "yes";
  const open = { kind: kindOfPath(path), path, text, added: new Map(), now: now() };
  const known = await facts().catch(() => undefined);
  // Its form says more, once it is opened.
  return known ? readinessOf(stopsOf(open, known)) : "";
}
