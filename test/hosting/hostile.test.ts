import fc from "fast-check";
import { expect, test } from "vitest";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { redirectPages } from "../../src/hosting/redirects.ts";
import { draws } from "../support/draws.ts";
import { arranged, editionWith, newsroom, site } from "../support/newsroom-fixture.ts";

const bits = [
  "\n", "\r\n", "\u0085", "\u2028", " ", "\t", '"', "'", "`", "\\", "\\\"", "{", "}", "${", "{$HOME}", "{http.request.uri}", "$uri", "$", ";",
  "#", "/*", "*", ":splat", "?", "&", "%", "%0A", "%22", "%7B", "%00", "..", "//", "~", "default", "include", "\u0000", "\ud800", "é", "<", ">", "|", "^",
  'x" "y"; } server { ', "/a /b 301", "\n  X-Evil: 1", "javascript:", "https://evil.example/", "@",
]; // biome-ignore format: a table
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(""));
const address = fc.tuple(fc.constantFrom("", "/", "/old/"), hostile).map((parts) => parts.join(""));
const redirect = fc.record({
  from: address,
  to: fc.oneof(
    fc.constant("/news/"),
    address,
    hostile.map((text) => `https://x.example/${text}`),
  ),
});

const textsOf = (redirects: readonly { from: string; to: string }[], gone: readonly string[] = []) =>
  hostFileTexts(editionWith({ ...arranged(newsroom(), 0), redirects, gone: gone.map((address) => ({ address })) }));
const plain = textsOf([{ from: "/old", to: "/news/" }], ["/gone/"]);
const nothing = textsOf([]);

/** The lines that one redirect and one page that is gone add, in the shape that each has in its file. */
const line = {
  redirects: /^\/newsroom\/[!-~]+ (\/newsroom\/|https?:\/\/)[!-~]* 301$/,
  nginxHttp: /^ {2}"\/newsroom\/[^"\\\n\r{}]+" "((\/newsroom\/|https?:\/\/)[A-Za-z0-9\-._~/?#@!&()+,=%:[\]]*|1)";$/u,
  caddy: /^ {2}"\/newsroom\/[^"\\\n\r{}`]+" "((\/newsroom\/|https?:\/\/)[A-Za-z0-9\-._~/?#@!&()+,=%:[\]]*|1)"$/u,
} as const;

function addedTo(name: keyof typeof line, texts: typeof plain): string[] {
  const usual = nothing[name].split("\n");
  const lines = texts[name].split("\n");
  const added = lines.filter((line) => !usual.includes(line));
  expect(lines.filter((line) => usual.includes(line))).toEqual(usual);
  return added;
}

test("a plain old address adds lines of the shape that the test looks for", () => {
  for (const name of ["redirects", "nginxHttp", "caddy"] as const) {
    const added = addedTo(name, plain);
    expect(added.length).toBeGreaterThanOrEqual(2);
    for (const one of added) expect(one).toMatch(line[name]);
  }
});

test("a shape would not take an address that ends its string", () => {
  expect('  "/newsroom/a"; } server { "" "/newsroom/";').not.toMatch(line.nginxHttp);
  expect("/newsroom/a b /newsroom/ 301").not.toMatch(line.redirects);
});

test("no old address, however hostile, adds a line or a directive to the file of any host", () => {
  fc.assert(
    fc.property(fc.array(redirect, { maxLength: 3 }), fc.array(address, { maxLength: 2 }), (redirects, gone) => {
      const texts = textsOf(redirects, gone);
      for (const name of ["redirects", "nginxHttp", "caddy"] as const)
        for (const one of addedTo(name, texts)) expect(one).toMatch(line[name]);
      expect(texts.headers).toBe(nothing.headers);
      expect(texts.nginxServer).toBe(nothing.nginxServer);
      expect(Object.keys(JSON.parse(texts.json))).toEqual(Object.keys(JSON.parse(nothing.json)));
      for (const { address } of redirectPages(redirects, site))
        expect(address).toMatch(/^\/(?!\/)(?!.*(^|\/)\.\.?(\/|$))/s);
    }),
    draws(3000),
  );
});
