import { load } from "cheerio";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Figures } from "../../_includes/components/figures.tsx";
import type { Figure } from "../../src/kinds/figure-schema.ts";
import { figuresOf, measuresOf } from "../../src/newsroom/strategies/figures.ts";
import { site, strategy } from "../support/newsroom-fixture.ts";

/** A figure of "visits" at a date. */
function figure(value: number, date: string, more: Partial<Figure> = {}): Figure {
  const typed = value.toLocaleString("en-GB");
  return {
    label: "Visits & loans",
    value: { typed, number: value, decimals: 0 },
    measure: "visits",
    source: "Counters",
    asAt: { date, instant: Date.parse(date) },
    ...more,
  };
}

const share = { share: { typed: "12.5", number: 12.5, decimals: 1 }, of: { words: "about 86,904 pupils" } };

const page = (one: ReturnType<typeof strategy>, ...others: readonly ReturnType<typeof strategy>[]) =>
  load(render(<Figures site={site} strategy={one} figures={figuresOf(one, measuresOf([one, ...others]))} />));

const old = strategy("old", { title: "Old plan", figures: [figure(10863, "2018-02-09", share)] });
const later = strategy("later", { title: "New <plan>", figures: [figure(11402, "2020-01-01")] });

test("shows a figure with what it counts, its share, its source and its date", () => {
  const $ = page(old);
  expect($(".figures dt").text()).toBe("Visits & loans");
  expect(
    $(".figures dd")
      .toArray()
      .map((part) => $(part).text()),
  ).toEqual(["10,863", "12.5% of about 86,904 pupils", "Counters, as at 9 February 2018"]);
  expect($(".figures time").attr("datetime")).toBe("2018-02-09");
  expect($("svg, table, a")).toHaveLength(0);
});

test("shows nothing where there are no figures", () => {
  expect(page(strategy("none")).html()).not.toContain("Figures");
});

test("leads to a later figure of another strategy", () => {
  const $ = page(old, later);
  expect($(".figures a").text()).toBe("A later figure: 11,402 (1 January 2020)");
  expect($(".figures a").attr("href")).toBe("/newsroom/strategies/later/");
  expect(page(later, old)(".figures a")).toHaveLength(0);
});

test("shows a measure over time as a chart with a name, a table with a caption and a file", () => {
  const $ = page(old, later);
  expect($(".chart svg").attr("role")).toBe("img");
  expect($(".chart svg").attr("aria-label")).toBe(
    "Line chart of Visits & loans: 10,863 (9 February 2018) at first, 11,402 (1 January 2020) at last. Every value is in the table.",
  );
  expect($("caption").text()).toBe("Visits & loans, by date");
  expect(
    $("thead th[scope=col]")
      .toArray()
      .map((cell) => $(cell).text()),
  ).toEqual(["As at", "Figure", "Source"]);
  expect(
    $("tbody tr")
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text()),
      ),
  ).toEqual([
    ["9 February 2018", "10,863, 12.5% of about 86,904 pupils", "Counters"],
    ["1 January 2020", "11,402", "Counters, in New <plan>"],
  ]);
  expect($("tbody a").attr("href")).toBe("/newsroom/strategies/later/");
  expect($(".series > p a").attr("href")).toBe("/newsroom/strategies/old/visits.csv");
});

test("draws without scripts, styles in the page or colours of its own", () => {
  const html = page(old, later).html();
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  expect([...html.matchAll(/\s(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(
    expect.arrayContaining(["currentColor", "none"]),
  );
  expect(html).not.toMatch(/(?:fill|stroke)="(?!currentColor|none)/);
});

test.for([3, 80, 1000])("draws %d values in 4 KB", (count) => {
  const figures = Array.from({ length: count }, (_, index) =>
    figure(1_000_000 + ((index * 7919) % 99_991), String(1000 + index)),
  );
  const $ = page(strategy("many", { figures }));
  expect(Buffer.byteLength($.html($(".chart")))).toBeLessThan(4096);
  expect($("tbody tr")).toHaveLength(count);
});
