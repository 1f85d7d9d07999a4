import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../src/checks/browser.ts";
import { type Running, servers, startServer } from "../site/real-servers.ts";
import { councilSite } from "../support/council-site.ts";

let council: Awaited<ReturnType<typeof councilSite>>;
let browser: Browser;

beforeAll(async () => {
  [council, browser] = await Promise.all([councilSite(), openBrowser()]);
});
afterAll(() => browser?.close());

/** What somebody sees who opens a feed on a phone. Runs in the browser, so it uses nothing from around it. */
function seen() {
  const root = document.documentElement;
  const boxOf = (element: Element | null, pseudo?: string) => (element ? getComputedStyle(element, pseudo) : undefined);
  const box = root.localName === "rss" ? document.querySelector("channel") : root;
  const link = document.querySelector("channel > link, feed > link[rel=alternate]");
  const isShown = (element: Element) => element.getClientRects().length > 0;
  return {
    type: document.contentType,
    says: boxOf(box, "::before")?.content,
    page: (boxOf(link, "::before")?.content ?? "") + (link?.textContent ?? ""),
    // Of the elements that hold text.
    shown: [...new Set(Array.from(document.querySelectorAll("*"), (one) => (isShown(one) ? one.localName : "")))],
    width: root.scrollWidth,
    ink: boxOf(root)?.color,
    paper: boxOf(root)?.backgroundColor,
  };
}

for (const server of servers) {
  describe.skipIf(server.isMissing)(`behind ${server.title}`, () => {
    let running: Running;
    beforeAll(async () => {
      running = await startServer(server, council);
    });
    afterAll(async () => running?.[Symbol.asyncDispose]());

    test.for([
      ["/feed.xml", "", ["title", "link", "description", "item", "pubDate"]],
      ["/topics/roads/feed.atom.xml", "topics/roads/", ["title", "link", "subtitle", "entry", "published", "summary"]],
    ] as const)("a browser shows %s for what it is, without a script", async ([feed, page, elements]) => {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 320, height: 600 });
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await tab.goto(`${running.origin}/newsroom${feed}`);
      const { shown, ...rest } = await tab.evaluate(seen);
      expect(rest).toMatchObject({
        type: "application/xml",
        says: expect.stringContaining("This is a feed"),
        page: expect.stringContaining(`https://www.northgate.example/newsroom/${page}`),
        width: 320,
        ink: "rgb(233, 239, 237)",
        paper: "rgb(16, 23, 21)",
      });
      expect(shown).toEqual(expect.arrayContaining([...elements]));
      expect(shown).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/encoded|content|guid|^id$|category|enclosure/)]),
      );
      await tab.close();
    });
  });
}
