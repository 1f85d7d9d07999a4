import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import type { Problem } from "../newsroom/problem.ts";
import { CouldNotTest } from "./could-not-test.ts";
import { fileOf, isPage, listAddresses } from "./site/built-site.ts";

/** What a caller adds to a validation, and hears of it. */
interface ValidationOptions {
  /** The content file that the page at an address is made from. */
  readonly sourceOf?: (address: string) => string | undefined;
  /** Called after each page, with the number of those done and of all. */
  readonly progress?: (done: number, all: number) => void;
}

const severe = 2;

/**
 * Validates every page of a built site against the HTML standard, with html-validate's rules for documents and for
 * accessibility. A fault is told at the content file of its page, where there is one. Throws CouldNotTest where there is
 * no page.
 */
export async function validateHtml(folder: string, options: ValidationOptions = {}): Promise<Problem[]> {
  const validator = new HtmlValidate({
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
  });
  const pages = pagesIn(folder);
  const problems: Problem[] = [];
  for (const [index, address] of pages.entries()) {
    const path = join(folder, fileOf(address));
    const source = options.sourceOf?.(address);
    const report = await validator.validateString(await readFile(path, "utf8"), path);
    for (const { line, column, message, ruleId, ruleUrl, severity } of report.results.flatMap(
      (file) => file.messages,
    )) {
      problems.push({
        level: severity === severe ? "error" : "advice",
        ...(source ? { path: source, line: 1, column: 1 } : { path, line, column }),
        field: ruleId,
        what: source ? `${message} (${path}:${line}:${column})` : message,
        write: `what the rule asks for: ${ruleUrl}`,
      });
    }
    options.progress?.(index + 1, pages.length);
  }
  return problems;
}

function pagesIn(folder: string): string[] {
  const pages = existsSync(folder) ? listAddresses(folder).filter(isPage).toSorted() : [];
  if (pages.length === 0) throw new CouldNotTest(`There is no page in ${folder}. Build the site first: npm run build`);
  return pages;
}
