import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

test("tells a file for hosts that is missing", () => {
  expect(problemsAfter({ file: "_headers" })).toEqual([
    "_headers:1:1  the site has no file /_headers, which gives a host its headers and redirects → write the file",
  ]);
});

test("tells a line that is too long for Cloudflare", () => {
  const long = `/a /b 301\n/${"a".repeat(1000)} /b 301\n`;
  expect(problemsAfter({ file: "_redirects", to: long })).toEqual([
    "_redirects:2:1  the file /_redirects has a line of more than 1000 characters → shorten the address",
  ]);
});
