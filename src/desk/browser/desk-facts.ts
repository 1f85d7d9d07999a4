import type { DeskFacts } from "../facts.ts";
import { unpackFacts } from "../facts-pack.ts";
import { withSettings } from "../reading/with-settings.ts";
import { now } from "./now.ts";

let asked: Promise<DeskFacts> | undefined;
let whole: { readonly siteFile: string; readonly facts: DeskFacts } | undefined;
let siteFile: string | undefined;

/** What the desk knows of the newsroom: fetched once, when somebody needs it, and with all that `site.yaml` says once that is in the tab. */
export async function facts(): Promise<DeskFacts> {
  asked ??= fetch("facts.json").then(async (answer) => unpackFacts(await answer.text()));
  const known = await asked;
  if (siteFile === undefined) return known;
  if (whole?.siteFile !== siteFile) whole = { siteFile, facts: withSettings(known, siteFile, now()) };
  return whole.facts;
}

/** Remembers the text of `site.yaml`, which Sveltia reads with everything else; other texts are passed over. */
export function rememberSettings(text: string): void {
  if (/^authority:/m.test(text)) siteFile = text;
}
