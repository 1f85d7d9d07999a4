import { beforeAll, expect, test } from "vitest";
import { checkAccessibility, type GateResult } from "../../../src/checks/accessibility/gate.ts";
import { page, sitemap, writeSite } from "../../support/small-site.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const picture = (id: string) => `<img id="${id}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`;

/** Shows a fault where there are results, another where there are none, and a third where it does not run. */
const script = `
const words = new URLSearchParams(location.search).get("q");
if (words) setTimeout(() => {
  const isFound = words === "swimming";
  document.querySelector(isFound ? "#search-list" : "#search-hint").innerHTML = isFound ? '<li>${picture("found")}</li>' : '${picture("none")}';
  document.querySelector("#search-hint").hidden = isFound;
}, 300);`;

const body = `<noscript>${picture("off")}</noscript><ul id="search-list"></ul><p id="search-hint" hidden></p><script src="search.js"></script>`;
const site = {
  "index.html": page("/", '<h2><a href="/newsroom/news/2026/a/">New swimming pool</a></h2>'),
  "search/index.html": page("/search/", body, { head: '<meta name="robots" content="noindex"/>' }),
  "search/search.js": script,
  "sitemap.xml": sitemap("/"),
};

let cache: string;
let folder: string;
let verdict: GateResult;

beforeAll(async () => {
  folder = await writeSite(site);
  cache = tempFolder();
  verdict = await checkAccessibility(folder, { today: "2026-11-23", cache });
});

/** The pictures without a text that axe found, by the address at which it did. */
function faultsIn({ findings }: GateResult): string[] {
  const faults = findings.filter(({ it }) => it.rule === "image-alt");
  return [...new Set(faults.map(({ address, it }) => `${address} ${it.selector}`))].toSorted();
}

const faults = ["/search/?q=swimming #found", "/search/?q=swimming&script=off #off", "/search/?q=zzxqzzxq #none"];

test("tests the page that searches with results, without, and with its script off", () => {
  expect(faultsIn(verdict)).toEqual(faults);
  expect(verdict.untested).toEqual([]);
  expect([verdict.site, verdict.pages]).toEqual([2, 2]);
});

test("remembers no state, since the index that it shows may have changed", async () => {
  const again = await checkAccessibility(folder, { today: "2026-11-23", cache });
  expect([again.remembered, faultsIn(again)]).toEqual([0, faults]);
});

test("lets nothing pass for results that never come", async () => {
  const silent = await writeSite({ ...site, "search/search.js": "" });
  const { untested } = await checkAccessibility(silent, {
    today: "2026-11-23",
    wait: { start: 30_000, answer: 4_000 },
  });
  expect(untested.map(({ address }) => address)).toEqual(["/search/?q=swimming", "/search/?q=zzxqzzxq"]);
});
