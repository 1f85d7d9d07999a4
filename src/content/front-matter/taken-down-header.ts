import { type Header, readHeader } from "./header.ts";
import { entriesIn } from "./yaml-errors.ts";

const counting = ["status", "withdrawn", "id", "aliases"];

/**
 * What counts of a header that cannot be read, where its page is to be taken down all the same: a line of it says that it
 * is withdrawn, and none asks for its text to stay. Of a key that stands there twice the first counts.
 */
export function takenDownHeader(source: string, firstLine: number): Header | undefined {
  const isWithdrawn = /^status\s*:\s*(["']?)withdrawn\1\s*$/m;
  const keepsText = /^withdrawn\s*:/m.test(source) && !/\bkind\s*:\s*["']?(error|merged)\b/.test(source);
  if (!isWithdrawn.test(source) || keepsText) return undefined;
  const lines = source.split("\n").map((text, index) => ({ text, number: index }));
  const kept = new Map<string, readonly { readonly text: string; readonly number: number }[]>();
  for (const entry of entriesIn(lines)) {
    const text = entry.map((line) => line.text).join("\n");
    const key = /^[\w-]+/.exec(text)?.[0] ?? "";
    const isSound = counting.includes(key) && !kept.has(key) && !("violations" in readHeader(text, 1));
    if (isSound && (key !== "status" || isWithdrawn.test(text))) kept.set(key, entry);
  }
  // Every line has its place still.
  const left = lines.map(() => "");
  for (const { text, number } of [...kept.values()].flat()) left[number] = text;
  const header = readHeader(left.join("\n"), firstLine);
  return "violations" in header ? undefined : header;
}
