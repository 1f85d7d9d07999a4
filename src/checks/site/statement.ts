import { address, href } from "../../newsroom/address.ts";
import { error, inFile } from "./problem-location.ts";
import type { PageRule, SiteRule } from "./rule.ts";

/**
 * Every page leads to the accessibility statement.
 * https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export const statementLink: PageRule = ({ address: page, links }, site) =>
  links.includes(href(site, address.accessibility))
    ? []
    : [
        error(
          "statement-link",
          inFile(page),
          `the page ${page} has no link to the accessibility statement`,
          "add the footer of all pages",
        ),
      ];

/** The statement is there. */
export const statement: SiteRule = ({ addresses }) => ({
  atEnd: () =>
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
