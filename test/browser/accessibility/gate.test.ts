import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { browse, type Outcome } from "../../../src/checks/accessibility/browse.ts";
import { checkAccessibility, type GateResult } from "../../../src/checks/accessibility/gate.ts";
import { checks } from "../../../src/checks/accessibility/interaction-checks/checks.ts";
import {
  type Control,
  controlsAt,
  knownFaultsFolder,
  whyNotTrusted,
} from "../../../src/checks/accessibility/known-faults.ts";
import { reportOf } from "../../../src/checks/accessibility/report.ts";
import { serve } from "../../../src/checks/accessibility/serve.ts";
import { timeouts } from "../../../src/checks/browser.ts";
import { home, page, redirect, sitemap, writeSite } from "../../support/small-site.ts";

const today = "2026-11-23";

const shaded = (id: string) => `<p id="${id}" style="background: linear-gradient(#fff, #777)">Can this be read?</p>`;

describe("the gate on a site with one fault of each kind", () => {
  let verdict: GateResult;
  let progress: string[];

  beforeAll(async () => {
    const addresses = ["/", "/picture/", "/small-print/", "/shaded/", "/posing/", "/leaving/"];
    const folder = await writeSite({
      "index.html": page("/"),
      "404.html": page("/404.html", "", { canonical: "" }),
      "old/index.html": redirect(home),
      "picture/index.html": page("/picture/", '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p>'),
      "small-print/index.html": page("/small-print/", '<p class="faint">Faint on a phone.</p>', {
        head: "<style>@media (max-width: 600px) { .faint { color: #ccc; background: #fff } }</style>",
      }),
      "shaded/index.html": page("/shaded/", ["open", "settled", "late"].map(shaded).join("")),
      "posing/index.html": page("/posing/", "", { canonical: home }),
      "leaving/index.html": page("/leaving/", "", { head: `<meta http-equiv="refresh" content="0; url=../"/>` }),
      "sitemap.xml": sitemap(...addresses),
    });
    const review = { rule: "color-contrast", pages: "/shaded/", why: "Dark enough at its darkest.", on: "2026-01-01" };
    const calls: string[] = [];
    verdict = await checkAccessibility(folder, {
      today,
      progress: (done, all) => calls.push(`${done} of ${all}`),
      reviews: [
        { ...review, selector: "#settled", until: "2027-01-01" },
        { ...review, selector: "#late", until: "2026-11-22" },
      ],
    });
    progress = calls;
  });

  const foundOn = (address: string) =>
    verdict.findings
      .filter((finding) => finding.address === address)
      .map(({ width, it }) => `${width} ${it.kind} ${it.rule} ${it.selector}`)
      .toSorted();

  test("tests every page, the one for unknown addresses too, but no redirect", () => {
    expect(verdict.pages).toBe(7);
    expect(foundOn("/")).toEqual([]);
    expect(foundOn("/404.html")).toEqual([]);
    expect(progress.at(-1)).toBe("7 of 7");
  });

  test("finds with both engines, at both widths", () => {
    expect(foundOn("/picture/")).toEqual([
      "1280 fault WCAG2AA.Principle1.Guideline1_1.1_1_1.H37 html > body > main > p:nth-child(3) > img",
      "1280 fault image-alt html > body > main > p:nth-child(3) > img",
      "320 fault WCAG2AA.Principle1.Guideline1_1.1_1_1.H37 html > body > main > p:nth-child(3) > img",
      "320 fault image-alt html > body > main > p:nth-child(3) > img",
    ]);
  });

  test("finds what is wrong on a phone only", () => {
    expect(foundOn("/small-print/")).toEqual([
      "320 fault WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail html > body > main > p:nth-child(3)",
      "320 fault color-contrast html > body > main > p:nth-child(3)",
    ]);
  });

  test("counts what axe cannot decide, until a person has settled it; a late review is advice", () => {
    expect(foundOn("/shaded/")).toEqual(["1280 doubt color-contrast #open", "320 doubt color-contrast #open"]);
    expect(verdict.advice).toEqual(["The review of color-contrast on /shaded/ held until 2026-11-22: look again."]);
  });

  test("does not let one page pass for another", () => {
    const posing = verdict.untested.filter(({ address }) => address === "/posing/");
    expect(posing).toEqual([{ address: "/posing/", it: `the page says that it is ${home}` }]);
    expect(verdict.untested.filter(({ address }) => address === "/leaving/")).toHaveLength(1);
    expect(verdict.untested).toHaveLength(2);
  });

  test("reports each finding once, with its page, its file, its element and how to mend it", () => {
    const files = new Map(["picture", "small-print"].map((name) => [`/${name}/`, `content/news/${name}.md`]));
    const report = reportOf(verdict, (address) => files.get(address));
    expect(report).toContain(`Images must have alternative text
  page     /picture/ from content/news/picture.md
  rule     image-alt (axe)
  element  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
  at       html > body > main > p:nth-child(3) > img
  fix      Fix any of the following:
             Element does not have an alt attribute`);
    expect(report).toContain("https://www.w3.org/WAI/WCAG22/Techniques/html/H37");
    expect(report).toContain(
      "(axe cannot decide: fix it, or look at the page and record that in src/checks/accessibility/reviewed.ts)",
    );
    expect(reportOf(verdict, () => "content/news/shaded.md")).toContain(
      "(axe cannot decide: write it in another way in content/news/shaded.md, or ask a maintainer to look at the page)",
    );
    expect(report).toContain("  page     /small-print/ from content/news/small-print.md, 320 pixels wide\n");
    expect(report).toContain(`Not tested: the page says that it is ${home}\n  page     /posing/\n`);
    expect(report.split("\n").at(-1)).toBe(
      "2 of 7 pages could not be tested, so the site must not be published. 5 barriers on 3 pages must be fixed before the site is published.",
    );
  });
});

