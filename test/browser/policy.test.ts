import type { Browser } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSite } from "../../src/checks/accessibility/pages.ts";
import { serve } from "../../src/checks/accessibility/serve.ts";
import { openBrowser } from "../../src/checks/browser.ts";
import { type Headers, headerRules, headersOf } from "../../src/hosting/headers.ts";
import { councilSite } from "../support/council-site.ts";
import { newsroom as fixture } from "../support/newsroom-fixture.ts";
import { writeSite } from "../support/small-site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What a browser tells of a page: what its policy forbade, by the page's own event and by the browser's, and what left the site. */
async function browse(
  folder: string,
  base: string,
  addresses: readonly string[],
  headers: (address: string) => Headers,
) {
  await using served = await serve(folder, base, headers);
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const told = { violations: [] as string[], foreign: [] as string[], pages: 0, sent: 0 };
  let at = "";
  const client = await tab.createCDPSession();
  client.on("Audits.issueAdded", ({ issue: { code, details } }) => {
    const { violatedDirective, isReportOnly } = details.contentSecurityPolicyIssueDetails ?? {};
    if (code === "ContentSecurityPolicyIssue")
      told.violations.push(`${at} browser: ${violatedDirective}${isReportOnly ? " (report only)" : ""}`);
  });
  await client.send("Audits.enable");
  await tab.exposeFunction("tellViolation", (directive: string) => told.violations.push(`${at} page: ${directive}`));
  await tab.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (globalThis as unknown as { tellViolation(directive: string): void }).tellViolation(event.effectiveDirective);
    });
  });
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    const isForeign = !request.url().startsWith(served.origin) && !request.url().startsWith("data:");
    if (isForeign) told.foreign.push(`${at} ${request.url()}`);
    isForeign ? request.abort() : request.continue();
  });
  for (const address of addresses) {
    at = address;
    const answer = await tab.goto(served.origin + base + address.slice(1), { waitUntil: "load" });
    // A round trip to the page, so that what it told before has arrived.
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
    if (answer?.ok()) told.pages += 1;
    if (answer?.headers()["content-security-policy"]) told.sent += 1;
  }
  await context.close();
  return told;
}

test("no page of any kind breaks the policy that it is sent with, or loads anything from elsewhere", async () => {
  const { folder, edition } = await councilSite();
  const { base, pages } = readSite(folder);
  const rules = headerRules(edition);
  const addresses = pages.map(({ address }) => address);
  const told = await browse(folder, base, addresses, (address) => headersOf(address, rules));
  expect(told).toEqual({ violations: [], foreign: [], pages: addresses.length, sent: addresses.length });
  expect(addresses.length).toBeGreaterThan(50);
});

test("hears of a page that breaks its policy, and of one that loads from elsewhere", async () => {
  const folder = await writeSite({
    "index.html": `<!doctype html><html lang="en"><title>x</title><p style="color: red">x</p><script>1</script></html>`,
    "other/index.html": `<!doctype html><html lang="en"><title>x</title><img alt="" src="https://third.example/a.png"></html>`,
  });
  const rules = headerRules(fixture());
  const { violations, foreign } = await browse(folder, "/", ["/", "/other/"], (address) =>
    address === "/" ? headersOf(address, rules) : {},
  );
  for (const who of ["page", "browser"])
    for (const directive of ["style-src-attr", "script-src-elem"])
      expect(violations).toContain(`/ ${who}: ${directive}`);
  expect(foreign).toEqual(["/other/ https://third.example/a.png"]);
});
