import { beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

/**
 * What the regulator's monitoring team asks of a statement, each question that a machine can answer as a test of the built
 * page. The questions are those of its own tool; the words, those of its sample.
 * https://github.com/alphagov/accessibility-monitoring-platform
 * https://www.gov.uk/government/publications/sample-accessibility-statement
 * https://www.legislation.gov.uk/uksi/2018/952/regulation/8
 */

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
});

const regulations = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018";
const statement = () => site.page("/accessibility/");

/** The words of all that follows a heading, up to the next heading. */
function under(heading: string): string {
  const page = statement();
  const found = page("main :is(h2, h3)").filter((_, element) => page(element).text() === heading);
  expect(found, heading).toHaveLength(1);
  return found.nextUntil("h2, h3", ":not(.print-only)").text();
}

describe("overview", () => {
  test("there is an accessibility page, it is a web page, and the statement is complete on it", () => {
    expect(site.has("/accessibility/index.html")).toBe(true);
    expect(statement()("main").text()).toContain("Preparation of this accessibility statement");
  });

  test("its title and main heading are Accessibility statement, and for what", () => {
    expect(statement()("title").text()).toBe("Accessibility statement - Northgate Council newsroom");
    expect(statement()("h1").text()).toBe("Accessibility statement for Northgate Council newsroom");
  });

  test("every page leads to it from its footer, in the same words", () => {
    const pages = site.pages();
    expect(pages.length).toBeGreaterThan(50);
    const links = pages.map((file) => site.page(file)('footer a[href="/newsroom/accessibility/"]').text());
    expect([...new Set(links)]).toEqual(["Accessibility statement"]);
  });

  test("it says what it applies to", () => {
    expect(statement()("main").text()).toContain(
      "This accessibility statement applies to the newsroom of Northgate Council, www.northgate.example/newsroom.",
    );
  });
});

test("has the headings of the regulator's sample in its order and words", () => {
  const page = statement();
  const headings = page("main :is(h2, h3)")
    .toArray()
    .map((element) => `${element.tagName} ${page(element).text()}`);
  expect(headings).toEqual([
    "h2 How accessible this website is",
    "h2 Feedback and contact information",
    "h3 Reporting accessibility problems with this website",
    "h2 Enforcement procedure",
    "h2 Technical information about this website’s accessibility",
    "h3 Compliance status",
    "h2 Non-accessible content",
    "h3 Non-compliance with the accessibility regulations",
    "h3 Disproportionate burden",
    "h3 Content that’s not within the scope of the accessibility regulations",
    "h2 Preparation of this accessibility statement",
  ]);
});

test("makes the commitment in the words of the law", () => {
  expect(under("Technical information about this website’s accessibility")).toBe(
    `Northgate Council is committed to making its website accessible, in accordance with the ${regulations}.`,
  );
});

test("says one of the three compliance statuses in the words of the law", () => {
  expect(under("Compliance status")).toBe(
    "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances and exemptions listed below.",
  );
  expect(statement()('a[href="https://www.w3.org/TR/WCAG22/"]').text()).toBe(
    "Web Content Accessibility Guidelines version 2.2",
  );
});

describe("non-accessible content", () => {
  test("begins in the words of the law", () => {
    expect(under("Non-accessible content")).toBe(
      "The content listed below is non-accessible for the following reasons.",
    );
  });

  test("names for each failure what it is, the criterion, and the day by which it will be mended", () => {
    const failures = under("Non-compliance with the accessibility regulations");
    expect(failures).toBe(
      "Charts published before May 2025 have no table of their figures, so screen readers cannot read these. This fails WCAG 2.2 success criterion 1.1.1 Non-text Content. We plan to mend this by 31 January 2027." +
        "The colour of some older maps is all that tells one bus route from another. This fails WCAG 2.2 success criterion 1.4.1 Use of Color. We plan to mend this by 31 March 2027.",
    );
    expect(statement()('a[href="https://www.w3.org/TR/WCAG22/#non-text-content"]').text()).toBe(
      "1.1.1 Non-text Content",
    );
  });

  test("has no day of mending that is past", () => {
    const days = statement()("main li")
      .text()
      .matchAll(/mend this by (.+?)\./g)
      .toArray();
    expect(days).toHaveLength(2);
    for (const [, day = ""] of days) expect(Date.parse(day)).toBeGreaterThan(Date.parse("2026-11-23"));
  });

  test("says what is a disproportionate burden and what is out of scope, each under its heading", () => {
    expect(under("Disproportionate burden")).toMatch(
      /disproportionate burden within the meaning of the accessibility regulations.*212 meetings.*1\.2\.2 Captions \(Prerecorded\)\.$/s,
    );
    expect(under("Content that’s not within the scope of the accessibility regulations")).toMatch(
      /do not ask us.*published before 23 September 2018/s,
    );
  });
});

describe("preparation", () => {
  const preparation = () => under("Preparation of this accessibility statement");

  test("gives the days of preparation and of the last review in the words of the law", () => {
    expect(preparation()).toMatch(
      /^This statement was prepared on 2 June 2025\. It was last reviewed on 9 March 2026\./,
    );
  });

  test("was reviewed within the last year", () => {
    const [, day = ""] = /last reviewed on (.+?)\./.exec(preparation()) ?? [];
    expect(Date.parse("2026-11-23") - Date.parse(day)).toBeLessThan(365 * 86_400_000);
  });

  test("says when the website was last tested, by whom and how", () => {
    expect(preparation()).toContain(
      "This website was last tested on 2 March 2026 against the Web Content Accessibility Guidelines version 2.2 AA standard. The test was carried out by Northgate Digital Accessibility Centre. Six auditors,",
    );
  });
});

describe("feedback and enforcement", () => {
  test("gives an address to write to, a number to ring, and the days until the answer", () => {
    const feedback = under("Feedback and contact information");
    expect(statement()('main a[href="mailto:digital@northgate.example"]')).toHaveLength(1);
    expect(statement()('main a[href="tel:01632960150"]').text()).toBe("01632 960 150");
    expect(feedback).toContain("get back to you within 5 working days");
    expect(feedback).toContain("accessible PDF, large print, easy read, audio recording or braille");
  });

  test("names the EHRC and links the EASS in the words of the law", () => {
    expect(under("Enforcement procedure")).toBe(
      `The Equality and Human Rights Commission (EHRC) is responsible for enforcing the ${regulations} (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).`,
    );
    expect(statement()('main a[href="https://www.equalityadvisoryservice.com/"]').text()).toBe(
      "contact the Equality Advisory and Support Service (EASS)",
    );
  });
});

test("shows on paper the addresses that a link would hide", () => {
  const page = statement();
  const printed = page("main .print-only").toArray();
  expect(printed.map((line) => page(line).text())).toEqual([
    "https://www.northgate.example/newsroom/accessibility/",
    "https://www.equalityadvisoryservice.com/",
  ]);
});
