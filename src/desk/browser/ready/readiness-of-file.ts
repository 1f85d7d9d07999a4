import type { DeskKind } from "../../kinds.ts";
import { deskReader } from "../../reading/read-text.ts";
import { type Readiness, readinessOf } from "../../ready.ts";
import { facts } from "../desk-facts.ts";
import { now } from "../now.ts";
import { pathInPullRequest } from "../requests/pull-request-texts.ts";

const kinds: readonly [start: string, DeskKind][] = [
  ["news/", "releases"],
  ["strategies/", "strategies"],
  ["pages/", "pages"],
  ["site.yaml", "site"],
];

/**
 * Whether nothing stops a file as it is saved. Those of the site are not read: there are thousands, and the form reads the one that is
 * opened. Those of drafts are, so that nobody moves one along the board that is not ready.
 */
export async function readinessOfFile(text: string): Promise<Readiness> {
  const path = pathInPullRequest(text)?.replace(/^.*?content\//, "");
  if (path === undefined) return "yes";
  const kind = kinds.find(([start]) => path.startsWith(start))?.[1] ?? "statement";
  const read = deskReader(await facts());
  return readinessOf(read({ kind, path, text, added: new Map(), now: now() }, true).problems);
}
