import { expect, test } from "vitest";
import type { Issue } from "../../src/kinds/statement.ts";
import { wordsIn } from "../../src/language/words.ts";
import { complianceInWords, issuesByReason } from "../../src/newsroom/statement.ts";
import { site, statement } from "../support/newsroom-fixture.ts";

const failing: Issue = { what: "Charts have no table." };
const dear: Issue = { what: "Recordings have no captions.", why: "disproportionate burden" };
const exempt: Issue = { what: "Old PDFs.", why: "outside scope" };

test("commits the council in the words of the law", () => {
  expect(wordsIn(site.locale).accessibility.commitment(site.name)).toBe(
    "Northgate Council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
  );
});

const standard = "the Web Content Accessibility Guidelines version 2.2 AA standard";

test.for([
  ["fully compliant", [], `This website is fully compliant with ${standard}.`],
  [
    "partially compliant",
    [failing],
    `This website is partially compliant with ${standard}, due to the non-compliances listed below.`,
  ],
  [
    "partially compliant",
    [exempt],
    `This website is partially compliant with ${standard}, due to the exemptions listed below.`,
  ],
  [
    "partially compliant",
    [dear, failing],
    `This website is partially compliant with ${standard}, due to the non-compliances and exemptions listed below.`,
  ],
  ["not compliant", [], `This website is not compliant with ${standard}.`],
  [
    "not compliant",
    [failing, exempt],
    `This website is not compliant with ${standard}. The non-compliances and exemptions are listed below.`,
  ],
] as const)("says %s with issues %j in the words of the law", ([status, issues, words]) => {
  expect(complianceInWords({ status, issues }, "en-GB")).toBe(words);
});

test("groups issues by reason in the order of the regulator's sample, each in the order of the file", () => {
  const more: Issue = { what: "Maps." };
  const groups = issuesByReason({ ...statement, issues: [exempt, failing, dear, more] }, "en-GB");
  expect(groups.map(({ heading, issues }) => [heading, issues])).toEqual([
    ["Non-compliance with the accessibility regulations", [failing, more]],
    ["Disproportionate burden", [dear]],
    ["Content that’s not within the scope of the accessibility regulations", [exempt]],
  ]);
  expect(issuesByReason(statement, "en-GB")).toEqual([]);
});
