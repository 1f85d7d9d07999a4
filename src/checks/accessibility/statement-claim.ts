import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsIn } from "../../language/words.ts";
import { address } from "../../newsroom/address.ts";
import { fileOf } from "../site/built-site.ts";

/** What a run of the gate knows against a site: barriers it found, and doubts that a person has settled. */
interface Evidence {
  readonly findings: readonly unknown[];
  readonly accepted: readonly unknown[];
}

/**
 * Says that a built site's statement claims more than the gate found, and what to do; undefined where it does not. A
 * barrier that the gate found is mended: no statement lets it be published. A clean run can only forbid the words "fully
 * compliant": an audit by people alone earns them.
 */
export function claimFault(folder: string, { findings, accepted }: Evidence): string | undefined {
  const against = [...(findings.length > 0 ? [hasBarriers] : []), ...(accepted.length > 0 ? [accepts] : [])];
  if (against.length === 0 || !claimsAll(folder)) return undefined;
  const found = against.map(({ message }) => message).join(" and ");
  const fix = against.map(({ fix }) => fix).join(" ");
  return `accessibility.yaml says that this website is fully compliant, and the test of its pages ${found}. ${fix}\n`;
}

const hasBarriers = { message: "found barriers", fix: "Fix every barrier: until then nothing is published." };

const accepts = {
  message: "accepts what src/checks/accessibility/reviewed.ts lists",
  fix: `List what is accepted under \`issues:\` in accessibility.yaml, with this line:

    status: partially compliant`,
};

/** Whether the statement's page says "fully compliant" in its language; no page says nothing. */
function claimsAll(folder: string): boolean {
  try {
    const html = readFileSync(join(folder, fileOf(address.accessibility)), "utf8");
    const [, locale = ""] = /<html lang="([^"]*)"/.exec(html) ?? [];
    return html.replaceAll(/<[^>]*>/g, "").includes(wordsIn(locale).accessibility.claims["fully compliant"]);
  } catch {
    return false;
  }
}
