import { expect, test } from "vitest";
import { readSvg } from "../../../src/media/svg/read-svg.ts";
import { isViolation } from "../../../src/problems/problem.ts";
import { svg } from "../../support/logos.ts";

const read = (text: string | Uint8Array) => readSvg(Buffer.from(text as string));
const path = '<path d="M0 0h9v9z"/>';

/** What is wrong, as `line:column message → fix`. */
function told(text: string | Uint8Array): string {
  const found = read(text);
  return isViolation(found) ? `${found.at.line}:${found.at.column} ${found.message} → ${found.fix}` : "nothing";
}

const asPng = "or save the logo as PNG, 96 pixels high or more";
const plain = "delete it, or export the drawing again as plain SVG";

test.for([
  ["a script", svg("\n <script>alert(1)</script>"), `2:2 holds a program (<script>) → ${plain}`],
  [
    "a script of another prefix",
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
    `1:61 holds a program (<script>) → ${plain}`,
  ],
  [
    "a script of HTML",
    svg('<script xmlns="http://www.w3.org/1999/xhtml"/>'),
    `1:61 holds a program (<script>) → ${plain}`,
  ],
  ["an event", svg('<path d="M0 0"\n  onclick="alert(1)"/>'), '2:3 holds a program (onclick) → delete onclick="…"'],
  [
    "an event in capitals",
    svg(path, 'viewBox="0 0 9 9" ONLOAD="x()"'),
    '1:59 holds a program (ONLOAD) → delete ONLOAD="…"',
  ],
  [
    "an event of another namespace",
    svg('<path d="M0 0" e:onclick="x()" xmlns:e="urn:e"/>'),
    '1:76 holds a program (e:onclick) → delete e:onclick="…"',
  ],
  [
    "a picture from elsewhere",
    svg('<image href="https://x.example/a.png"/>'),
    `1:61 loads a picture from "https://x.example/a.png" (<image>) → draw it as shapes, ${asPng}`,
  ],
  [
    "a picture in itself",
    svg('<image href="data:image/png;base64,AA=="/>'),
    `1:61 holds a picture (<image>), not only shapes → draw it as shapes, ${asPng}`,
  ],
  [
    "other markup",
    svg("<foreignObject/>"),
    '1:61 holds a part that is no drawing (<foreignObject>) → export it again as plain SVG (in Illustrator, untick "Preserve Illustrator Editing Capabilities")',
  ],
  [
    "text",
    svg("<text>Northgate</text>"),
    "1:61 holds letters as text (<text>), which look different on every computer → turn the text into shapes (in Illustrator: Type, Create Outlines; in Inkscape: Path, Object to Path), and export it again",
  ],
  [
    "a film",
    svg('<path d="M0 0"><animate/></path>'),
    "1:76 moves (<animate>), and readers could not stop it → export the drawing without animation",
  ],
  [
    "a link",
    svg(`<a href="#x">${path}</a>`),
    "1:61 holds a link (<a>) → delete <a> and </a>, and keep what is between them",
  ],
  ["a filter", svg("<filter/>"), `1:61 holds <filter>, which a logo cannot have → export it as plain SVG, ${asPng}`],
  [
    "an unknown attribute",
    svg('<path d="M0 0" begin="0s"/>'),
    '1:76 holds the attribute begin, which a logo cannot have → delete begin="…", or export the drawing as plain SVG',
  ],
  [
    "a part of another file",
    svg('<use href="https://x.example/a.svg#b"/>'),
    `1:66 loads "https://x.example/a.svg#b", which is not in the file → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "a script in a link",
    svg('<use href="javascript:alert(1)"/>'),
    `1:66 holds a program ("javascript:alert(1)") → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "a colour from elsewhere",
    svg('<path d="M0 0" fill="url(https://x.example/#a)"/>'),
    `1:76 loads "https://x.example/#a", which is not in the file → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "a style from elsewhere",
    svg(`<style>@import "https://x.example/a.css";</style>${path}`),
    '1:61 has a style that a logo cannot have (@import) → export the drawing with "presentation attributes" in place of styles',
  ],
  [
    "an address in a style",
    svg(`<style>path{fill:URL( 'https://x.example/' )}</style>${path}`),
    `1:61 loads "https://x.example/", which is not in the file → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "a hidden address",
    svg(`<style>path{fill:\\75rl(https://x.example/)}</style>${path}`),
    '1:61 has a style that a logo cannot have (\\75rl) → export the drawing with "presentation attributes" in place of styles',
  ],
  [
    "an address that a comment takes apart",
    svg(`<style>path{fill:url<!-- -->(https://x.example/)}</style>${path}`),
    `1:61 loads "https://x.example/", which is not in the file → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "an address that an element takes apart",
    svg(`<style>path{fill:ur<g/>l(https://x.example/)}</style>${path}`),
    `1:80 loads "https://x.example/", which is not in the file → draw all of it in the file itself, ${asPng}`,
  ],
  [
    "another function",
    svg('<path d="M0 0" style="mask:image-set(\'a.png\' 1x)"/>'),
    '1:76 has a style that a logo cannot have (image-set(…)) → export the drawing with "presentation attributes" in place of styles',
  ],
  [
    "a document type",
    `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg()}`,
    "2:1 has a document type (<!DOCTYPE …>), which can load what is not in the file → delete it, from <!DOCTYPE to its >",
  ],
  [
    "a style sheet beside it",
    `<?xml-stylesheet href="https://x.example/a.css"?>\n${svg()}`,
    "1:1 holds an instruction to load something (<?xml-stylesheet …?>) → delete it, from <?xml-stylesheet to ?>",
  ],
  [
    "no size",
    svg(path, 'width="100%"'),
    "1:1 does not say how large the drawing is (viewBox) → export the drawing again, with a viewBox",
  ],
  ["nothing to see", svg("<g/>"), "1:1 draws nothing → export the drawing again"],
  [
    "a web page",
    "<!doctype html><p>Logo</p>",
    "1:1 is not an SVG inside, despite its name → export the drawing as SVG, or save it as PNG",
  ],
  [
    "another kind of XML",
    "<html/>",
    "1:1 is not an SVG inside, despite its name → export the drawing as SVG, or save it as PNG",
  ],
  ["a PNG", "\u0089PNG", "1:1 is not an SVG inside, despite its name → export the drawing as SVG, or save it as PNG"],
  [
    "half a file",
    svg().slice(0, 80),
    "1:81 is damaged: browsers cannot read it (unclosed tag: svg) → export the drawing again",
  ],
  [
    "Windows text",
    Buffer.from("<svg>\xe9</svg>", "latin1"),
    "1:1 is not in UTF-8, and letters in it may be lost → export the drawing again, in UTF-8",
  ],
  [
    "parts in themselves",
    svg('<g id="a"><use href="#a"/></g>'),
    `1:1 repeats its parts so often that browsers would stop at it → simplify the drawing, ${asPng}`,
  ],
  [
    "parts that use the next in a long row",
    svg(Array.from({ length: 2000 }, (_, id) => `<g id="${id}"><use href="#${id + 1}"/></g>`).join("") + path),
    `1:1 repeats its parts so often that browsers would stop at it → simplify the drawing, ${asPng}`,
  ],
  [
    "a billion parts",
    svg(
      `${path}${"abcdefghij"
        .split("")
        .map((id) => `<g id="${id}">${`<use href="#${String.fromCharCode(id.charCodeAt(0) - 1)}"/>`.repeat(10)}</g>`)
        .join("")}`,
    ),
    `1:1 repeats its parts so often that browsers would stop at it → simplify the drawing, ${asPng}`,
  ],
] as const)("tells %s", ([, text, message]) => {
  expect(told(text)).toBe(message);
});

test("writes a drawing anew, without what says something beside it", () => {
  const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with a drawing program by A. Person -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" width="40mm" height="20mm" version="1.1" viewBox="0,0 40 20" xml:space="preserve">
  <title>Final FINAL</title><metadata><a xmlns="urn:x">A. Person</a></metadata>
  <sodipodi:namedview id="n"><sodipodi:guide/></sodipodi:namedview>
  <style type="text/css">.a{fill:#0b5c50} .b{fill:url(#g)}</style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
  <g class="a" sodipodi:nodetypes="cc" aria-label="N" style="font-size:12px;fill:rgb(1, 2, 3)"><path d="M0 0
h9"/></g><use xlink:href="#g"/>
</svg>`;
  expect(read(inkscape)).toEqual({
    width: 40,
    height: 20,
    text: '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" width="40" height="20"><style>.a{fill:#0b5c50} .b{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><g class="a" style="font-size:12px;fill:rgb(1, 2, 3)"><path d="M0 0 h9"/></g><use xlink:href="#g"/></svg>',
  });
});

test.for([
  ['width="40mm" height="20mm"', 151.181, 75.59],
  ['width="40" height="20px"', 40, 20],
  ['viewBox="-5 -5 30 10" width="100%"', 30, 10],
] as const)("reads the size of %s", ([root, width, height]) => {
  const drawing = read(svg(path, root));
  if (isViolation(drawing)) throw new Error(drawing.message);
  expect(drawing.width).toBeCloseTo(width, 2);
  expect(drawing.height).toBeCloseTo(height, 2);
});

test("writes a style as it was judged, so that quotation marks hide no address", () => {
  const drawing = read(svg(`<style>path{content:"/*";fill:url(https://x.example/);color:"*/"}/* b</style>${path}`));
  expect(isViolation(drawing) || drawing.text).toContain("<style>path{content:&#34; &#34;} </style>");
});

test("writes an address once that is there for new and for old readers", () => {
  const drawing = read(
    svg(`<path id="a" d="M0 0h9"/><use href="#a" xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>`),
  );
  expect(isViolation(drawing) || drawing.text).toContain('<use xlink:href="#a"/>');
});

test.for([
  ["a long name in a style", `<style>${"a".repeat(190_000)}</style>`],
  ["spaces in a style", `<style>${" ".repeat(190_000)}</style>`],
  ["comments that do not end", `<style>${"/* ".repeat(63_000)}</style>`],
  ["a line of whole numbers", `<path d="M0${"-10".repeat(63_000)}"/>`],
  ["depth in what is left out", `<metadata>${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}</metadata>`],
] as const)("reads %s in no time", ([, inside]) => {
  const start = performance.now();
  read(svg(inside + path));
  expect(performance.now() - start).toBeLessThan(1000);
});

test("reads what it wrote to the same bytes, on Windows lines too", () => {
  const first = read(svg('\r\n<path\r\nd="M0 0&#10;h9" fill="a&quot;b"/>'));
  if (isViolation(first)) throw new Error(first.message);
  expect(read(first.text)).toEqual(first);
});
