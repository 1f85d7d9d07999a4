import { isPublic } from "../../facts.ts";
import { kindOfPath } from "../../kinds.ts";
import { deskReader } from "../../reading/read-text.ts";
import { asPublished, ofNew, type Readiness, readinessOf, stopping } from "../../ready.ts";
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
  const known = await facts();
  const open = { kind: kindOfPath(path), path, text: asPublished(text), added: new Map(), now: now() };
  const { problems } = deskReader(known)(open, true);
  return readinessOf(stopping(isPublic(path, known) ? problems : ofNew(problems)));
}
