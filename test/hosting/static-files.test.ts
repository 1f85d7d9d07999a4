import { resolve } from "node:path";
import { expect, test } from "vitest";
import { fileAt, mediaTypeOf } from "../../src/hosting/static-files.ts";

test.for([
  ["index.html", "text/html; charset=utf-8"],
  ["site.css", "text/css; charset=utf-8"],
  ["reload.js", "text/javascript; charset=utf-8"],
  ["release.txt", "text/plain; charset=utf-8"],
  ["feed.xml", "application/xml"],
  ["feed.json", "application/json"],
  ["plan.pdf", "application/pdf"],
  ["a.jpg", "image/jpeg"],
  ["a.b.jpeg", "image/jpeg"],
  ["a.png", "image/png"],
  ["a.webp", "image/webp"],
  ["a.gif", "image/gif"],
  ["a.svg", "image/svg+xml"],
  ["favicon.ico", "image/x-icon"],
  ["a.woff2", "font/woff2"],
  ["plan.docx", "application/octet-stream"],
  ["CNAME", "application/octet-stream"],
] as const)("sends %s as %s", ([file, type]) => {
  expect(mediaTypeOf(`/site/news/${file}`)).toBe(type);
});

test.for([
  ["/newsroom/", "index.html"],
  ["/newsroom/news/?a=b#c", "news/index.html"],
  ["/newsroom/feed.xml", "feed.xml"],
  ["/newsroom/caf%C3%A9.pdf", "café.pdf"],
  ["/newsroom/a/../feed.xml", "feed.xml"],
] as const)("finds the file of %s", ([url, file]) => {
  expect(fileAt(url, "site", "/newsroom/")).toBe(resolve("site", file));
});

test.for([
  "/feed.xml",
  "/newsroom",
  "/newsroom/../secret.txt",
  "/newsroom/..%2fsecret.txt",
  "/newsroom/..%2fsite-b/x",
])("finds none of %s, which leads outside", (url) => {
  expect(() => fileAt(url, "site", "/newsroom/")).toThrow(`Outside the site: ${url}`);
});
