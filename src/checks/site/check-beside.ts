import type { Site } from "../../newsroom/site.ts";
import type { Problem } from "../../problems/problem.ts";
import { startThread } from "../../threads/thread.ts";
import type { Shown } from "./shown.ts";

/** What the thread is asked to do: pages to read, or that all is written. */
export type CheckMessage = { readonly read: readonly string[] } | { readonly finish: Shown };

/** Begins to check the pages of a site in a second thread, which reads some while the first writes others. */
export function beginCheckBeside(folder: string, site: Site) {
  const thread = startThread<CheckMessage, Problem[]>(new URL("./checking-thread.ts", import.meta.url), {
    folder,
    site,
  });
  return {
    read: (addresses: readonly string[]) => thread.post({ read: addresses }),
    finish: (shown: Shown) => {
      thread.post({ finish: shown });
      return thread.answer();
    },
  };
}
