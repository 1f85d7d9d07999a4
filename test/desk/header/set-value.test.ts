import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf, setBody } from "../../../src/desk/header/body.ts";
import { moveEntry, setValue } from "../../../src/desk/header/set-value.ts";
import { valuesOf } from "../../../src/desk/header/values-of.ts";
import type { HeaderValue } from "../../../src/desk/header/write-value.ts";
import { composeRelease, composeStrategy } from "../../../src/writing/content-file.ts";
import { draws } from "../../support/draws.ts";

const release = `---
# What the press office keeps in mind.
title: 'The new library'
date: 2026-03-13 17:40
summary: "It opens."   # short
topics: [libraries, education]
documents:
  - file: plan.pdf
    title: "The plan"
  # The minutes come later.
  - {file: minutes.pdf, title: "Minutes of the meeting"}
image: {file: photo.jpg, alt: "A bin, full", credit: "Ann"}
changes:
- on: 2026-03-16
  kind: correction
  note: >
    It opens at nine,
    not eight.
status: draft
---

# It opens

---

Text.
`;

/** The lines that differ. */
function changed(before: string, after: string): { readonly out: string[]; readonly in: string[] } {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return { out: a.filter((line) => !b.includes(line)), in: b.filter((line) => !a.includes(line)) };
}

const image = 'image: {file: photo.jpg, alt: "A bin, full", credit: "Ann"}';

test.for<[string, (string | number)[], HeaderValue | undefined, string[], string[]]>([
  ["words", ["title"], "It opens: today", ["title: 'The new library'"], ['title: "It opens: today"']],
  ["before a comment", ["summary"], "New", ['summary: "It opens."   # short'], ['summary: "New"   # short']],
  ["a new key", ["embargo"], "2026-03-13 00:01", [], ["embargo: 2026-03-13 00:01"]],
  ["one name", ["topics"], ["libraries"], ["topics: [libraries, education]"], ["topics: libraries"]],
  ["one more", ["topics", 2], "health", ["topics: [libraries, education]"], ["topics: [libraries, education, health]"]],
  ["one less", ["topics", 0], undefined, ["topics: [libraries, education]"], ["topics: [education]"]],
  ["in a list", ["documents", 0, "title"], "Plan", ['    title: "The plan"'], ['    title: "Plan"']],
  [
    "the first key of an entry out",
    ["documents", 0, "file"],
    undefined,
    ["  - file: plan.pdf", '    title: "The plan"'],
    ['  - title: "The plan"'],
  ],
  ["an entry out", ["documents", 1], undefined, ['  - {file: minutes.pdf, title: "Minutes of the meeting"}'], []],
  ["a new entry", ["documents", 2], { title: "Map", file: "map.pdf" }, [], ["  - file: map.pdf", '    title: "Map"']],
  ["into braces", ["image", "caption"], "Full.", [image], [image.replace(", credit", ', caption: "Full.", credit')]],
  ["out of braces", ["image", "credit"], undefined, [image], [image.replace(', credit: "Ann"', "")]],
  [
    "over a folded text",
    ["changes", 0, "note"],
    "At nine.",
    ["  note: >", "    It opens at nine,", "    not eight."],
    ['  note: "At nine."'],
  ],
  ["at no margin", ["changes", 1], { on: "2026-03-18", kind: "minor" }, [], ["- on: 2026-03-18", "  kind: minor"]],
  [
    "a group",
    ["contact"],
    { name: "Events", email: "events@northgate.example" },
    [],
    ["contact:", '  name: "Events"', '  email: "events@northgate.example"'],
  ],
  ["a key of no group", ["contact", "name"], "Events", [], ["contact:", '  name: "Events"']],
  ["a list of groups", ["gallery", 0, "file"], "two.jpg", [], ["gallery:", "  - file: two.jpg"]],
  ["a key that no kind has", ["byline"], "draft", [], ["byline: draft"]],
])("writes %s", ([, path, value, out, put]) => {
  const after = setValue(release, path, value);
  expect(changed(release, after)).toEqual({ out, in: put });
  expect(setValue(release.replaceAll("\n", "\r\n"), path, value)).toBe(after.replaceAll("\n", "\r\n"));
  expect(setValue(`\uFEFF${release}`, path, value)).toBe(`\uFEFF${after}`);
});

test("puts each new key where the order of its kind says", () => {
  const withdrawn = setValue(release, ["withdrawn"], { on: "2026-05-01", reason: "Why." });
  const text = setValue(setValue(withdrawn, ["strategies"], ["a-plan"]), ["id"], "old");
  expect([...text.matchAll(/^(\w+):/gm)].map(([, key]) => key)).toEqual(
    "title date summary topics strategies documents image changes status withdrawn id".split(" "),
  );
});

