import { allItems, gatedItems, type Item, isGatedItem } from "../kinds/kinds.ts";
import type { Change } from "../newsroom/changes.ts";
import { isExample } from "../newsroom/example-words.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../problems/problem.ts";
import { newChanges, readFingerprint } from "./fingerprint.ts";
import { accepted, type Ledger } from "./ledger.ts";

/**
 * Problems with what is an error only in a page that was never published raised to one: what built yesterday builds
 * today, and no correction and no takedown waits for words that readers have seen.
 */
export function withErrorsOfNew(
  problems: readonly Problem[],
  newsroom: Newsroom,
  ledger: Ledger | undefined,
): readonly Problem[] {
  if (!problems.some(({ isErrorWhenNew }) => isErrorWhenNew)) return problems;
  const isKnown = (address: string, id = "") =>
    [ledger?.at(address), ledger?.of(id)].some((row) => row !== undefined && row.hash !== accepted);
  const known = new Set(
    allItems(newsroom)
      .filter((page) => isKnown(page.address, isGatedItem(page) ? page.id : undefined))
      .map(({ path }) => path),
  );
  const unsaid = new Set(
    gatedItems(newsroom)
      .filter((item) => saysNothing(item, ledger))
      .map(({ path }) => path),
  );
  return problems.map((problem) => {
    const { at } = problem;
    const isNew = !known.has(at.path) || (isNote.test(at.field ?? "") && unsaid.has(at.path));
    return problem.isErrorWhenNew && isNew ? { ...problem, level: "error" } : problem;
  });
}

const isNote = /^changes\[\d+\]\.note$/;

/** Whether a change that readers have not seen yet would give them nothing but our own words. */
function saysNothing(item: Item, ledger: Ledger | undefined): boolean {
  if (!item.changes.some(isUnsaid)) return false;
  const known = readFingerprint(ledger?.of(item.id)?.hash ?? "");
  return known !== undefined && newChanges(item, known).some(isUnsaid);
}

function isUnsaid(change: Change): boolean {
  return "note" in change && isExample(change.note ?? "");
}
