import { useEffect, useRef } from "preact/hooks";
import { focusOn } from "./go-to-field.ts";

/** Moves the focus to an element by its id, once it is there. */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current !== undefined && focusOn(next.current)) next.current = undefined;
  });
  return (id) => {
    next.current = id;
  };
}
