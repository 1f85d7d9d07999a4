import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type ConfigData, HtmlValidate, Severity } from "html-validate";
import { z } from "zod";
import type { PageSources } from "../newsroom/page-sources.ts";
import type { Problem } from "../problems/problem.ts";
import { CouldNotTest } from "./could-not-test.ts";
import { openResultCache, type ResultCache } from "./result-cache.ts";
import { fileOf, isPage, listAddresses } from "./site/built-site.ts";

/** What a caller may add to a validation. */
interface ValidationOptions {
  /** Where pages come from. Nobody is asked before there is a fault to report. */
  readonly sources?: () => Promise<PageSources["fileOf"]>;
  /** Called after each page, with the number of those done, of all, and of those that were validated before. */
  readonly progress?: (done: number, all: number, remembered: number) => void;
  /** What earlier runs found; without it every page is validated. */
  readonly results?: ResultCache<HtmlFault>;
  /** Every page is validated, remembered or not. */
  readonly all?: boolean;
}

const htmlFault = z.strictObject({
  line: z.number(),
  column: z.number(),
  message: z.string(),
  ruleId: z.string(),
  ruleUrl: z.string().optional(),
  severity: z.number(),
});

/** One thing that html-validate holds against a page. */
export type HtmlFault = z.infer<typeof htmlFault>;

const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "require-sri": ["error", { target: "crossorigin" }],
    "void-style": ["error", { style: "selfclose" }],
    // A whole headline is worth more than a title that fits a search result.
    "long-title": "off",
    "tel-non-breaking": "off",
    // Nobody sees a space at the end of a line, such as one in a block of code.
    "no-trailing-whitespace": "off",
    // HTML lets an id begin with a digit, as a heading may: https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
    "valid-id": ["error", { relaxed: true }],
  },
};

/** Opens a folder that keeps what is found on each page for later runs. */
export function openHtmlResults(folder: string): ResultCache<HtmlFault> {
  return openResultCache(folder, htmlFault);
}

/**
 * Validates every page of a built site against the HTML standard, with html-validate's rules for documents and for
 * accessibility, unless the same bytes were validated before. A fault is reported at the content file of its page, where there is
 * one. Throws CouldNotTest where there is no page.
 */
export async function validateHtml(folder: string, options: ValidationOptions = {}): Promise<Problem[]> {
  const { results, all = false, progress } = options;
  const pages = pagesIn(folder);
  const validate = validator();
  const found: { address: string; faults: readonly HtmlFault[] }[] = [];
  let remembered = 0;
  for (const [index, address] of pages.entries()) {
    const html = readFileSync(join(folder, fileOf(address)), "utf8");
    const key = hash("sha256", circumstances + html);
    const known = all ? undefined : results?.recall(address, key);
    const faults = known ?? (await validate(html));
    if (known) remembered += 1;
    else results?.remember(address, key, faults);
    if (faults.length > 0) found.push({ address, faults });
    progress?.(index + 1, pages.length, remembered);
  }
  results?.keepOnly(pages);
  const sourceOf = found.length > 0 ? await options.sources?.() : undefined;
  return found.flatMap(({ address, faults }) => {
    const path = join(folder, fileOf(address));
    return faults.map((fault) => problemOf(fault, path, sourceOf?.(address)));
  });
}

/** All but a page's bytes that decides what is found on it. */
const circumstances = hash(
  "sha256",
  JSON.stringify([createRequire(import.meta.url)("html-validate/package.json").version, config]),
);

function validator(): (html: string) => Promise<HtmlFault[]> {
  const validator = new HtmlValidate(config);
  return async (html) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId, ruleUrl, severity }) => ({
        ...{ line, column, message, ruleId, severity, ruleUrl },
      })),
    );
  };
}

function problemOf(
  { line, column, message, ruleId, ruleUrl, severity }: HtmlFault,
  path: string,
  source: string | undefined,
): Problem {
  return {
    level: severity === Severity.ERROR ? "error" : "advice",
    rule: "valid-html",
    at: { ...(source ? { path: source, line: 1, column: 1 } : { path, line, column }), field: ruleId },
    message: source ? `${message} (${path}:${line}:${column})` : message,
    fix: `do what the rule asks: ${ruleUrl}`,
  };
}

function pagesIn(folder: string): string[] {
  const pages = existsSync(folder) ? listAddresses(folder).filter(isPage).toSorted() : [];
  if (pages.length === 0) throw new CouldNotTest(`There is no page in ${folder}. Build the site first: npm run build`);
  return pages;
}
