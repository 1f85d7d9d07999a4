import fc from "fast-check";
import { expect, test } from "vitest";
import { linkFault, pathOf } from "../../src/text/links.ts";
import { draws } from "../support/draws.ts";

test.for([
  "/",
  "/news/2018/",
  "/media/a.pdf#page=2",
  "#part",
  "https://a.example/?b=c#d",
  "mailto:a@b.example",
  "tel:+44",
])("lets a link lead to %s", (target) => {
  expect(linkFault(target)).toBeUndefined();
});

test.for([
  "",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "vbscript:x",
  "data:text/html,x",
  "blob:x",
  "file:///etc",
  "//host",
  "/\\host",
  "\\\\host",
  "/\t/host",
  "https://me@host",
  "https://me:pw@host",
  "https://",
  "news/",
  "?a",
])("lets no link lead to %j", (target) => {
  expect(linkFault(target)).toBeDefined();
});

test("lets no link through that a browser would take for another kind", () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."javscript:daT/\\#@.\t\n htps") });
  fc.assert(
    fc.property(hostile, (target) => {
      if (linkFault(target)) return;
      const url = URL.parse(target, "https://own.example/page/");
      expect(["https:", "http:", "mailto:", "tel:"]).toContain(url?.protocol ?? "https:");
      if (target.startsWith("/")) expect(url?.host).toBe("own.example");
    }),
    draws(20_000),
  );
});

test("cuts query and anchor off a target", () => {
  expect(["/a/?b#c", "/a/#c", "/a/"].map(pathOf)).toEqual(["/a/", "/a/", "/a/"]);
});
