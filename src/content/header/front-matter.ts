import { detached } from "../../newsroom/memory.ts";
import type { Told } from "../told.ts";

/** A file cut into its header and its body. Lines are those of the file, from 1. */
interface FrontMatter {
  readonly header: string;
  readonly headerLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const mostCharacters = 20_000;

/** What a header's line looks like: a key, what belongs to the key above, an entry of a list, a comment. */
const headerLine = /^([\w-]+\s*:(\s|$)|\s+\S|-\s|#)/;

/** Hyphens and what word processors make of them. */
const anyDashes = /^\s*[-‐‑–—―_]+\s*$/;

/** Cuts a file at its two lines `---`; strict, because a header that is not one publishes what was not to be. */
export function splitFrontMatter(text: string): FrontMatter | { readonly problem: Told } {
  const [open, close] = text
    .matchAll(/(?<=^|\n)---[ \t]*(?:\n|$)/g)
    .take(2)
    .toArray();
  if (open?.index !== 0) return { problem: { level: "error", line: 1, column: 1, ...wrongStart(text.split("\n")) } };
  if (!close) return { problem: { level: "error", line: 1, column: 1, ...wrongEnd(text.split("\n")) } };

  const header = detached(text.slice(open[0].length, close.index));
  const bodyLine = header.split("\n").length + 2;
  return headerTooLong(header) ?? { headerLine: 2, header, body: text.slice(close.index + close[0].length), bodyLine };
}

/** A file that is all header. */
export function allFrontMatter(text: string): FrontMatter | { readonly problem: Told } {
  return headerTooLong(text) ?? { header: text, headerLine: 1, body: "", bodyLine: 1 };
}

function headerTooLong({ length }: string): { problem: Told } | undefined {
  if (length <= mostCharacters) return undefined;
  const [has, limit] = [length, mostCharacters].map((count) => count.toLocaleString("en-GB"));
  const what = `the header has ${has} characters, and can have ${limit}`;
  return { problem: { level: "error", line: 1, column: 1, what, write: "a shorter header" } };
}

type Words = Pick<Told, "what" | "write" | "paste">;

function wrongStart(lines: readonly string[]): Words {
  const first = lines[0] ?? "";
  const begin = lines.findIndex((line) => line.trim() !== "");
  if (begin < 0) return { what: "the file is empty", write: "a header between two lines ---, and the text below it" };
  if (lines[begin]?.trim() === "---") {
    return begin > 0
      ? { what: "an empty line stands before the header", write: "nothing before the first ---: delete this line" }
      : { what: "a space stands before the ---", write: "nothing before it: delete the space", paste: ["---"] };
  }
  if (first.startsWith("---") || anyDashes.test(first))
    return { what: `the header begins with ${first.trim().slice(0, 20)}`, write: "---", paste: ["---"] };
  if (headerLine.test(lines[begin] ?? ""))
    return { what: "the line --- before the header is missing", write: "this line above it", paste: ["---"] };
  return { what: "the file does not begin with a header", write: "a header between two lines ---, above the text" };
}

function wrongEnd(lines: readonly string[]): Words {
  const what = "the header that begins here is never closed";
  const dashes = lines.findIndex((line, index) => index > 0 && (anyDashes.test(line) || line.startsWith("---")));
  if (dashes > 0) return { what, write: `--- in line ${dashes + 1}`, paste: ["---"] };
  const after = lines.findIndex((line, index) => index > 0 && !headerLine.test(line));
  const last = after < 0 ? lines.length : after;
  return { what, write: `--- on a line of its own below line ${last}`, paste: ["---"] };
}
