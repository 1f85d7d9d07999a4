import { load } from "cheerio";
import { expect, test } from "vitest";
import type { Issue, Statement } from "../../src/kinds/statement.ts";
import { successCriteria } from "../../src/newsroom/success-criteria.ts";
import { render } from "../../src/pages/accessibility.11ty.tsx";
import { arranged, newsroom, site, statement } from "../support/newsroom-fixture.ts";

/** The page's headings and words with some facts in another form. */
function pageOf(facts: Partial<Statement>, sample = false) {
  const edition = arranged({ ...newsroom(), site: { ...site, sample }, statement: { ...statement, ...facts } }, 0);
  const page = load(render({ edition }));
  return {
    text: page("main").text(),
    items: page("main h2#non-accessible-content ~ ul li")
      .toArray()
      .map((item) => page(item).text()),
    html: page("main").html() ?? "",
  };
}

const day = { day: "2026-03-02", instant: 0 };
const audit = { on: day, by: "Northgate Access Group", how: "With five people and their aids." };
const criterion = successCriteria.get("1.1.1");
const issue: Issue = { what: "Charts have no table.", criterion, fixBy: { day: "2027-01-31", instant: 0 } };

test("claims as little as it can where nobody has looked", () => {
  const { text, items } = pageOf({});
  expect(text).toContain("This website is not compliant with the Web Content Accessibility Guidelines");
  expect(text).toContain("This is the most cautious of the three answers that the law allows");
  expect(text).toContain("We know of none. No audit has looked for it yet.");
  expect(text).toContain("This website has not been tested by people.");
  expect(text).not.toContain("listed below");
  expect(text).not.toContain("last tested on");
  expect(items).toEqual([]);
});

test("has no empty list where an audit found nothing", () => {
  const { text, html } = pageOf({ status: "fully compliant", audit });
  expect(text).toContain(
    "This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.",
  );
  expect(text).toContain("We know of no content that is non-accessible.");
  expect(text).not.toContain("cautious");
  expect(html).not.toContain("Non-compliance with the accessibility regulations");
  expect(html).not.toContain("<ul></ul>");
});

test("counts one issue as one", () => {
  const { text, items } = pageOf({ status: "partially compliant", issues: [issue] });
  expect(text).toContain("We know of 1 part of this website that is not fully accessible.");
  expect(items).toHaveLength(1);
});

test("lists a hundred issues whole", () => {
  const issues = Array.from({ length: 100 }, (_, index) => ({ ...issue, what: `Chart ${index} has no table.` }));
  const { text, items } = pageOf({ status: "not compliant", audit, issues });
  expect(text).toContain("We know of 100 parts of this website that are not fully accessible.");
  expect(items).toHaveLength(100);
  expect(items.at(-1)).toMatch(/^Chart 99 .*1\.1\.1 Non-text Content\. We plan to mend this by 31 January 2027\.$/);
});

test("shows what an officer wrote as text", () => {
  const { html } = pageOf({ scope: "<b>all</b> & more", issues: [{ ...issue, what: "<script>" }] });
  expect(html).toContain("&lt;b&gt;all&lt;/b&gt; &amp; more");
  expect(html).toContain("&lt;script&gt;");
});

test("says of a sample that it is one, and of a council nothing of the kind", () => {
  expect(pageOf({}, true).text).toContain("This newsroom is a sample and not a council’s website.");
  expect(pageOf({}).text).not.toContain("sample");
});
