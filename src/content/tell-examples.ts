import { exampleFault, examplesInText, isExample } from "../newsroom/example-words.ts";
import type { Way } from "./front-matter/header.ts";
import type { TextFile } from "./text-file.ts";

/** Tells where words of our own messages were pasted and left: in a value of the header, or in the text. */
export function tellExamples({ header, body, bodyLine, isUnreadable, tell }: TextFile<unknown>): void {
  if (isUnreadable) return;
  const fault = (words: string) => ({ ...exampleFault, message: `"${words}" ${exampleFault.message}` });
  for (const { way, value } of textsIn(header.values))
    if (isExample(value)) tell({ at: header.at(way), ...fault(value) });
  for (const { 0: words, index } of body.matchAll(examplesInText)) {
    const before = body.slice(0, index).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    tell({ at: { line: bodyLine + before.length - 1, column, field: "text" }, ...fault(words) });
  }
}

/** Each text in a header, and the way to it. */
export function* textsIn(value: unknown, way: Way = []): Generator<{ way: Way; value: string }> {
  if (typeof value === "string") yield { way, value };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsIn(one, [...way, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...way, key]);
}
