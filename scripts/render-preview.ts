import { existsSync } from "node:fs";
import { readLedgerFile, usualLedger } from "../src/cli/ledger-file.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { guardOutput } from "../src/cli/output.ts";
import type { Instant } from "../src/newsroom/instant.ts";
import { writePreview } from "../src/preview/write-preview.ts";
import { countInWords, formatProblem } from "../src/problems/problem.ts";

/** What `npm start` asks of the process that renders. */
export interface PreviewOrder {
  readonly content: string;
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC; undefined for the minute of the clock. */
  readonly now: Instant | undefined;
  /** The path of the site before this change. */
  readonly basePath: string | undefined;
}

/** What it hears back. */
export interface PreviewDone {
  /** The path of the site; undefined where no preview could be written. */
  readonly basePath: string | undefined;
}

guardOutput();

// One process renders once, so that nothing it remembers can be old. It is started ahead of time and waits for its order.
process.once("message", async ({ now, ...order }: PreviewOrder) => {
  const usual = usualLedger(order.content);
  const { basePath, problems } = await writePreview({
    ...order,
    now: now ?? Date.now(),
    isOtherMinute: now !== undefined,
    media: mediaWork(),
    ledger: existsSync(usual) ? readLedgerFile(usual) : undefined,
  });
  for (const problem of problems) console.log(formatProblem(problem));
  if (problems.length > 0) console.log(countInWords(problems));
  const done: PreviewDone = { basePath };
  process.send?.(done, () => process.exit());
});
