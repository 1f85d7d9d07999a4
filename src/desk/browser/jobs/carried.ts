import type { ItemJobName } from "../../jobs/jobs.ts";
import type { DeskKind } from "../../kinds.ts";

/** What this tab carries from one place of the desk to the next, a page that is loaded anew too. */
const names = { begun: "desk-begun", waiting: "desk-waiting" } as const;

/** Told to the window when a job waits: the file that it is for may be open already. */
export const waitingEvent = "desk-job-waits";

/** Keeps the text of a file that is begun, for the form of a new file. */
export function carry(kind: DeskKind, text: string): void {
  sessionStorage.setItem(names.begun, JSON.stringify({ kind, text }));
}

/** The text that a new file of a kind begins with, once; undefined where nothing was begun. */
export function takeCarried(kind: DeskKind): string | undefined {
  const begun = read(names.begun);
  if (begun?.["kind"] !== kind) return undefined;
  sessionStorage.removeItem(names.begun);
  return begun["text"];
}

/** Keeps a job that is to be asked about as soon as its file is open. */
export function letWait(path: string, job: ItemJobName): void {
  sessionStorage.setItem(names.waiting, JSON.stringify({ path, job }));
  window.dispatchEvent(new Event(waitingEvent));
}

/** The job that waits for a file, once. */
export function takeWaiting(path: string): ItemJobName | undefined {
  const waiting = read(names.waiting);
  if (waiting?.["path"] !== path) return undefined;
  sessionStorage.removeItem(names.waiting);
  return waiting["job"] as ItemJobName;
}

function read(name: string): Readonly<Record<string, string>> | undefined {
  const kept = sessionStorage.getItem(name);
  return kept === null ? undefined : JSON.parse(kept);
}
