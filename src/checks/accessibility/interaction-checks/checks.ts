import type { Page } from "puppeteer";
import type { Finding } from "../finding.ts";
import { resizeText, textSpacing } from "./changed-text.ts";
import type { Check, Mark } from "./check.ts";
import { focus } from "./focus.ts";
import { forcedColours } from "./forced-colours.ts";
import { installTools } from "./in-page.ts";
import { keyboard } from "./keyboard.ts";
import { print } from "./print.ts";
import { reducedMotion } from "./reduced-motion.ts";
import { reflow } from "./reflow.ts";

/** What is tried out in every page, and no engine can judge from its code. */
export const checks: readonly Check[] = [
  reflow,
  resizeText,
  textSpacing,
  keyboard,
  focus,
  forcedColours,
  reducedMotion,
  print,
];

/** What the checks of one width find in a page that stands at that width, in which pa11y has run before. */
export async function runInteractionChecks(page: Page, width: number): Promise<Finding[]> {
  await page.setViewport({ width, height: 1024 });
  await installTools(page);
  const protocol = await page.createCDPSession();
  const findings: Finding[] = [];
  for (const check of checks) {
    if (!check.widths.includes(width)) continue;
    for (const mark of await check.find({ page, protocol })) findings.push(findingOf(mark, check));
  }
  await protocol.detach();
  return findings;
}

function findingOf({ rule, detail, element, selector }: Mark, { rules }: Check): Finding {
  const broken = rules[rule];
  if (!broken) throw new Error(`No check has words for ${rule}`);
  const message = detail ? `${broken.message}: ${detail}` : broken.message;
  return { engine: "newsroom", kind: "fault", element, selector, rule, ...broken, message };
}
