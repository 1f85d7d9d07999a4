import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { accepted, type Ledger } from "./ledger.ts";

/**
 * Problems with what is an error only in a page that was never published raised to one: what built yesterday builds
 * today, and no correction and no takedown waits for words that readers have seen.
 */
export function withErrorsOfNew(
  problems: readonly Problem[],
  { releases, strategies, pages }: Newsroom,
  ledger: Ledger | undefined,
): readonly Problem[] {
  if (!problems.some(({ isErrorWhenNew }) => isErrorWhenNew)) return problems;
  const isKnown = (address: string, id = "") =>
    [ledger?.at(address), ledger?.of(id)].some((row) => row !== undefined && row.hash !== accepted);
  const known = new Set([
    ...[...releases, ...strategies].filter(({ address, id }) => isKnown(address, id)).map(({ path }) => path),
    ...pages.filter(({ address }) => isKnown(address)).map(({ path }) => path),
  ]);
  return problems.map((problem) =>
    problem.isErrorWhenNew && !known.has(problem.path) ? { ...problem, level: "error" } : problem,
  );
}
