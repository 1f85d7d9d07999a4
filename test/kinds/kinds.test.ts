import { globSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import type { Files, Kind } from "../../src/kinds/kind.ts";
import { allItems, gatedItems, kindAt, kinds, kindsIn, mapItems, mapLists, pathOfPage } from "../../src/kinds/kinds.ts";
import type { Page } from "../../src/kinds/page.ts";
import type { Section } from "../../src/kinds/section.ts";
import { sections } from "../../src/kinds/sections.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

/** The keys of a type that may be left out. */
type Optional<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];

/** Never called: what is here must not compile. */
function incomplete() {
  const { ledger: _, ...noLedger } = kinds.pages;
  const { statement: __, ...noStatement } = kinds;
  return [
    // @ts-expect-error: a kind that does not say what the ledger keeps of it.
    noLedger satisfies Kind<Page>,
    // @ts-expect-error: a registry that lacks a kind of which a newsroom has items.
    noStatement satisfies Record<keyof typeof kinds, unknown>,
  ];
}

test("lets no part of a kind, of its files or of a list be left out", () => {
  expectTypeOf<Optional<Kind<Page>>>().toBeNever();
  expectTypeOf<Optional<Files>>().toBeNever();
  expectTypeOf<Optional<ReturnType<Kind<Page>["companionFiles"]>[number]>>().toBeNever();
  expectTypeOf<Optional<Section>>().toBeNever();
  // The type itself notices one.
  expectTypeOf<Optional<{ a: string; b?: string }>>().toEqualTypeOf<"b">();
  expectTypeOf(incomplete).toBeFunction();
});

test.for([
  ["news/2026/2026-03-13-new-library-opens.md", "2026-03-13-new-library-opens", "/news/2026/new-library-opens/"],
  ["strategies/send-strategy.md", "send-strategy", "/strategies/send-strategy/"],
])("finds the address of %s, and the file of the address", ([path = "", id = "", address = ""]) => {
  const kind = kindAt(path);
  expect(kind?.files.nameFault(path, "")).toBeUndefined();
  expect(kind?.files.addressOf(path)).toBe(address);
  expect(pathOfPage(address, id)).toBe(path);
});

test("knows the file of no other address", () => {
  for (const address of ["/topics/education/", "/news/2026/", "/strategies/", "/about/", "/media/minutes.pdf"])
    expect([address, pathOfPage(address, "education")]).toEqual([address, undefined]);
  expect(kindAt("media/photo.jpg")).toBeUndefined();
  expect(kindAt("newsletters/2026.md")).toBeUndefined();
});

test("has a template for every kind", () => {
  const templates = globSync("*.11ty.*", { cwd: "src/pages" });
  for (const kind of Object.values(kinds)) expect(templates).toEqual(expect.arrayContaining([...kind.templates]));
});

const whole = newsroom([release("held", "2099-01-01"), release("seen", "2026-01-01")], [strategy("plan")]);

test("hands out what has a page, and of that what may not be seen yet, by one function each", () => {
  expect(allItems(whole).map(({ kind }) => kind)).toEqual(["release", "release", "strategy", "statement"]);
  expect(gatedItems(whole).map(({ id }) => id)).toEqual(["held", "seen", "plan"]);
  expect(kindsIn(whole).map(({ items }) => items.length)).toEqual([2, 1, 0, 1]);
});

test("takes items out of every list, and leaves what is always seen", () => {
  const none = mapItems(whole, () => []);
  expect(allItems(none).map(({ kind }) => kind)).toEqual(["statement"]);
  const first = mapLists(whole, (items) => items.slice(0, 1));
  expect(gatedItems(first).map(({ id }) => id)).toEqual(["held", "plan"]);
});

test("has every kind among the sections of the site, whose roots no two share", () => {
  const roots = sections.flatMap(({ root }) => (typeof root === "string" ? root : []));
  expect(new Set(roots).size).toBe(roots.length);
  for (const kind of Object.values(kinds)) if (kind.root !== undefined) expect(roots).toContain(kind.root);
  expect(sections.filter(({ root }) => typeof root === "function")).toHaveLength(
    Object.values(kinds).filter(({ root }) => root === undefined).length,
  );
});
