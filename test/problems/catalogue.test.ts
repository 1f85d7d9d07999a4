import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acceptableRules, catalogue, isAcceptable, ruleGroups } from "../../src/problems/catalogue.ts";
import { explainRule, rulesPage } from "../../src/problems/rule-pages.ts";

const ids = Object.keys(catalogue);

test("keeps the ids of the rules that files have accepted", () => {
  expect(acceptableRules.join(" ")).toBe(
    "template-code shortcode govspeak placeholder lorem-ipsum html-in-header entity-in-header markdown-in-header unfinished not-for-publication merge-field wrong-weekday relative-day no-such-day redirecting-link internal-link embargo-line broken-table",
  );
  expect(isAcceptable("broken-link")).toBe(false);
});

test("gives each rule an id of its own, in small letters and hyphens", () => {
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(Object.values(ruleGroups).flatMap((rules) => Object.keys(rules))).toEqual(ids);
});

/** The importer breaks no rule, and calls files of its own by some of the same names; the desk's words only name them. */
const withoutRules = /^src\/(?:problems|import)\/|^src\/desk\/(?:words|browser\/problems\/said)/;
const sources = globSync("src/**/*.{ts,tsx}")
  .filter((file) => !withoutRules.test(file))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
const filesOf = (id: string) => sources.flatMap(({ file, text }) => (text.includes(`"${id}"`) ? file : []));

test("has no rule that nothing breaks", () => {
  expect(ids.filter((id) => filesOf(id).length === 0)).toEqual([]);
});

test("writes docs/rules.md", async () => {
  await expect(rulesPage(filesOf)).toMatchFileSnapshot("../../docs/rules.md");
});

test("explains a rule, and how a file accepts it", () => {
  expect(explainRule("broken-link")).toBe(`broken-link

A link within the newsroom leads to a page that is there.

Wrong: [our plan](/strategies/librarys/)
Right: [our plan](/strategies/libraries/)`);
  expect(explainRule("shortcode")).toContain('accept: [{rule: shortcode, reason: "…"}]');
});
