import { expect, test } from "vitest";
import { usableTitle } from "../../../src/media/documents/usable-title.ts";

test.for([
  ["Library strategy 2026 to 2030", "Library strategy 2026 to 2030"],
  ["  Library\n strategy ", "Library strategy"],
  ["Budget", "Budget"],
] as const)("takes the title %j", ([said, title]) => {
  expect(usableTitle(said)).toBe(title);
});

test.for([
  undefined,
  "",
  "Microsoft Word - Doc1",
  "Microsoft PowerPoint - plan.pptx",
  "PowerPoint Presentation",
  "Document1",
  "Untitled-3",
  "Scan 2026-03-13",
  "20260313_final_v3",
  "library-plan.docx",
  "library-plan FINAL.indd",
  "Plan\u202Ekcab",
  "a".repeat(300),
])("takes %j for none", (said) => {
  expect(usableTitle(said)).toBeUndefined();
});
