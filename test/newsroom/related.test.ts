import { expect, test } from "vitest";
import type { Release } from "../../src/newsroom/item.ts";
import { arranged, newsroom, release } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

function relatedIn(releases: readonly Release[]): Record<string, string[]> {
  const entries = arranged(newsroom(releases), now).releases;
  return Object.fromEntries(entries.map(({ release: { id }, related }) => [id, related.map((one) => one.id)]));
}

const education = { topics: ["education"] };
const plan = { topics: ["education"], strategies: ["plan"] };

test("relates up to two older releases of the first strategy, or of the first topic where there is none, newest first", () => {
  const related = relatedIn([
    release("a", "2026-01-09", education),
    release("b", "2026-01-08", plan),
    release("c", "2026-01-07", { topics: ["education", "libraries"] }),
    release("d", "2026-01-06", { topics: ["libraries", "education"] }),
    release("e", "2026-01-05", education),
    release("f", "2026-01-04", plan),
    release("g", "2026-01-03", education),
    release("h", "2025-01-01", plan),
  ]);
  expect(related).toEqual({ a: ["c", "e"], b: ["f", "h"], c: ["e", "g"], d: [], e: ["g"], f: ["h"], g: [], h: [] });
});

test("takes a topic and a strategy of one name for two subjects", () => {
  const related = relatedIn([
    release("a", "2026-01-09", { topics: ["libraries"], strategies: ["education"] }),
    release("b", "2026-01-08", { topics: ["libraries"] }),
    release("c", "2026-01-07", education),
  ]);
  expect(related).toEqual({ a: [], b: [], c: [] });
});

test("relates neither what a page links as its previous, nor what was withdrawn, nor anything to that", () => {
  const withdrawn = { on: { day: "2026-02-01", instant: 0 }, reason: "It was wrong." };
  const releases = ["e", "d", "c", "b", "a"].map((id, index) => release(id, `2026-01-0${9 - index}`, education));
  expect(relatedIn(releases)).toMatchObject({ e: ["c"], d: ["b"], c: ["a"], b: [], a: [] });
  const left = releases.map((one) => (one.id === "c" ? { ...one, withdrawn } : one));
  expect(relatedIn(left)).toMatchObject({ e: ["b"], d: ["a"], c: [], b: [], a: [] });
});

test("is related to by no more than two, wherever it stands", () => {
  const releases = Array.from({ length: 60 }, (_, index) =>
    release(`r${index}`, `2026-01-${String((index % 28) + 1).padStart(2, "0")}`, index % 3 === 0 ? plan : education),
  );
  const counts = Map.groupBy(Object.values(relatedIn(releases)).flat(), (id) => id);
  expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBe(2);
});
