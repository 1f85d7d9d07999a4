import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { problemsOf, stopsOf } from "../../../src/desk/reading/problems-of.ts";
import { readinessOf, stopping } from "../../../src/desk/ready.ts";
import { contentFolder, now, release, releasePath } from "../../support/content-folder.ts";
import { previewEdition } from "./as-checked.ts";

const folder = contentFolder({ [releasePath]: release() });
const { value: newsroom } = await readNewsroom(folder, now);
if (!newsroom) throw new Error("The newsroom cannot be read.");
const facts = factsOf(previewEdition(newsroom, [], folder, now));
const of = (text: string, path?: string) => ({ kind: "releases", path, text, added: new Map(), now }) as const;

test("is stopped in a draft by what would stop it once it is published", () => {
  const draft = release({ status: "status: draft", summary: "" }, "\n[Click here](javascript:alert)\n");
  expect(readinessOf(stopping(problemsOf(of(draft), facts)))).toBe("yes");
  const stops = stopsOf(of(draft), facts);
  expect(readinessOf(stops)).toBe("");
  expect(stops).toEqual(
    stopping(problemsOf(of(release({ summary: "" }, "\n[Click here](javascript:alert)\n")), facts)),
  );
  expect(stops.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["link-target", "missing-key"]));
});

test("says what is wrong worst first, then by line", () => {
  const found = problemsOf(of(release({ summary: "" }, "\n{{ a }}\n\n[Here](javascript:alert)\n"), releasePath), facts);
  const levels = found.map(({ level }) => level);
  expect(levels).toEqual([...levels].toSorted().reverse());
  expect(new Set(levels).size).toBe(2);
  const lines = found.filter(({ level }) => level === "error").map(({ at }) => at.line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test("reads a text that has lost its line end as the file that it becomes", () => {
  // Below a header that is not closed stands what is missing, if there is a line below.
  for (const found of [problemsOf, stopsOf])
    expect([...new Set(found(of("---"), facts).map(({ at }) => at.line))]).toEqual([1, 2]);
});

test("holds what is new to rules that are advice for what readers have", () => {
  const text = release({}, "\nIt opens on {{ date }}.\n");
  const levelOf = (path?: string) => problemsOf(of(text, path), facts).map(({ level }) => level);
  expect(levelOf(releasePath)).toEqual(["advice"]);
  expect(levelOf()).toEqual(["error"]);
});