describe("the pages of known faults", () => {
  const outcomes: (readonly [Control, Outcome | undefined])[] = [];

  beforeAll(async () => {
    await using served = await serve(knownFaultsFolder, "/");
    const controls = controlsAt(served.origin);
    const browsed = await browse(controls, timeouts, () => {});
    for (const control of controls) outcomes.push([control, browsed.get(control)]);
  });

  /** What is said of a page when an outcome lacks findings of some rules. */
  function saidWithout(index: number, isLacking: (engine: string, rule: string) => boolean): string | undefined {
    const [control, outcome] = outcomes[index] ?? [];
    if (!control || !outcome || "failure" in outcome) throw new Error("The page was not tested");
    const looks = outcome.looks.map(({ findings, ...look }) => ({
      ...look,
      findings: findings.filter(({ engine, rule }) => !isLacking(engine, rule)),
    }));
    return whyNotTrusted(control, { looks });
  }

  // With the fonts of the machine a box is seldom a whole number of pixels wide.
  const ofDebian = "/usr/bin/chromium-headless-shell";
  test.skipIf(!existsSync(ofDebian))("give the same in Debian's browser, where it is installed", async () => {
    vi.stubEnv("CHROME_PATH", ofDebian);
    // The built-in browser has left its own font there.
    vi.stubEnv("FONTCONFIG_PATH", undefined);
    await using served = await serve(knownFaultsFolder, "/");
    const controls = controlsAt(served.origin);
    const browsed = await browse(controls, timeouts, () => {});
    vi.unstubAllEnvs();
    expect(controls.map((control) => whyNotTrusted(control, browsed.get(control)))).toEqual([undefined, undefined]);
  });

  test("give exactly what is expected", () => {
    expect(outcomes.map(([control, outcome]) => whyNotTrusted(control, outcome))).toEqual([undefined, undefined]);
  });

  test("show when an engine says nothing, or leaves one rule out", () => {
    expect(saidWithout(0, (engine) => engine === "HTML_CodeSniffer")).toContain("missed “320 HTML_CodeSniffer fault");
    expect(saidWithout(0, (engine) => engine !== "HTML_CodeSniffer")).toContain("missed “320 axe fault");
    expect(saidWithout(0, (_, rule) => rule === "target-size")).toBe(
      "on a page of known faults the browser missed “320 axe fault target-size”, missed “1280 axe fault target-size”",
    );
  });

  test("show when one of our own checks finds nothing", () => {
    const [{ expected }] = controlsAt("").slice(1) as [Control];
    const rules = new Set([...expected].flatMap((line) => /newsroom fault (.+)$/.exec(line)?.[1] ?? []));
    expect(rules).toEqual(new Set(checks.flatMap((check) => Object.keys(check.rules))));
    for (const rule of rules) {
      expect(saidWithout(1, (_, other) => other === rule)).toContain(`newsroom fault ${rule}”`);
    }
  });

  test("are not tested when the browser gives no answer", () => {
    const [control] = controlsAt("") as [Control];
    expect(whyNotTrusted(control, undefined)).toBe("the browser gave no answer for a page of known faults");
  });
});

test("judges the words that a scrolling region hides, and doubts none that can be read", async () => {
  const cells = ["one", "two", "three", "four", "five"].map((name) => `<td id="${name}">Spending of ${name}</td>`);
  const faint = '<td id="faint" style="color: #ccc; background: #fff">Hidden and faint</td>';
  const region = `<div role="group" aria-label="Table" tabindex="0" style="overflow-x: auto; white-space: nowrap">
<table><tr><th scope="row">Roads</th>${cells.join("")}${faint}</tr></table></div>`;
  const folder = await writeSite({
    "index.html": page("/", region, {
      head: "<style>body { background: #fff; color: #000; overflow-wrap: break-word }</style>",
    }),
    "sitemap.xml": sitemap("/"),
  });
  const { findings, untested } = await checkAccessibility(folder, { today });
  expect(untested).toEqual([]);
  expect(findings.filter(({ it }) => it.kind === "doubt")).toEqual([]);
  expect(
    findings.filter(({ it, width }) => it.engine === "axe" && width === 320).map(({ it }) => [it.rule, it.selector]),
  ).toEqual([["color-contrast", "#faint"]]);
});
