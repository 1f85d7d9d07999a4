import { valuesOf } from "../header/values-of.ts";
import { announce, endNotice } from "./announce.ts";
import { correct } from "./correct.ts";
import { hold } from "./hold.ts";
import type { ItemJob, JobContext, NewJob, OpenFile } from "./job.ts";
import { newRelease, newStrategy, replaceStrategy, replaceThis } from "./new-item.ts";
import { takeDown, withdraw } from "./withdraw.ts";

/** The jobs for a file that is open, in the order of their buttons. */
export const itemJobs = { hold, correct, replaceThis, withdraw, takeDown, announce, endNotice } satisfies Record<
  string,
  ItemJob
>;

/** The jobs that begin a new file, in the order of their buttons. */
export const newJobs = { newRelease, newStrategy, replaceStrategy } satisfies Record<string, NewJob>;

/** The name of a job for a file that is open. */
export type ItemJobName = keyof typeof itemJobs;

/** The name of a job that begins a new file. */
export type NewJobName = keyof typeof newJobs;

/** The jobs that fit a file: none of one whose header cannot be read, in which nothing can be changed. */
export function jobsFor(file: OpenFile, context: JobContext): ItemJobName[] {
  if (!valuesOf(file.text)) return [];
  return (Object.keys(itemJobs) as ItemJobName[]).filter((name) => itemJobs[name].fits(file, context));
}
