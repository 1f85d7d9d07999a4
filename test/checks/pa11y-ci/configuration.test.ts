import { expect, test } from "vitest";
import { configurationFor, notOpened } from "../../../src/checks/pa11y-ci/configuration.ts";

test("hands every page to pa11y-ci as an object: strings would share one browser context", () => {
  const { urls, defaults } = configurationFor(["http://127.0.0.1:1/", "http://127.0.0.1:1/about/"], {});
  expect(urls).toEqual([{ url: "http://127.0.0.1:1/" }, { url: "http://127.0.0.1:1/about/" }]);
  expect(defaults).toMatchObject({ viewport: { width: 1280 }, standard: "WCAG2AA", runners: ["axe", "htmlcs"] });
});

test.for([
  [["/", "/old/caf%C3%A9/"], undefined],
  [["/", "/about/"], "1 of 2 pages were not tested: /about/"],
  [
    ["/", "/a/", "/b/", "/c/", "/d/", "/e/", "/f/", "/g/"],
    "7 of 8 pages were not tested: /a/, /b/, /c/, /d/, /e/ and 2 more",
  ],
] as const)("of %j that were to be tested it says: %s", ([pages, sentence]) => {
  expect(notOpened(pages, new Set(["/", "/old/café/", "/assets/site.css"]))).toBe(sentence);
});
