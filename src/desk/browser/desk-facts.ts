import type { DeskFacts } from "../facts.ts";
import { unpackFacts } from "../facts-pack.ts";
import { withSettings } from "../reading/with-settings.ts";
import { now } from "./now.ts";

let asked: Promise<DeskFacts> | undefined;
let whole: { readonly siteFile: string; readonly facts: DeskFacts } | undefined;
let siteFile: string | undefined;

/**
 * What the desk knows of the newsroom: fetched once, when somebody needs it, and with all that `site.yaml` says once that is in the tab. Rejects where it cannot
 * be fetched; who asks next tries again.
 */
export async function facts(): Promise<DeskFacts> {
  asked ??= fetchFacts().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  const known = await asked;
  if (siteFile === undefined) return known;
  if (whole?.siteFile !== siteFile) whole = { siteFile, facts: withSettings(known, siteFile, now()) };
  return whole.facts;
}

/** Remembers the text of `site.yaml`, which Sveltia reads with everything else; other texts are passed over. */
export function rememberSettings(text: string): void {
  if (/^authority:/m.test(text)) siteFile = text;
}

/** The same, however often it has to be tried; calls back each time that it fails. */
export function factsAtLast(onFailure: () => void): Promise<DeskFacts> {
  return facts().catch(async () => {
    onFailure();
    await new Promise((done) => setTimeout(done, beforeNextTry));
    return factsAtLast(onFailure);
  });
}

/** In milliseconds. */
const beforeNextTry = 3_000;

async function fetchFacts(): Promise<DeskFacts> {
  const answer = await fetch("facts.json");
  if (!answer.ok) throw new Error(`facts.json: ${answer.status}`);
  return unpackFacts(await answer.text());
}
