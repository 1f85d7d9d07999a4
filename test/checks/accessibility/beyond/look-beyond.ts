import { browse, type Visit } from "../../../../src/checks/accessibility/browse.ts";
import { serve } from "../../../../src/checks/accessibility/serve.ts";
import { patience } from "../../../../src/checks/browser.ts";
import { page, writeSite } from "../small-site.ts";

/** A piece of HTML for the middle of a page, and the rules of a style sheet. */
export interface Piece {
  readonly html: string;
  readonly css?: string;
}

/**
 * What our own checks find in each of several pages, in words: `320 reflow #wide`, and after a colon what about it
 * where a rule has several ways of being broken. All pages are opened in one browser.
 */
export async function lookAtPieces(pieces: ReadonlyMap<string, Piece>): Promise<ReadonlyMap<string, string[]>> {
  const addressOf = (index: number) => `/${index}/`;
  const files = [...pieces.values()].map(({ html, css = "" }, index) => [
    `${index}/index.html`,
    page(addressOf(index), html, {
      head: `<style>body { font: 16px/1.5 sans-serif; background: #fff } ${css}</style>`,
    }),
  ]);
  await using served = await serve(await writeSite(Object.fromEntries(files)), "/");
  const visits = [...pieces.keys()].map((_, index): Visit => ({ url: served.origin + addressOf(index) }));
  const outcomes = await browse(visits, patience, () => {});
  return new Map(
    [...pieces.keys()].map((name, index) => {
      const outcome = outcomes.get(visits[index] as Visit) ?? { failure: "no answer" };
      if ("failure" in outcome) return [name, [outcome.failure]];
      const lines = outcome.looks.flatMap(({ width, findings }) =>
        findings.map(({ rule, selector, what }) => `${width} ${rule} ${selector}${/: [^:]+$/.exec(what) ?? ""}`),
      );
      return [name, lines];
    }),
  );
}
