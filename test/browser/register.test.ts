import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { askPage } from "./ask-page.ts";

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
  browser = await openBrowser();
});

afterAll(() => browser.close());

function ask<T>(width: number, question: (tab: Page) => Promise<T>): Promise<T> {
  const page = { folder: site.folder, base: "/newsroom/", address: "/strategies/", width, height: 800 };
  return askPage(browser, page, question);
}

/** How often each role is in what a screen reader gets. */
async function rolesOf(tab: Page): Promise<Readonly<Record<string, number>>> {
  const session = await tab.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  return Object.fromEntries(
    ["table", "row", "columnheader", "rowheader", "cell"].map((role) => [
      role,
      roles.filter((one) => one === role).length,
    ]),
  );
}

test.for([
  [1280, { table: 1, row: 3, columnheader: 5, rowheader: 2, cell: 8 }],
  // The heads of the columns are gone, and each cell has its label.
  [320, { table: 1, row: 2, columnheader: 0, rowheader: 2, cell: 8 }],
] as const)("is one table for a screen reader at %i pixels", async ([width, roles]) => {
  expect(await ask(width, rolesOf)).toEqual(roles);
});

test("would notice a table that is none for a screen reader", async () => {
  const roles = await ask(320, async (tab) => {
    await tab.$$eval(".register, .register *", (all) => all.map((one) => one.setAttribute("role", "presentation")));
    return await rolesOf(tab);
  });
  expect(roles).toMatchObject({ table: 0, cell: 0 });
});

test.for([
  [320, true],
  [768, true],
  [960, false],
  [1280, false],
] as const)("needs no scrolling sideways at %i pixels, and labels each cell once", async ([width, isStacked]) => {
  const seen = await ask(width, (tab) =>
    tab.evaluate(() => {
      const isShown = (one: Element | undefined) => (one?.getClientRects().length ?? 0) > 0;
      const [row] = document.querySelectorAll(".register tbody tr");
      return {
        overflow: document.documentElement.scrollWidth - innerWidth,
        head: isShown(document.querySelector(".register thead") ?? undefined),
        labels: [...(row?.querySelectorAll("td > span:first-child") ?? [])]
          .filter(isShown)
          .map((one) => one.textContent),
      };
    }),
  );
  const labels = isStacked ? ["Where it stands", "Period", "Owner", "Decided by"] : [];
  expect(seen).toEqual({ overflow: 0, head: !isStacked, labels });
});
