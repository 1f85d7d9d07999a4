import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkAccessibility, type GateOptions } from "../../src/checks/accessibility/gate.ts";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { validateHtml } from "../../src/checks/html.ts";
import { checkSite } from "../../src/checks/site/check-site.ts";
import { usualColours } from "../../src/newsroom/colours.ts";
import type { Site } from "../../src/newsroom/site.ts";
import type { Catch, Caught } from "./caught.ts";
import type { Seed } from "./seeds.ts";

const url = "https://northgate.example/";
const site: Site = {
  name: "Northgate Council",
  title: "Northgate newsroom",
  url,
  basePath: "/",
  authority: "northgate.example,2026",
  locale: "en-GB",
  timeZone: "Europe/London",
  topics: [],
  contact: { name: "Press office" },
  licence: { name: "Open Government Licence v3.0", url: "https://www.example.com/" },
  bodies: new Map(),
  holidays: { days: new Set(), firstYear: 0, lastYear: 0 },
  colours: usualColours,
  sample: false,
  search: false,
  redirects: [],
  gone: [],
};

/** The pages beside those of the examples: without a fault, or the checks would not be trusted. */
const plain = ["", "about/", "accessibility/", "contact/"];

/**
 * Builds a site in a folder with a page for each example in HTML, and puts it through the checks that a real site goes
 * through: the site's own, html-validate, and the gate in its browser. Throws where a page without an example is not
 * clean, and CouldNotTest where a page could not be tested.
 */
export async function checkPages(
  seeds: readonly Seed[],
  folder: string,
  picture: string,
  options: GateOptions,
): Promise<Caught> {
  const ofFiles = await checkFiles(seeds, folder, picture);
  const ofGate = caughtOf(shownOn(seeds), await findByGate(folder, options));
  return new Map([...ofFiles].map(([slug, catches]) => [slug, [...catches, ...(ofGate.get(slug) ?? [])]]));
}

/** Builds the same site, and puts it through those checks alone that need no browser, which takes seconds. */
export async function checkFiles(seeds: readonly Seed[], folder: string, picture: string): Promise<Caught> {
  const shown = shownOn(seeds);
  writePages(shown, folder, picture);
  return caughtOf(shown, await findInFiles(folder));
}

function shownOn(seeds: readonly Seed[]): Seed[] {
  return seeds.filter(({ html, edit }) => html !== undefined || edit !== undefined);
}

function caughtOf(seeds: readonly Seed[], found: readonly Found[]): Caught {
  const of = (name: string) => found.filter(({ page }) => page === name).map(({ by, rule }) => ({ by, rule }));
  const unclean = plain.flatMap((name) => of(name).map(({ rule }) => `/${name}: ${rule}`));
  if (unclean.length > 0) throw new Error(`Pages without a fault are said to have one:\n${unclean.join("\n")}`);
  return new Map(seeds.map(({ slug }) => [slug, of(`${slug}/`)]));
}

/** What examples show or play: only the names matter. */
const files = ["library.png", "library.gif", "meeting.mp4", "speech.mp3", "film.swf"];

interface Found extends Catch {
  /** The page's path, without its first slash. */
  readonly page: string;
}

async function findInFiles(folder: string): Promise<Found[]> {
  const pageOf = (path: string) => path.replace(`${folder}/`, "").replace(/index\.html$|^assets\/(.*)\.css$/, "$1");
  const ofSite = checkSite(folder, { site, items: [], redirects: [], lastLoss: 0, gone: [] });
  const ofHtml = await validateHtml(folder);
  return [
    ...ofSite.map(({ at: { path }, message }) => ({
      page: path.endsWith(".css") ? `${pageOf(path)}/` : pageOf(path),
      by: "site check",
      rule: message.replace(/^the page \S+ /, "a page "),
    })),
    ...ofHtml.map(({ at: { path, field = "" } }) => ({ page: pageOf(path), by: "html-validate", rule: field })),
  ];
}

async function findByGate(folder: string, options: GateOptions): Promise<Found[]> {
  const { findings, untested } = await checkAccessibility(folder, options);
  if (untested[0]) throw new CouldNotTest(`${untested[0].address} could not be tested: ${untested[0].it}.`);
  return findings.map(({ address, it }) => ({ page: address.slice(1), by: it.engine, rule: it.rule }));
}

function writePages(seeds: readonly Seed[], folder: string, picture: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const paths = [...plain, ...seeds.map(({ slug }) => `${slug}/`)];
  for (const path of plain) write(`${path}index.html`, frame(path, ""));
  for (const { slug, html = "", css = "", edit } of seeds) {
    const text = frame(`${slug}/`, html);
    write(`${slug}/index.html`, edit ? text.replace(new RegExp(edit.from), edit.to) : text);
    write(`assets/${slug}.css`, `${style}\n${css}`);
  }
  write("assets/plain.css", style);
  const locations = paths.map((path) => `<url><loc>${url}${path}</loc></url>`).join("");
  write("sitemap.xml", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locations}</urlset>`);
  for (const file of files) copyFileSync(picture, join(folder, file));
}

const style = `body { overflow-wrap: anywhere }
@media print { nav { display: none } }`;

function frame(path: string, html: string): string {
  const name = path.replace("/", "") || "home";
  const sheet = plain.includes(path) ? "plain" : name;
  return `<!doctype html>
<html lang="en-GB"><head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'" />
<title>Example ${name}</title>
<meta name="description" content="About ${name}." />
<link rel="canonical" href="${url}${path}" />
<meta property="og:image" content="${url}library.png" />
<link rel="stylesheet" href="/assets/${sheet}.css" />
</head>
<body><main><h1>Example ${name}</h1>
<p>The text before the example.</p>
${html}
<p>${url}${path}</p>
<p><a href="/accessibility/">Accessibility statement</a></p>
</main></body></html>
`;
}
