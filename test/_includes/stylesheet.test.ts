import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { stylesheetOf } from "../../_includes/styles/stylesheet.ts";
import { grounds, inks, usualColours } from "../../src/newsroom/colours.ts";

const usual = stylesheetOf({ colours: usualColours });
const red = { ...usualColours, light: { brand: "#a00000", link: "#a00000", visited: "#5a3d7a" } };

/** What Safari 12, Chrome 80 or Samsung Internet 12 cannot read, and what losing it would break. */
const unreadable: Readonly<Record<string, RegExp>> = {
  "a selector that takes its whole rule with it":
    /[^{}]*(:is\(|:where\(|:has\(|:focus-visible[^{}]*,|,[^{}]*:focus-visible)[^{}]*\{/,
  "a block that is dropped whole": /@(layer|container|scope|starting-style|property|import)\b/,
  nesting: /[{;]\s*&/,
  "a range in a media query": /@media[^{]*[<>]/,
  inset: /[{;]inset(-[a-z]+)?:/,
  "a logical property":
    /[{;](-?(margin|padding|border)-(inline|block)|(inline|block)-size|(min|max)-(inline|block)-size)/,
  "a proportion": /[{;]aspect-ratio:/,
  subgrid: /subgrid/,
  "a unit of the small window": /\d(s|l|d)v(h|w)\b/,
  "a colour that is computed": /(color-mix|light-dark|oklch|oklab|lab|lch|hwb)\(/,
  "sticking without a prefix": /(?<!-webkit-sticky;)position:sticky/,
};

/** What is in a style sheet that old browsers would not show as it was meant, by what it is. */
function oldBrowserFaults(css: string): string[] {
  const rules = css.match(/[^{}]*\{[^{}]*\}/g) ?? [];
  return [
    ...Object.entries(unreadable).flatMap(([what, pattern]) => (pattern.test(css) ? [what] : [])),
    ...(rules.some(hasGapOutsideGrid) ? ["a gap in a row of boxes"] : []),
    ...(rules.some(growsWithoutPlainValue) ? ["a size without a plain value before it"] : []),
  ];
}

function hasGapOutsideGrid(rule: string): boolean {
  return /[{;](row-|column-)?gap:/.test(rule) && !/display:grid|[{;]columns:/.test(rule);
}

/** The first value that a rule gives a property has to be one that every browser knows. */
function growsWithoutPlainValue(rule: string): boolean {
  const growing = /\b(clamp|min|max)\(/;
  const values = new Map<string, string>();
  for (const [, property = "", value = ""] of rule.matchAll(/[{;]([a-z-]+):([^;}]*)/g))
    if (!values.has(property)) values.set(property, value);
  return [...values.values()].some((value) => growing.test(value));
}

test("has an address that changes with its bytes, and with the colours of the council", () => {
  expect(usual.address).toMatch(/^\/assets\/site-[0-9a-f]{10}\.css$/);
  expect(stylesheetOf({ colours: { ...usualColours } }).address).toBe(usual.address);
  expect(stylesheetOf({ colours: red }).address).not.toBe(usual.address);
});

test("wears the colours of the council, on paper and on dark screens", () => {
  const { css } = stylesheetOf({ colours: red });
  expect(css).toMatch(/^:root\{--brand:#a00000;--link:#a00000;--visited:#5a3d7a\}/);
  expect(css).toContain("@media (prefers-color-scheme:dark){:root{--brand:#7ecfbf;--link:#7ecfbf;--visited:#c9b3e6}}");
});

test("draws the line under links in a colour that they cannot have themselves, in one mode alone", () => {
  const yellow = { ...usualColours, light: { ...usualColours.light, link: inks.light, underline: "#a98a00" } };
  const { css } = stylesheetOf({ colours: yellow });
  expect(css).toMatch(/^:root\{[^}]*--underline:#a98a00;--line:2px\}/);
  expect(css).toMatch(
    /^[^}]*\}@media \(prefers-color-scheme:dark\)\{:root\{[^}]*--underline:currentColor;--line:1px\}\}/i,
  );
  expect(usual.css).not.toContain("--line:");
});

test("stands on the grounds that colours are measured against", () => {
  const token = (name: string) =>
    [...usual.css.matchAll(new RegExp(`--${name}:(#[0-9a-f]{3,6})`, "g"))].map(([, colour]) => colour).slice(0, 2);
  const short = (colour: string) => (colour === "#ffffff" ? "#fff" : colour);
  expect(token("paper")).toEqual([grounds.light[0], grounds.dark[0]].map(short));
  expect(token("panel")).toEqual([grounds.light[1], grounds.dark[1]].map(short));
  expect(token("ink")).toEqual([inks.light, inks.dark]);
});

test("holds nothing that old browsers would show otherwise than meant", () => {
  expect(oldBrowserFaults(usual.css)).toEqual([]);
});

test.for([
  ["a{color:red}:is(h1,h2){margin:0}", "a selector that takes its whole rule with it"],
  ["li:has(a){margin:0}", "a selector that takes its whole rule with it"],
  ["a:hover,a:focus-visible{color:red}", "a selector that takes its whole rule with it"],
  ["@layer base{a{color:red}}", "a block that is dropped whole"],
  ["@container (min-width:10px){a{color:red}}", "a block that is dropped whole"],
  ["ul{color:red;& li{margin:0}}", "nesting"],
  ["@media (width>=480px){a{color:red}}", "a range in a media query"],
  [".skip{position:absolute;inset:0}", "inset"],
  ["p{margin-inline:1em}", "a logical property"],
  ["p{max-inline-size:66ch}", "a logical property"],
  ["img{aspect-ratio:3/2}", "a proportion"],
  ["div{display:grid;grid-template-columns:subgrid}", "subgrid"],
  ["main{min-height:100dvh}", "a unit of the small window"],
  ["a{color:color-mix(in srgb,red,blue)}", "a colour that is computed"],
  ["nav{position:sticky;top:0}", "sticking without a prefix"],
  [".pager{display:flex;column-gap:24px}", "a gap in a row of boxes"],
  ["h1{font-size:clamp(1rem,2vw,2rem)}", "a size without a plain value before it"],
  ["p{padding:8px max(1px,2px)}", "a size without a plain value before it"],
] as const)("would notice %s", ([css, fault]) => {
  expect(oldBrowserFaults(css)).toEqual([fault]);
});

test("finds no fault in what old browsers read", () => {
  const fine =
    "h1{font-size:1rem;font-size:clamp(1rem,2vw,2rem)}div{display:grid;grid-template-columns:9rem minmax(0,1fr);column-gap:32px}:focus-visible{outline:0}";
  expect(oldBrowserFaults(fine)).toEqual([]);
});

test("stays small", () => {
  expect(gzipSync(usual.css).length).toBeLessThan(5.5 * 1024);
});
