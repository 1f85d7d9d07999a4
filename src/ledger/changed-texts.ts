import { headerOf, placeIn } from "../content/between-files/references.ts";
import type { Problem } from "../newsroom/problem.ts";
import { countOf } from "../newsroom/words.ts";
import type { Comparison } from "./check.ts";
import { changesLost, hasSameFacts, isChangedUntold, readFingerprint } from "./fingerprint.ts";

/**
 * Public texts that say something else than when they were published, without a line in `changes`. Where no number, name
 * or quotation is another, it may well have been a slip of the keyboard, and the line for that comes first.
 */
export function changedTexts({ byId, ledger, today, minute }: Comparison): Problem[] {
  return [...byId.values()].flatMap((item): Problem[] => {
    const known = readFingerprint(ledger.of(item.id)?.hash ?? "");
    if (!known) return [];
    const header = headerOf(item);
    const lost = changesLost(item, known);
    if (lost > 0)
      return [
        {
          level: "error",
          path: item.path,
          ...placeIn(header, ["changes"]),
          field: "changes",
          what: `${countOf(lost, "change")} that the file told of, by day and kind, ${lost === 1 ? "is" : "are"} not there any more`,
          write: "the lines of `changes` as they were; a new one goes below them",
        },
      ];
    if (!isChangedUntold(item, known)) return [];
    const isTyped = header?.values["changes"] !== undefined;
    // A second one of a day has its minute, so that no feed takes it for the first.
    const isSecond = item.changes.some(({ on }) => on.day === today);
    const on = isSecond ? `${today} ${minute}` : today;
    const correction = `{on: ${on}, kind: correction, note: "What was wrong, and what is right."}`;
    const minor = `{on: ${on}, kind: minor}`;
    const blocks = (hasSameFacts(item, known) ? [minor, correction] : [correction, minor]).map((entry) =>
      isTyped ? [`  - ${entry}`] : ["changes:", `  - ${entry}`],
    );
    return [
      {
        level: "error",
        path: item.path,
        ...placeIn(header, ["changes"]),
        field: "changes",
        what: "the text has changed since it was published, and readers are not told",
        write: `${isTyped ? "one of these lines below `changes:`" : "one of these"}: readers are told of a correction (or an update), and not of what is minor, such as a letter`,
        paste: blocks.flatMap((block, index) => (index === 0 ? block : ["or", ...block])),
      },
    ];
  });
}
