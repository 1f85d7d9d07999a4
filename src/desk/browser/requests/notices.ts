import type { Trouble } from "../../requests/trouble.ts";

/** A change of a colleague that saving would have taken away. */
export interface Collision {
  /** In the repository. */
  readonly path: string;
  /** What the form was opened with; undefined of something new. */
  readonly base: string | undefined;
  readonly mine: string;
  /** What is there now; undefined of a file that is no text. */
  readonly theirs: string | undefined;
  /** Who was there last, and when: ISO 8601. */
  readonly by: string;
  readonly at: string;
}

/** What stands above Sveltia's page: a sentence about what failed, or a collision. */
export type Notice = Trouble | { readonly collision: Collision };

let shown: Notice | undefined;
const listeners = new Set<() => void>();

/** What is to be shown now. */
export function notice(): Notice | undefined {
  return shown;
}

/** Shows a notice in the place of another, or none. */
export function show(next: Notice | undefined): void {
  if (shown === next) return;
  shown = next;
  for (const listener of listeners) listener();
}

/** Calls back at each change, until what it gives is called. */
export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
