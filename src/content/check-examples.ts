import { exampleFault, examplesInText, isExample } from "../newsroom/example-words.ts";
import type { Way } from "../newsroom/source.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import type { TextFile } from "./text-file.ts";

/** Where words of our messages were pasted and left: in a value of the header, or in the text. */
export function checkExamples({ header, body, bodyLine, isUnreadable }: TextFile<unknown>): PlacedViolation[] {
  if (isUnreadable) return [];
  const said = (words: string) => ({ ...exampleFault, message: `"${words}" ${exampleFault.message}` });
  const ofHeader = [...textsIn(header.values)].filter(({ value }) => isExample(value));
  return [
    ...ofHeader.map(({ way, value }) => ({ at: header.at(way), ...said(value) })),
    ...[...body.matchAll(examplesInText)].map(({ 0: words, index }) => {
      const before = body.slice(0, index).split("\n");
      const column = (before.at(-1)?.length ?? 0) + 1;
      return { at: { line: bodyLine + before.length - 1, column, field: "text" }, ...said(words) };
    }),
  ];
}

/** Each text in a header, and the way to it. */
export function* textsIn(value: unknown, way: Way = []): Generator<{ way: Way; value: string }> {
  if (typeof value === "string") yield { way, value };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsIn(one, [...way, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...way, key]);
}
