import { useEffect, useState } from "preact/hooks";
import type { Reading } from "../problems/use-reading.ts";

let last: Reading | undefined;
const listeners = new Set<() => void>();

/** Notes what the reader found in the text of the open form, once there is one. */
export function useNotedReading(reading: Reading | undefined): void {
  useEffect(() => {
    if (!reading) return;
    last = reading;
    for (const listener of listeners) listener();
  }, [reading]);
}

/** What the reader found last in a text; undefined until it has read it. */
export function useLastReading(text: string): Reading | undefined {
  const [found, setFound] = useState(last);
  useEffect(() => {
    const listener = () => setFound(last);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return found?.text === text ? found : undefined;
}
