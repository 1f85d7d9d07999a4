import { stylesheet } from "../../_includes/styles/stylesheet.ts";

export const data = { permalink: stylesheet.address };

export function render(): string {
  return stylesheet.css;
}
