import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { splitFrontMatter } from "../../src/content/front-matter/front-matter.ts";
import { composeRelease, composeStrategy } from "../../src/writing/content-file.ts";
import { NotWritten } from "../../src/writing/not-written.ts";
import { slugOf } from "../../src/writing/slug.ts";
import { draws } from "../support/draws.ts";

function headerOf(text: string): unknown {
  const parts = splitFrontMatter(text);
  if ("violation" in parts) throw new Error(parts.violation.message);
  return parse(parts.header, { schema: "failsafe" });
}

test("writes a release with gaps where a person has to write", () => {
  expect(composeRelease({ title: "Library opens", day: "2018-02-09", body: "It opens." }, "2018-02-09")).toEqual({
    path: "news/2018/2018-02-09-library-opens.md",
    text: `---
title: "Library opens"
date: 2018-02-09
summary: ""
topics: ""
status: draft
---

It opens.
`,
  });
});

test("writes all that is known of a release", () => {
  const known = {
    title: 'The "new" library',
    day: "2026-03-13",
    minute: "17:40",
    summary: "It opens on Monday.",
    topics: ["libraries"],
    strategies: ["library-plan", "reading-plan"],
  };
  const { text } = composeRelease(known, "2026-04-12");
  expect(text).toBe(`---
title: "The \\"new\\" library"
date: 2026-03-13 17:40
summary: "It opens on Monday."
topics: libraries
strategies: [library-plan, reading-plan]
status: draft
---
`);
  expect(composeRelease(known, "2026-04-13").text).toContain("\nbackdated: true\nstatus: draft\n");
  // Where nothing was ever published, nobody has seen it.
  expect(composeRelease(known, undefined).text).not.toContain("backdated");
});

test("writes a strategy", () => {
  expect(composeStrategy({ title: "Library plan", topics: ["libraries", "education"] })).toEqual({
    path: "strategies/library-plan.md",
    text: `---
title: "Library plan"
summary: ""
period:
  from: ""
  to: ""
topics: [libraries, education]
status: draft
---
`,
  });
});

test("gives back any title and summary when the header is read", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(..."\"'\\:#-[]{}@%*&!|>\t\n\u2028🦄x ", "---", ": ", " #")).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, summary) => {
      const { text } = composeRelease({ title: `a${title}`, day: "2018-02-09", summary }, "2018-02-09");
      expect(headerOf(text)).toEqual({ title: `a${title}`, date: "2018-02-09", summary, topics: "", status: "draft" });
    }),
    draws(5000),
  );
});

test.for([
  ["SEND strategy approved by Cabinet", "send-strategy-approved-by-cabinet"],
  ["Children's and residents’ say", "childrens-and-residents-say"],
  ["Trees & parks: 50% more!", "trees-and-parks-50-more"],
  ["Ysgol Gŵyl", "ysgol-gwyl"],
  ["iPhone app", "iphone-app"],
  [`${"long ".repeat(20)}title`, `${"long-".repeat(11)}long`],
  ["x".repeat(80), "x".repeat(60)],
  ["???", ""],
])("names %j %j", ([title, slug]) => {
  expect(slugOf(title ?? "")).toBe(slug);
});

test("gives every title a name that addresses take, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
    draws(5000),
  );
});

test.for([
  ["", "There is no title."],
  ["???", "The title “???” cannot name the file: it has no letter from a to z and no digit. Write another title."],
])("refuses the title %j", ([title, sentence]) => {
  const composing = () => composeRelease({ title: title ?? "", day: "2018-02-09" }, "2018-02-09");
  expect(composing).toThrow(new NotWritten(sentence ?? ""));
});
