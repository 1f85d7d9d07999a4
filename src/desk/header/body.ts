import { cutFile } from "./read-file.ts";

/** The text below a file's header, with `\n` line ends, without the empty line before it and the end of its last line. */
export function bodyOf(text: string): string {
  return inner(cutFile(text).body ?? "");
}

/** The file with another text below its header; not a byte of the header changes. A file that has none stays as it is. */
export function setBody(text: string, body: string): string {
  const file = cutFile(text);
  const next = body.replace(/\r\n?/g, "\n");
  if (file.body === undefined || inner(file.body) === next) return text;
  if (next === "") return file.withBody("");
  const before = file.body === "" || file.body.startsWith("\n") || next.startsWith("\n") ? "\n" : "";
  const after = inner(file.body) === "" || file.body.endsWith("\n") || next.endsWith("\n") ? "\n" : "";
  return file.withBody(before + next + after);
}

function inner(body: string): string {
  return body.replace(/^\n/, "").replace(/\n$/, "");
}
