import { readNewsroom } from "../content/read-newsroom.ts";
import type { MediaWork } from "../media/media-work.ts";
import { sortProblems } from "../newsroom/problem.ts";
import { checkLedger } from "./check.ts";
import { withErrorsOfNew } from "./errors-of-new.ts";
import type { Ledger } from "./ledger.ts";

/** Reads a content folder, and compares it with what was published before. `now` in milliseconds. */
export async function readComparing(
  folder: string,
  now: number,
  { media, ledger }: { readonly media?: MediaWork; readonly ledger?: Ledger | undefined },
): ReturnType<typeof readNewsroom> {
  const read = await readNewsroom(folder, now, media);
  const { newsroom } = read;
  if (!newsroom) return read;
  const problems = withErrorsOfNew(read.problems, newsroom, ledger);
  if (!ledger) return { newsroom, problems };
  return {
    newsroom,
    problems: sortProblems([...problems, ...checkLedger({ newsroom, ledger, folder, now, problems })]),
  };
}