test("takes a group with the last that it holds", () => {
  const one = setValue(release, ["contact", "name"], "Events");
  expect(setValue(one, ["contact", "name"], undefined)).toBe(release);
  const both = [1, 0].reduce((text, index) => setValue(text, ["documents", index], undefined), release);
  expect(valuesOf(both)).not.toHaveProperty("documents");
});

test("moves an entry of a list", () => {
  const moved = moveEntry(release, ["documents"], 0, 1);
  expect(valuesOf(moved)?.["documents"]).toEqual((valuesOf(release)?.["documents"] as unknown[]).toReversed());
  expect(moved).toContain("\n  # The minutes come later.\n");
  expect(moveEntry(moved, ["documents"], 1, 0)).toBe(release);
  expect(moveEntry(release, ["documents"], 0, 2)).toBe(release);
});

test("leaves a header alone that cannot be read", () => {
  const broken = release.replace("title: 'The", "title: The: 'The");
  expect(setValue(broken, ["summary"], "New")).toBe(broken);
  expect(valuesOf(broken)).toBeUndefined();
});

describe("a file of settings", () => {
  const site = `# The council.
name: "Northgate"

topics:
  education: "Education"

  # Since 2026.
  libraries: "Libraries"
url: https://news.northgate.example/`;

  test("keeps its empty lines, its comments and the end that it lacks", () => {
    expect(setValue(site, ["topics", "libraries"], "Books")).toBe(site.replace('"Libraries"', '"Books"'));
    expect(setValue(site, ["topics", "health"], "Health")).toBe(site.replace("\nurl", '\n  health: "Health"\nurl'));
    expect(setValue(site, ["title"], "News")).toBe(site.replace("\n\ntopics", '\ntitle: "News"\n\ntopics'));
    expect(setValue(site, ["url"], undefined)).toBe(site.replace(/\nurl.*$/, ""));
    const inOrder = site.replace(/(\ntopics.*)(\nurl.*)$/s, "$2$1");
    expect(setValue(inOrder, ["colour"], "#0b5c50")).toBe(`${inOrder}\ncolour: "#0b5c50"`);
    expect(setValue(inOrder, ["words"], ["bioblitz", "Lido"])).toBe(`${inOrder}\nwords:\n  - "bioblitz"\n  - "Lido"`);
  });

  test("can begin with nothing", () => {
    expect(setValue("# Facts.\n", ["answerWithin"], "5")).toBe("# Facts.\nanswerWithin: 5\n");
    expect(setValue("", ["answerWithin"], "5")).toBe("answerWithin: 5\n");
  });
});

const odd = [
  ...["It opens: today", "- one", "# no", "a #b", "'", '"', "{a}", "[b", "true", "2026", "a, b", " x ", "é\n\nü"],
  ...["---", "!a", "&b", "*c", "%", "@", "a:", "null", "~", "/a, b/", "10,863", "", "a\\b", "\u2028", "x: {y}"],
];
const words = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...odd));
const group = fc.record({ file: words, alt: words, caption: words }, { requiredKeys: ["file"] });
const either = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Ways, and values that may stand there. */
const step = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      ...[
        ["title"],
        ["date"],
        ["summary"],
        ["embargo"],
        ["status"],
        ["image", "alt"],
        ["image", "credit"],
        ["nobodys"],
      ],
      ...[
        ["contact", "name"],
        ["documents", 0, "title"],
        ["changes", 0, "note"],
      ],
    ),
    either(words),
  ),
  fc.tuple(fc.constantFrom(["image"], ["gallery", 0], ["gallery", 1], ["documents", 1]), either(group)),
  fc.tuple(
    fc.constantFrom(["topics"], ["strategies"], ["priorities"], ["aliases"]),
    fc.array(words, { minLength: 2, maxLength: 4 }),
  ),
  fc.tuple(fc.constantFrom(["gallery"], ["documents"], ["changes"]), fc.array(group, { minLength: 1, maxLength: 3 })),
) as fc.Arbitrary<[(string | number)[], HeaderValue | undefined]>;

const at = (text: string, path: readonly (string | number)[]) =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], valuesOf(text));

const starts = fc.constantFrom(
  release,
  release.replaceAll("\n", "\r\n"),
  "---\n---\n",
  "---\n---",
  composeRelease({ title: "A", day: "2026-03-13" }, undefined).text,
);

/** What a header has but for one key. */
function othersIn(text: string, key: string | number): object {
  const { [key]: _, ...others } = valuesOf(text) ?? { unread: text };
  return others;
}

