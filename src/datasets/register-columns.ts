import type { RegisterRow } from "../newsroom/strategies/register.ts";

/** The columns and keys of the register, in their order. Programs rely on them: add at the end, and rename none. */
export const columns = [
  "id",
  "title",
  "url",
  "state",
  "sentence",
  "owed",
  "from",
  "to",
  "owner",
  "body",
  "decided",
  "next",
] as const satisfies readonly (keyof RegisterRow)[];
