import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { formatProblem } from "../../src/problems/problem.ts";

/** What the thread says of a content folder whose path it was given. */
export interface Read {
  /** Every problem as an officer gets to see it. */
  readonly told: readonly string[];
  readonly isRefused: boolean;
}

const now = Date.parse("2026-11-23T12:00:00Z");

parentPort?.on("message", async (folder: string) => {
  // Pictures and documents that were not damaged are known from the run before.
  const { problems } = await readNewsroom(folder, now, { cache: join(folder, "../cache") });
  const isRefused = problems.some(({ level }) => level === "error");
  parentPort?.postMessage({ told: problems.map(formatProblem), isRefused } satisfies Read);
});
