import { useLayoutEffect, useRef } from "preact/hooks";
import type { ControlProps } from "../sveltia/props.ts";
import { noteForm } from "./open-texts.ts";

/** Notes which file is open, what it was made from, and how another text is put into it. */
export function useNotedForm({ value = "", entry, onChange }: ControlProps): void {
  const path = String(entry?.get("path") ?? "");
  const base = String(entry?.getIn(["data", "base"]) ?? "") || value;
  const noted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const made = `${path}\n${entry?.getIn(["data", "base"]) ?? ""}`;
    noteForm({ path, text: value, change: onChange }, noted.current === made ? undefined : base);
    noted.current = made;
  });
}
