import { useLayoutEffect, useRef } from "preact/hooks";
import type { ControlProps } from "../sveltia/props.ts";
import { noteForm } from "./open-texts.ts";

/** Notes which file is open, what it was made from, and how another text is put into it. */
export function useNotedForm({ value = "", entry, onChange }: ControlProps): void {
  const path = String(entry?.get("path") ?? "");
  const noted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    noteForm({ path, text: value, change: onChange }, noted.current !== path);
    noted.current = path;
  });
}
