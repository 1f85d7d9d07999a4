import { countOf } from "../../language/english.ts";

/** Whether a text can be handed to a colleague and published. */
export const readyWords = {
  label: "Ready",
  nothing: "Nothing stops this from being published.",
  stopped: (count: number) =>
    `${countOf(count, "error")} ${count === 1 ? "stops" : "stop"} this from being handed to a colleague and from being published. You can save it as a draft all the same.`,
  ofDraft: "They begin with “Before it is published” in the list below.",
} as const;
