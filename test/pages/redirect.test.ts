import { load } from "cheerio";
import { expect, test } from "vitest";
import type { Preview } from "../../src/newsroom/preview.ts";
import { render } from "../../src/pages/redirect.11ty.tsx";
import { editionWith, site } from "../support/newsroom-fixture.ts";

const redirects = [
  { address: "/news/page/40/", target: "https://www.northgate.example/newsroom/news/" },
  { address: "/old/", target: "https://www.example.org/" },
];
const preview = {} as Preview;

test.for([
  ["the public", undefined, ["https://www.northgate.example/newsroom/news/", "https://www.example.org/"]],
  ["a preview, which it does not leave for the public site", preview, ["/newsroom/news/", "https://www.example.org/"]],
] as const)("sends on at once to a page for %s", ([, preview, expected]) => {
  const pages = redirects.map((redirect) => load(render({ edition: editionWith({ site, preview }), redirect })));
  expect(pages.map((page) => page('meta[http-equiv="refresh"]').attr("content"))).toEqual(
    expected.map((target) => `0; url=${target}`),
  );
  expect(pages.map((page) => page("a").attr("href"))).toEqual(expected);
});
