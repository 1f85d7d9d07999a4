import type { Told } from "./told.ts";

/** A file cut into its header and its body. Lines are those of the file, from 1. */
export interface FrontMatter {
  readonly header: string;
  readonly headerLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a file at its two lines `---`; strict, because a header that is not one publishes what was not to be. */
export function splitFrontMatter(text: string): FrontMatter | { readonly problem: Told } {
  const lines = text.split("\n");
  const first = lines[0] ?? "";
  if (first.trimEnd() !== "---") return { problem: { level: "error", line: 1, column: 1, ...wrongStart(lines) } };

  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) {
    return {
      problem: {
        level: "error",
        line: 1,
        column: 1,
        what: "the header that begins here is never closed",
        write: "a line --- after the last line of the header",
      },
    };
  }
  return {
    headerLine: 2,
    header: lines.slice(1, end).join("\n"),
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

function wrongStart(lines: readonly string[]): Pick<Told, "what" | "write" | "paste"> {
  const first = lines[0] ?? "";
  const begin = lines.findIndex((line) => line.trim() !== "");
  if (begin < 0) return { what: "the file is empty", write: "a header between two lines ---, and the text below it" };
  if (/^---\S/.test(first))
    return {
      what: `the header begins with "${first.slice(0, 20)}"`,
      write: "three hyphens and nothing else",
      paste: ["---"],
    };
  if (lines[begin]?.trim() === "---") {
    return begin > 0
      ? { what: "an empty line stands before the header", write: "nothing before the first ---: delete this line" }
      : {
          what: "a space stands before the header's ---",
          write: "nothing before it: delete the space",
          paste: ["---"],
        };
  }
  return {
    what: "the file does not begin with a header",
    write: "a line --- before the header's first line, and one after its last",
    paste: ["---"],
  };
}
