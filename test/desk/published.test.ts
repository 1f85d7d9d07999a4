import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../src/checks/accessibility/serve.ts";
import { openBrowser } from "../../src/checks/browser.ts";
import { readSite } from "../../src/content/site/read-site.ts";
import { headerRules, headersOf } from "../../src/hosting/headers.ts";
import { runCommand } from "../support/command.ts";
import { newsroom } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
let browser: Browser;
let content: string;
let site: string;

beforeAll(async () => {
  content = join(tempFolder(), "content");
  site = join(tempFolder(), "_site");
  cpSync("test/fixtures/council", content, { recursive: true });
  appendFileSync(join(content, "site.yaml"), "desk: {repository: northgate/newsroom}\n");
  const [{ status, stdout }, opened] = await Promise.all([
    runCommand("build", ["--content", content, "--out", site, "--now", now]),
    openBrowser(),
  ]);
  expect(status, stdout).toBe(0);
  browser = opened;
});
afterAll(() => browser?.close());

/** Opens the published desk as a host serves it that sends its headers, or as another; gives what went wrong. */
async function open(headers: (address: string) => Readonly<Record<string, string>>, width: number) {
  await using served = await serve(site, "/newsroom/", headers);
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") faults.push(message.text());
  });
  tab.on("pageerror", (error) => faults.push(String(error)));
  tab.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(served.origin)) faults.push(request.url());
  });
  tab.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  await tab.setViewport({ width, height: 900 });
  const answer = await tab.goto(`${served.origin}/newsroom/desk/`);
  await tab.waitForSelector("aria/Sign in with a token");
  const isWide = await tab.evaluate("document.documentElement.scrollWidth > innerWidth");
  await tab.close();
  return { faults, isWide, policy: answer?.headers()["content-security-policy"] };
}

test.for([320, 1280])("opens at %i pixels under its own policy, and asks nobody but its own host", async (width) => {
  const rules = headerRules({ ...newsroom(), site: readSite(content, Date.parse(now)).value ?? newsroom().site });
  const sent = await open((address) => headersOf(address, rules), width);
  expect(sent.policy).toContain("connect-src 'self' blob: data: https://api.github.com");
  expect([sent.faults, sent.isWide]).toEqual([[], false]);
  const unsent = await open(() => ({}), width);
  expect(unsent).toEqual({ faults: [], isWide: false, policy: undefined });
});

test("hears of a policy under which it would not open", async () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  const { faults } = await open((address) => (address === "/desk/" ? { "Content-Security-Policy": policy } : {}), 1280);
  expect(faults.join()).toContain("Content Security Policy");
});
