import type { Item } from "../kinds/kinds.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import { countOf } from "../newsroom/format.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { headerOf, type PlacedHeader, placeIn } from "../newsroom/source.ts";
import type { Problem } from "../problems/problem.ts";
import type { Comparison } from "./comparison.ts";
import {
  changesLost,
  type Fingerprint,
  hasSameFacts,
  isBackUnreported,
  isChangedUnreported,
  newMinorChange,
  readFingerprint,
} from "./fingerprint.ts";

/**
 * Public texts that say something else than when they were published, without a line in `changes`. Where no number, name
 * or quotation is another, it may well have been a slip of the keyboard, and the line for that comes first.
 */
export function changedTexts({ newsroom, byId, ledger, today, minute }: Comparison): Problem[] {
  return [...byId.values()].flatMap((item): Problem[] => {
    const known = readFingerprint(ledger.of(item.id)?.hash ?? "");
    if (!known) return [];
    const lost = changesLost(item, known);
    const isBack = isBackUnreported(item, known);
    if (lost === 0 && !isBack && !isChangedUnreported(item, known)) return factsUnderMinor(item, known, newsroom);
    const header = headerOf(newsroom, item);
    // Its own problems are reported, and what could not be read of it has not changed.
    if (!header) return [];
    if (lost > 0)
      return [
        {
          level: "error",
          rule: "lost-changes",
          at: { path: item.path, ...placeIn(header, ["changes"]), field: "changes" },
          message: `the file no longer has ${countOf(lost, "change")} that it had, by day and kind`,
          fix: "put the lines of `changes` back as they were, and add a new one below them",
        },
      ];
    // A second one of a day has its minute, so that no feed takes it for the first.
    const isSecond = item.changes.some(({ on }) => on.day === today);
    const on = isSecond ? `${today} ${minute}` : today;
    const entry = (kind: string, note?: string) => `{on: ${on}, kind: ${kind}${note ? `, note: "${note}"` : ""}}`;
    const correction = entry("correction", exampleWords.correction);
    const entries = isBack
      ? [entry("update", exampleWords.back)]
      : hasSameFacts(item, known)
        ? [entry("minor"), correction]
        : [correction, entry("minor")];
    const { words, blocks } = linesWith(entries, header);
    return [
      {
        level: "error",
        rule: "untold-change",
        at: { path: item.path, ...placeIn(header, ["changes"]), field: "changes" },
        message: isBack
          ? "readers know that the page was withdrawn, but not that it counts again"
          : "the text has changed since it was published, but `changes` does not say so",
        fix: isBack
          ? words
          : `${words}: readers see a correction or an update, but not a minor change, for example a letter`,
        paste: blocks.flatMap((block, index) => (index === 0 ? block : ["or", ...block])),
      },
    ];
  });
}

/** Advice on a change that is called minor, which readers do not see, where a number, a name, a date or a quotation is another. */
function factsUnderMinor(item: Item, known: Fingerprint, newsroom: Newsroom): Problem[] {
  const change = newMinorChange(item, known);
  if (!change || hasSameFacts(item, known)) return [];
  const header = headerOf(newsroom, item);
  if (!header) return [];
  const typed = header.values["changes"] as readonly Readonly<Record<string, string>>[];
  const on = change.on.time === undefined ? change.on.day : `${change.on.day} ${change.on.time}`;
  const index = typed.findLastIndex((one) => one["kind"] === "minor" && one["on"] === on);
  const entry = `{on: ${on}, kind: correction, note: "${exampleWords.correction}"}`;
  const line = header.withValue(["changes", index], () => entry);
  return [
    {
      level: "advice",
      rule: "minor-change",
      at: { path: item.path, ...placeIn(header, ["changes", index]), field: `changes[${index + 1}]` },
      message: "a number, a name, a date or a quotation has changed, but readers do not see a minor change",
      fix: line === undefined ? `write ${entry} instead` : "write this line instead",
      ...(line !== undefined && { paste: [line] }),
    },
  ];
}

/** Each of some new changes in the lines to write, and where they go: a list in one line takes no line below it. */
function linesWith(entries: readonly string[], header: PlacedHeader): { words: string; blocks: string[][] } {
  const these = entries.length > 1 ? "one of these" : "these lines";
  const typed = header.values["changes"];
  if (typed === undefined)
    return {
      words: `add ${these}, above line ${placeIn(header, ["changes"]).line}`,
      blocks: entries.map((entry) => ["changes:", `  - ${entry}`]),
    };
  const indent = header.indentOf(["changes"]);
  if (indent !== undefined)
    return {
      words: `add ${entries.length > 1 ? "one of these lines" : "this line"} below \`changes:\``,
      blocks: entries.map((entry) => [`${indent}- ${entry}`]),
    };
  const before = (Array.isArray(typed) ? typed : []).map((change: Readonly<Record<string, string>>) => {
    const pairs = Object.entries(change).map(
      ([key, value]) => `${key}: ${key === "note" ? JSON.stringify(value) : value}`,
    );
    return `  - {${pairs.join(", ")}}`;
  });
  return {
    words: `replace \`changes\` with ${these}`,
    blocks: entries.map((entry) => ["changes:", ...before, `  - ${entry}`]),
  };
}