test("what was set is read, and nothing else has changed", () => {
  fc.assert(
    fc.property(starts, fc.array(step, { minLength: 1, maxLength: 6 }), (start, steps) => {
      steps.reduce((text, [path, value]) => {
        const last = path.at(-1);
        const list = typeof last === "number" ? (at(text, path.slice(0, -1)) as unknown[] | undefined) : undefined;
        if (typeof last === "number" && last > (list?.length ?? 0)) return text;
        const after = setValue(text, path, value);
        if (value !== undefined) expect(at(after, path)).toEqual(value);
        else if (typeof last === "string") expect(at(after, path)).toBeUndefined();
        expect(othersIn(after, path[0] ?? "")).toEqual(othersIn(text, path[0] ?? ""));
        expect(bodyOf(after)).toBe(bodyOf(text));
        if (value !== undefined) expect(setValue(after, path, value)).toBe(after);
        expect(after.includes("# What the press office keeps in mind.")).toBe(start.includes("# What"));
        return after;
      }, start);
    }),
    draws(1000),
  );
});

test("what is set to what it is changes no byte", () => {
  fc.assert(
    fc.property(starts, (start) => {
      for (const [key, value] of Object.entries(valuesOf(start) ?? {}))
        expect(setValue(start, [key], value as HeaderValue)).toBe(start);
    }),
    draws(20),
  );
});

test("a release filled in key by key is the file that would have been written at once", () => {
  const line = fc.string({ minLength: 1 });
  const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/);
  const known = fc.record({
    summary: line,
    embargo: either(fc.constant("2026-03-13 00:01")),
    topics: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }),
    strategies: fc.uniqueArray(slug, { maxLength: 3 }),
    image: either(fc.record({ file: fc.constant("a.jpg"), alt: line, caption: either(line) })),
    contact: either(fc.record({ name: line, email: line })),
  });
  const start = { title: "A", day: "2026-03-13", minute: "17:40" };
  const inAnyOrder = known.chain((values) =>
    fc.tuple(fc.constant(values), fc.shuffledSubarray(Object.entries(values), { minLength: 6 })),
  );
  fc.assert(
    fc.property(inAnyOrder, ([values, entries]) => {
      const text = entries.reduce((before, [key, value]) => {
        const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
        return isNothing ? before : setValue(before, [key], value as HeaderValue);
      }, composeRelease(start, undefined).text);
      expect(text).toBe(composeRelease({ ...start, ...values }, undefined).text);
    }),
    draws(200),
  );
});

test("a strategy filled in key by key is the file that would have been written at once", () => {
  const replaces = { name: "old-plan", period: { from: "2031", to: "2035" } };
  const known = { title: "A", summary: "B.", topics: ["libraries"], owner: "Director", replaces };
  const steps: [string[], HeaderValue][] = [
    [["owner"], "Director"],
    [["decisions"], []],
    [["period", "to"], "2035"],
    [["topics"], ["libraries"]],
    [["period", "from"], "2031"],
    [["supersedes"], ["old-plan"]],
    [["summary"], "B."],
  ];
  const text = steps.reduce(
    (before, [path, value]) => setValue(before, path, value),
    composeStrategy({ title: "A" }).text,
  );
  expect(text).toBe(composeStrategy(known).text);
});

describe("the body", () => {
  test("is what stands below the header, and stays where nothing else is written", () => {
    expect(bodyOf(release)).toBe("# It opens\n\n---\n\nText.");
    expect(setBody(release, bodyOf(release))).toBe(release);
    expect(setBody(release.replaceAll("\n", "\r\n"), "One.\nTwo.")).toMatch(
      /status: draft\r\n---\r\n\r\nOne\.\r\nTwo\.\r\n$/,
    );
  });

  test("is written as a new file has it", () => {
    const { text } = composeRelease({ title: "A", day: "2026-03-13" }, undefined);
    const whole = composeRelease({ title: "A", day: "2026-03-13", body: "It opens." }, undefined).text;
    expect(setBody(text, "It opens.")).toBe(whole);
    expect(setBody(whole, "")).toBe(text);
  });

  test("is read as it was set, and touches no header", () => {
    fc.assert(
      fc.property(starts, fc.array(words, { maxLength: 4 }), (start, lines) => {
        const body = lines.join("\n").replace(/\r\n?/g, "\n");
        const after = setBody(start, body);
        expect(bodyOf(after)).toBe(body);
        expect(valuesOf(after)).toEqual(valuesOf(start));
        expect(setBody(after, body)).toBe(after);
      }),
      draws(1000),
    );
  });
});
