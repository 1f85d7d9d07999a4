import { address, href } from "../../newsroom/address.ts";
import { error, inFile } from "./problem-location.ts";
import type { Rule } from "./rule.ts";

/**
 * Every page leads to the accessibility statement, and the statement is there.
 * https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export const statement: Rule = (site) => ({
  onPage: ({ address: page, links }) =>
    links.includes(href(site, address.accessibility))
      ? []
      : [
          error(
            "statement-link",
            inFile(page),
            `the page ${page} has no link to the accessibility statement`,
            "add the footer of all pages",
          ),
        ],
  atEnd: ({ addresses }) =>
    addresses.has(address.accessibility)
      ? []
      : [
          error(
            "statement-link",
            inFile(address.accessibility),
            "there is no accessibility statement",
            "add a template that writes it",
          ),
        ],
});
