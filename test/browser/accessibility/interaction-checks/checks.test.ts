import { beforeAll, describe, expect, test } from "vitest";
import { checkPieces, type Piece } from "./check-pieces.ts";

const link = (id: string, style = "") => `<a id="${id}" href="#${id}" style="${style}">A link</a>`;
const cutOff = "they are cut off";
const atBoth = (finding: string) => [320, 1280].map((width) => `${width} ${finding}`);
const forced = (rules: string) => `@media (forced-colors: active) { ${rules} }`;

/** A piece of a page with a fault, and what is found at which width, in which element. */
const faults: Readonly<Record<string, Piece & { readonly found: readonly string[] }>> = {
  "a box wider than a phone": {
    html: '<div id="a" style="width: 600px">Wide</div>',
    found: ["320 reflow #a"],
  },
  "words that the page hides beside the window": {
    html: '<p id="a" style="white-space: nowrap">Words that lead far out of the window of a phone</p>',
    css: "html { overflow-x: hidden }",
    found: ["320 reflow #a", `320 reflow-words #a: ${cutOff}`, `320 text-spacing #a: ${cutOff}`],
  },
  "a wide table in a box that no keyboard reaches": {
    html: '<div id="a" style="overflow-x: auto"><table><tr><td><p style="width: 600px">Wide</p></td></tr></table></div>',
    found: ["320 scroll-box #a"],
  },
  "a box with a fixed height": {
    html: '<p id="a" style="height: 26px; overflow: hidden">Words</p>',
    found: [`1280 resize-text #a: ${cutOff}`],
  },
  "a line height in pixels": {
    html: '<p id="a" style="width: 150px; line-height: 18px">Words that need more than one line</p>',
    found: ["1280 resize-text #a: they overlap others"],
  },
  "words that grow under a picture": {
    html: `<div style="position: relative; width: 250px; padding-bottom: 90px"><p id="a">Eight words that stand on one line</p>
<div style="position: absolute; top: 50px; left: 0; width: 250px; height: 90px; background: #060"></div></div>`,
    found: ["1280 resize-text #a: something covers them"],
  },
  "words that go when they are spaced": {
    html: `<p id="a" style="display: inline-block; overflow: hidden; white-space: nowrap">Four words in all</p>
<script>a.style.width = a.getBoundingClientRect().width + "px"</script>`,
    found: [...atBoth(`text-spacing #a: ${cutOff}`), `1280 resize-text #a: ${cutOff}`],
  },
  "a link without the keyboard": {
    html: '<p><a id="a" href="#a" tabindex="-1">A link</a></p>',
    found: atBoth("keyboard-reach #a"),
  },
  "a link that gives the focus back": {
    html: `<p>${link("a")} ${link("b")} ${link("c")}</p><script>b.onfocus = () => a.focus()</script>`,
    found: [...atBoth("keyboard-trap #a"), ...atBoth("focus-visible #b"), "1280 forced-colours-focus #b"],
  },
  "a link that comes too early": {
    html: '<p><a href="#b">A link</a> <a id="b" href="#b" tabindex="1">Another</a></p>',
    found: atBoth("keyboard-order #b: before what stands earlier in the page"),
  },
  "links shown the other way round": {
    html: `<p style="display: flex; flex-direction: row-reverse; gap: 32px">${link("a")} ${link("b")}</p>`,
    found: atBoth("keyboard-order #b: after what is shown later"),
  },
  "a link beside what comes before it": {
    html: `<div style="position: relative; padding-left: 100px"><p>${link("a")}</p><p>Words</p><p>${link("b")}</p>
<p style="position: absolute; top: 0; left: 0">${link("c")}</p></div>`,
    found: atBoth("keyboard-order #c: after what is shown later"),
  },
  "a script that turns Shift and Tab elsewhere": {
    html: `<p>${link("a")} ${link("b")} ${link("c")} ${link("d")}</p>
<script>d.onkeydown = (event) => { if (event.shiftKey) { event.preventDefault(); b.focus(); } }</script>`,
    found: atBoth("keyboard-order #c: Shift and Tab go another way back"),
  },
  "a link under a bar": {
    html: `<p style="position: absolute; top: 990px">${link("a")}</p><p style="height: 1500px"></p>
<div style="position: fixed; inset: auto 0 0 0; height: 80px; background: #ccc"></div>`,
    css: "main { padding-bottom: 100px }",
    found: atBoth("focus-covered #a: something covers it"),
  },
  "a link under a bar on the way back": {
    html: `<div style="position: sticky; top: 0; height: 120px; background: #ccc"></div>
<p>${link("a")}</p><p style="height: 1500px"></p><p>${link("b")}</p><p style="height: 400px"></p><p>${link("c")}</p>
<p style="height: 1500px"></p><p>${link("d")}</p>`,
    found: atBoth("focus-covered #b: something covers it"),
  },
  "a link outside the window": {
    html: `<p>${link("a", "position: absolute; left: -500px")}</p>`,
    found: atBoth("focus-covered #a: it is outside the window"),
  },
  "a link that the box around it never shows": {
    html: `<div role="group" aria-label="Box" tabindex="0" style="overflow-x: auto; position: relative">
<p>Words ${link("a", "position: absolute; left: -500px")}</p></div>`,
    found: atBoth("focus-covered #a: it is outside the box that scrolls"),
  },
  "links of a table shown the other way round": {
    html: `<div role="group" aria-label="Table" tabindex="0" style="overflow-x: auto"><table style="direction: rtl"><tr>
<td style="min-width: 200px">${link("a")}</td><td style="min-width: 200px">${link("b")}</td></tr></table></div>`,
    found: atBoth("keyboard-order #b: after what is shown later"),
  },
  "a focus without a look": {
    html: `<p>${link("a")}</p>`,
    css: "a:focus { outline: none }",
    found: [...atBoth("focus-visible #a"), "1280 forced-colours-focus #a"],
  },
  "a focus in the colour of the paper": {
    html: `<p>${link("a")}</p>`,
    css: "a:focus { outline: 3px solid #fefefe }",
    found: atBoth("focus-visible #a"),
  },
  "a focus that its box cuts off": {
    html: `<p style="display: inline-block; overflow: hidden">${link("a", "display: block")}</p>`,
    css: "a:focus { outline: 3px solid #000 }",
    found: [...atBoth("focus-visible #a"), "1280 forced-colours-focus #a"],
  },
  "a focus shown by a shadow alone": {
    html: `<p>${link("a")}</p>`,
    css: "a:focus { outline: none; box-shadow: 0 0 0 3px #000 }",
    found: ["1280 forced-colours-focus #a"],
  },
  "a link like other words": {
    html: `<p>${link("a")}</p>`,
    css: forced("a { color: inherit; text-decoration: none; forced-color-adjust: none }"),
    found: ["1280 forced-colours-link #a"],
  },
  "words in a colour that stays faint": {
    html: '<p id="a">Faint</p>',
    css: forced("#a { color: #ddd; forced-color-adjust: none }"),
    found: ["1280 forced-colours-words #a"],
  },
  "a mark that is a background": {
    html: '<p>State: <span id="a" role="img" aria-label="in force"></span></p>',
    css: "span { display: inline-block; width: 20px; height: 20px; background: #070 }",
    found: ["1280 forced-colours-status #a"],
  },
  "the page where one is, shown by a shadow": {
    html: '<ul><li><a id="a" href="#a" aria-current="page">Here</a></li><li><a href="#b" id="b">There</a></li></ul>',
    css: "[aria-current] { box-shadow: inset 0 -3px #000 }",
    found: ["1280 forced-colours-status #a"],
  },
  "a transition": {
    html: '<p id="a" style="transition: color 1s">Words</p>',
    found: ["1280 reduced-motion #a: it has a transition"],
  },
  "an animation": {
    html: '<p id="a" style="animation: fade 2s infinite">Words</p>',
    css: "@keyframes fade { from { color: #000 } to { color: #333 } }",
    found: ["1280 reduced-motion #a: an animation runs"],
  },
  "a page that scrolls smoothly": {
    html: "",
    css: "html { scroll-behavior: smooth }",
    found: ["1280 reduced-motion html: it scrolls smoothly"],
  },
  "paper without a title, a date or the way to print them": {
    html: '<p><time id="a">9 February 2018</time></p><nav aria-label="Site" id="b">Menu</nav>',
    css: "@media print { h1, time { display: none } }",
    found: [
      "1280 print-missing html > body > main > h1: its title",
      "1280 print-missing #a: its date",
      "1280 print-navigation #b",
    ],
  },
  "paper without the text": {
    html: '<div id="a"><p>A first paragraph, of <a href="#a">some</a> words.</p><p>Another.</p></div>',
    css: "@media print { div { display: none } }",
    found: ["1280 print-words #a: they are gone"],
  },
  "paper without a second date": {
    html: '<p><time>1 February 2018</time></p><p><time id="a">9 February 2018</time></p>',
    css: "@media print { #a { visibility: hidden } }",
    found: ["1280 print-words #a: they are gone"],
  },
  "paper with words in its own colour": {
    html: '<p id="a">White on black</p>',
    css: "p { background: #fff } @media screen { #a { background: #000 } } #a { color: #fff }",
    found: ["1280 print-words #a: they are too faint"],
  },
  "paper that cuts words off": {
    html: '<p id="a">Words</p>',
    css: "@media print { #a { height: 8px; overflow: hidden } }",
    found: ["1280 print-words #a: they are cut off"],
  },
  "paper with words beside it": {
    html: '<p id="a">Words</p>',
    css: "@media print { #a { position: absolute; left: -999px } }",
    found: ["1280 print-words #a: they are cut off"],
  },
  "paper with words in a box to scroll": {
    html: '<div tabindex="0" role="group" aria-label="Table"><table><tr><td id="a">Words</td></tr></table></div>',
    css: "@media print { div { overflow: auto } table { width: 9000px; text-align: right } }",
    found: ["1280 print-words #a: they are cut off"],
  },
  "paper without an address": {
    html: "",
    css: "@media print { p:last-child { display: none } }",
    found: [
      "1280 print-missing html > body: its address",
      "1280 print-words html > body > main > p:nth-child(3): they are gone",
    ],
  },
};

