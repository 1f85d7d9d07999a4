import { readFileSync } from "node:fs";
import { join } from "node:path";
import { absolute, href } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import { digestOfBytes } from "../../store/digest.ts";
import { fileOf } from "./built-site.ts";
import { head } from "./head.ts";
import { type HtmlPage, readPage } from "./html-page.ts";
import type { PageFacts } from "./page-facts.ts";
import { redirectPage } from "./redirects.ts";
import type { PageRule, Terms } from "./rule.ts";
import { statementLink } from "./statement.ts";
import { readData } from "./structured-data.ts";
import { pageCode } from "./subresources.ts";

const rules: readonly PageRule[] = [head, statementLink, pageCode];

/** What is known of a page that only sends its reader on. */
const rulesOfRedirects: readonly PageRule[] = [redirectPage];

/** Reads a page that lies in a folder, unless its bytes are still those of which the facts are known. */
export function readFacts(folder: string, address: string, terms: Terms, known?: PageFacts): PageFacts {
  const bytes = readFileSync(join(folder, fileOf(address)));
  const digest = digestOfBytes(bytes);
  return known?.digest === digest ? known : factsOf(readPage(address, bytes.toString()), digest, terms);
}

/** What the rules find on a page alone, and keep of it. */
function factsOf(page: HtmlPage, digest: string, terms: Terms): PageFacts {
  const { address, bytes, sendsTo } = page;
  const own = { address, digest, bytes, sendsTo };
  if (sendsTo !== undefined) return { ...own, ...nothing, problems: found(rulesOfRedirects, page, terms) };
  const data = readData(page, terms);
  // Where a page lies itself is known once it is read, and nearly each names that.
  const itself = new Set([absolute(terms, address), href(terms, address)]);
  const others = (addresses: Iterable<string>) => [...new Set(addresses).difference(itself)];
  return {
    ...own,
    isUnlisted: page.isUnlisted,
    title: digestOfWords(page.title),
    description: digestOfWords(page.description),
    hasData: page.data.length > 0,
    ids: page.ids,
    links: others(page.links),
    loads: others(page.loads),
    named: others(data.named),
    problems: [...found(rules, page, terms), ...data.problems],
  };
}

const nothing = {
  ...{ isUnlisted: true, title: undefined, description: undefined, hasData: false },
  ...{ ids: [], links: [], loads: [], named: [] },
};

function found(rules: readonly PageRule[], page: HtmlPage, terms: Terms): Problem[] {
  return rules.flatMap((rule) => rule(page, terms));
}

/** Of 64 bits: in a million pages one chance in ten million that two have the same by accident. */
function digestOfWords(words: string | undefined): string | undefined {
  return words?.trim() ? digestOfBytes(words).slice(0, 16) : undefined;
}
