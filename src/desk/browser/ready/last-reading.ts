import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../problems/problem.ts";

/** A text, and what is wrong with it. */
export interface LastReading {
  readonly text: string;
  readonly problems: readonly Problem[];
}

let last: LastReading | undefined;
const listeners = new Set<() => void>();

/** Notes what the reader found in the text of the open form, once there is one. */
export function useNotedReading(part: LastReading | undefined): void {
  const text = part?.text;
  const problems = part?.problems;
  useEffect(() => {
    if (text === undefined || problems === undefined) return;
    last = { text, problems };
    for (const listener of listeners) listener();
  }, [text, problems]);
}

/** What the reader found last in a text; undefined until it has read it. */
export function useLastReading(text: string): LastReading | undefined {
  const [found, setFound] = useState(last);
  useEffect(() => {
    const listener = () => setFound(last);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return found?.text === text ? found : undefined;
}
