import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import type { Problem } from "../problems/problem.ts";
import { fileOf, listAddresses } from "./site/built-site.ts";
import { readXml, Unreadable, type XmlElement } from "./site/xml.ts";

/**
 * Reads every XML file of a built site, its feeds and its sitemap, with the browser's own parser, and reports where that
 * finds a fault, or another element or text than the parser of the other checks.
 */
export async function parseFeedsInBrowser(folder: string, browser: Browser): Promise<Problem[]> {
  const page = await browser.newPage();
  try {
    const problems: Problem[] = [];
    for (const address of listAddresses(folder).toSorted()) {
      if (!address.endsWith(".xml")) continue;
      const path = join(folder, fileOf(address));
      const text = readFileSync(path, "utf8");
      const message = difference(readAlone(text), await page.evaluate(readInBrowser, text));
      if (message)
        problems.push({
          rule: "valid-xml",
          level: "error",
          at: { path, line: 1, column: 1 },
          message,
          fix: "write XML that every parser can read",
        });
    }
    return problems;
  } finally {
    await page.close();
  }
}

/** A document as its elements in their order, each with its namespace and, where it has no children, its text. */
type Reading = { readonly elements: readonly string[] } | { readonly fault: string };

function difference(alone: Reading, browser: Reading): string | undefined {
  if ("fault" in alone) return `the file ${alone.fault}`;
  if ("fault" in browser) return `a browser cannot read the file (${browser.fault})`;
  const length = Math.max(alone.elements.length, browser.elements.length);
  for (let index = 0; index < length; index += 1) {
    const [here = "nothing", there = "nothing"] = [alone.elements[index], browser.elements[index]];
    if (here !== there) return `a browser reads ${there} where another parser reads ${here}`;
  }
  return undefined;
}

function readAlone(text: string): Reading {
  try {
    return { elements: listed(readXml(text)) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message };
    throw error;
  }
}

function listed({ name, children, text }: XmlElement): string[] {
  return children.length > 0 ? [name, ...children.flatMap(listed)] : [`${name}: ${text}`];
}

/** Runs in the browser, so it uses nothing from around it. */
function readInBrowser(text: string): Reading {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const fault = document.querySelector("parsererror div") ?? document.querySelector("parsererror");
  if (fault) return { fault: fault.textContent.trim() };
  const elements = Array.from(document.querySelectorAll("*"), (element) => {
    const name = (element.namespaceURI ? `{${element.namespaceURI}}` : "") + element.localName;
    return element.childElementCount > 0 ? name : `${name}: ${element.textContent}`;
  });
  return { elements };
}
