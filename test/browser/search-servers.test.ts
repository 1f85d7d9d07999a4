import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { searchHeaderPolicy } from "../../src/hosting/policy.ts";
import { servers, startServer } from "../site/real-servers.ts";
import { councilSite } from "../support/council-site.ts";

let council: Awaited<ReturnType<typeof councilSite>>;
let browser: Browser;

beforeAll(async () => {
  council = await councilSite();
  browser = await openBrowser();
});
afterAll(() => browser?.close());

for (const server of servers) {
  describe.skipIf(server.isMissing)(server.title, () => {
    test("searches behind a server with the headers that the build writes for it, below a path", async () => {
      await using running = await startServer(server, council);
      const tab = await browser.newPage();
      const policies = new Map<string, string | undefined>();
      tab.on("response", (answer) => {
        policies.set(new URL(answer.url()).pathname, answer.headers()["content-security-policy"]);
      });
      const violations: string[] = [];
      await tab.exposeFunction("tellViolation", (directive: string) => violations.push(directive));
      await tab.evaluateOnNewDocument(() => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          (globalThis as unknown as { tellViolation(directive: string): void }).tellViolation(effectiveDirective);
        });
      });
      await tab.goto(`${running.origin}/newsroom/search/?q=library`);
      await tab.waitForSelector("#search-list > li");
      expect(await tab.$$eval("#search-list a", (links) => links.map((link) => link.getAttribute("href")))).toContain(
        "/newsroom/news/2026/new-library-opens-in-northgate/",
      );
      const strategy = 'li:has(a[href="/newsroom/strategies/library-strategy-2026-2030/"])';
      expect(await tab.$$(`${strategy} .chip`)).toEqual([]);
      expect(await tab.$eval(`${strategy} .entry-facts`, ({ textContent }) => textContent)).toMatch(
        /^Strategies, In force, /,
      );
      await tab.close();
      expect(violations).toEqual([]);
      expect(policies.get("/newsroom/search/")).toBe(searchHeaderPolicy);
      const { headers } = await running.ask("/newsroom/pagefind/pagefind.js");
      expect([headers["content-security-policy"], headers["cache-control"]]).toEqual([
        undefined,
        "public, max-age=300",
      ]);
      expect(headers["content-type"]).toMatch(/javascript/);
      const program = await running.ask("/newsroom/pagefind/wasm.en.pagefind");
      expect([program.status, program.headers["content-type"], program.headers["content-security-policy"]]).toEqual([
        200,
        "application/octet-stream",
        undefined,
      ]);
    });
  });
}
