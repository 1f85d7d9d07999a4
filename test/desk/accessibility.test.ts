import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { expect, test } from "vitest";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What is ours in the page: the rest is Sveltia CMS's own. */
const ours = "#desk-bar, .desk-form, .desk-address, .desk-page, .desk-dialog, dialog[class^=desk]";

/** Places in the desk: lists, and the form of each kind of file. */
const views = [
  "collections/releases-2026",
  "collections/releases-2026/new",
  "collections/releases-2026/entries/2026/2026-03-13-new-library-opens-in-northgate",
  "collections/releases-2026/entries/2026/2026-04-01-half-written",
  "collections/strategies/entries/library-strategy-2026-2030",
  "collections/strategies/new",
  "collections/pages/entries/about",
  "collections/settings/entries/site",
  "collections/settings/entries/statement",
];

/** The rules that Sveltia CMS itself breaks: docs/accessibility.md lists them. */
const theirs = [
  "color-contrast",
  "heading-order",
  "label-content-name-mismatch",
  "landmark-one-main",
  "meta-viewport",
  "region",
];

test.for([320, 1280])("has no barrier in what is ours, in any view, at %i pixels", async (width) => {
  const desk = await openDesk({ width, now: "2026-06-01T12:00:00Z" });
  await desk.tab.evaluate(axe);
  for (const view of views) {
    await desk.openAt(view);
    // What is folded has to hold too.
    await desk.tab.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    expect([view, await barriers(desk)]).toEqual([view, []]);
    const isSideways = await desk.tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([view, isSideways]).toEqual([view, false]);
  }
});

/** What axe finds in our parts of the page, a line each. */
async function barriers({ tab }: Desk): Promise<string[]> {
  const found = await tab.evaluate(
    async (run, ours) => {
      const { violations } = (await (window as never as { axe: Axe }).axe.run(document, run)) as AxeResults;
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => {
          const element = document.querySelector(String(target.at(-1)));
          return { id, html, why: failureSummary ?? "", isOurs: element?.closest(ours) != null };
        }),
      );
    },
    { runOnly: tags as string[], resultTypes: ["violations"] } satisfies RunOptions,
    ours,
  );
  return found
    .filter(({ id, isOurs }) => isOurs || !theirs.includes(id))
    .map(({ id, html, why }) => `${id}: ${html.slice(0, 200)} ${why}`);
}

interface Axe {
  run(context: Document, options: RunOptions): Promise<unknown>;
}