/** What looks like a fault, and is none. */
const fine: Readonly<Record<string, Piece>> = {
  "words for screen readers alone": {
    html: '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Hidden</p>',
  },
  "a wide table in a box of its own": {
    html: `<div role="group" aria-label="Table" tabindex="0" style="overflow-x: auto">
<table><tr><th scope="row">Wide</th><td><p style="width: 600px">Wide</p></td></tr></table></div>`,
  },
  "links and words of a table that a keyboard scrolls": {
    html: `<div role="group" aria-label="Table" tabindex="0" style="overflow-x: auto"><table><caption>Links of all rows</caption>${[
      "a",
      "b",
      "c",
    ]
      .map(
        (row) =>
          `<tr>${[1, 2, 3, 4, 5, 6, 7].map((cell) => `<td class="w">Words ${link(row + cell)}</td>`).join("")}</tr>`,
      )
      .join("")}</table></div>`,
    css: ".w { min-width: 240px } @media print { .w { min-width: 0 } }",
  },
  "a link that only the focus shows": {
    html: `<p>${link("a")}</p>`,
    css: "#a { position: absolute; top: 0; left: 0; transform: translateY(-200%) } #a:focus { z-index: 1; transform: none }",
  },
  "two columns of links": {
    html: `<div style="columns: 2">${["a", "b", "c", "d"].map((id) => `<p>${link(id)}</p>`).join("")}</div>`,
  },
  "a link over two lines before another": {
    html: `<p style="width: 150px">Words before <a href="#a">a link that goes on in a line below</a> ${link("b")}</p>`,
  },
  "a focus shown by its ground": {
    html: `<p>${link("a")}</p>`,
    css: "a:focus { outline: 2px solid transparent; background: #000; color: #fff }",
  },
  "ways to other pages that are on no paper": {
    html: `<nav aria-label="Pages">${link("a")}</nav><section class="related"><h2>Related</h2>${link("b")}</section>`,
    css: "@media print { nav, .related { display: none } }",
  },
  "light words on a dark ground that is printed": {
    html: '<p style="color: #fff; background: #000; print-color-adjust: exact">White on black</p>',
  },
  "large words in grey": {
    html: '<p style="color: #888; font-size: 24px">Words</p>',
  },
  "words with a slow colour": {
    html: '<p class="a">Words</p>',
    css: "@media (prefers-reduced-motion: no-preference) { .a { transition: color 9s } } @media screen { .a { color: #fff; background: #000 } }",
  },
  "movement for who likes it": {
    html: '<p class="a">Words</p>',
    css: "@media (prefers-reduced-motion: no-preference) { .a { transition: color 1s } }",
  },
  "a bar that leaves room for the focus": {
    html: `<div style="position: fixed; inset: 0 0 auto 0; height: 40px; background: #ccc"></div>
<p style="height: 1500px"></p><p>${link("a")}</p><p style="height: 1500px"></p><p>${link("b")}</p>`,
    css: "html { scroll-padding-top: 60px } main { padding-top: 60px }",
  },
  "a key that goes to the toolbar of the browser before the next leads into the page": {
    html: `<p>${link("a")} ${link("b")}</p><script>
let isBack;
addEventListener("keydown", (event) => {
  if (event.shiftKey !== isBack && document.activeElement === document.body) event.preventDefault();
  isBack = event.shiftKey;
});
</script>`,
  },
  "the page where one is, shown by a line": {
    html: `<ul><li><a href="#a" aria-current="page">Here</a></li><li>${link("b")}</li></ul>`,
    css: "[aria-current] { border-bottom: 3px solid }",
  },
};

let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  found = await checkPieces(new Map([...Object.entries(faults), ...Object.entries(fine)]));
}, 300_000);

describe("is found:", () => {
  test.for(Object.entries(faults))("%s", ([name, piece]) => {
    expect(found.get(name)?.toSorted()).toEqual(piece.found.toSorted());
  });
});

describe("is left in peace:", () => {
  test.for(Object.keys(fine))("%s", (name) => {
    expect(found.get(name)).toEqual([]);
  });
});
