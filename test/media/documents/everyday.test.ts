import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { lookInto } from "../../../src/media/documents/read-document.ts";
import { isViolation } from "../../../src/problems/problem.ts";

const folder = "test/fixtures/documents";
const documents = readdirSync(folder).filter((name) => name !== "README.md");

test("there are forty", () => {
  expect(documents).toHaveLength(40);
});

test.for(documents)("%s is a document to publish", async (name) => {
  const ending = extname(name).slice(1);
  const facts = await lookInto(readFileSync(join(folder, name)), ending);
  expect(isViolation(facts) ? facts : undefined).toBeUndefined();
  if (["docx", "xlsx", "pptx", "odt", "ods"].includes(ending)) expect(facts).toMatchObject({ format: ending });
});
