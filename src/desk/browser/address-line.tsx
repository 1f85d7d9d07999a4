import { useEffect } from "preact/hooks";
import { fileNameOf, listed } from "../list/listed.ts";
import { kindOf } from "./open-item.tsx";
import type { ControlProps } from "./sveltia/props.ts";

/** Shows where the page will be, and keeps the name of its file, which a new one gets from its text. */
export function AddressLine({ value = "", entry, onChange }: ControlProps) {
  const text = String(entry?.getIn(["data", "text"]) ?? "");
  const path = String(entry?.get("path") ?? "");
  const kind = kindOf(String(entry?.get("collection") ?? ""), String(entry?.get("slug") ?? ""));
  const name = path ? path.replace(/^.*\/|\.\w+$/g, "") : fileNameOf(listed(text), kind === "releases");
  useEffect(() => {
    // Of what is saved it would be a change that nobody made.
    if (!path && name !== value) onChange(name);
  }, [path, name, value, onChange]);
  return <p>{name}</p>;
}
