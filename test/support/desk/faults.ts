import type { Page } from "puppeteer";
import { afterEach, expect } from "vitest";

/** What went wrong in the browser, of which nothing is expected. */
const faults: string[] = [];
const expected: string[] = [];

afterEach(() => {
  const found = faults.splice(0).filter((fault) => !expected.some((words) => fault.includes(words)));
  expected.splice(0);
  expect(found).toEqual([]);
});

/** Says that something will go wrong in the browser, which else fails the test: a part of what it says there. */
export function expectFault(words: string): void {
  expected.push(words);
}

/** Fails the test that is running when something goes wrong in a page, or when it asks another origin than these, which end in `/`. */
export function reportFaults(tab: Page, origins: readonly string[]): void {
  tab.on("pageerror", (error) => faults.push(`script: ${error instanceof Error ? error.message : error}`));
  tab.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location()?.url ?? ""}`.trim());
  });
  tab.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") faults.push(`request: ${request.url()} ${why}`);
  });
  tab.on("request", (request) => {
    const isOurs = /^(data|blob):/.test(request.url()) || origins.some((origin) => request.url().startsWith(origin));
    if (!isOurs) faults.push(`another origin: ${request.url()}`);
  });
}
