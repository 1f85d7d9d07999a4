import { escapeStart } from "../../../writing/escape-markdown.ts";
import type { Line } from "../../document.ts";
import { inlineMarkdown } from "./inline-markdown.ts";
import { type Run, splitLines, textOf } from "./runs.ts";

/** A line of runs as words and as Markdown. */
export function lineOf(line: readonly Run[], place: number): Line {
  return { text: textOf(line), markdown: escapeStart(inlineMarkdown(line)), place };
}

/** Runs as one line, its line breaks being spaces. */
export function oneLine(runs: readonly Run[], place: number): Line {
  const unbroken = runs.map((run): Run => (run.kind === "break" ? { kind: "words", text: " ", marks: {} } : run));
  return lineOf(splitLines(unbroken)[0] ?? [], place);
}
