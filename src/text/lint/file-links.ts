import { exampleWords } from "../../newsroom/example-words.ts";
import { pathOf } from "../links.ts";
import type { TextViolation } from "./rule.ts";

/** Documents by the ending of their address: what to call them, and how writers do. */
const documents: Readonly<Record<string, readonly [name: string, called: RegExp]>> = {
  pdf: ["PDF", /\bpdf\b/i],
  doc: ["Word document", /\b(word|docx?)\b/i],
  docx: ["Word document", /\b(word|docx?)\b/i],
  odt: ["OpenDocument text", /\b(odt|opendocument)\b/i],
  ods: ["OpenDocument spreadsheet", /\b(ods|opendocument|spreadsheet)\b/i],
  xls: ["Excel spreadsheet", /\b(excel|xlsx?|spreadsheet)\b/i],
  xlsx: ["Excel spreadsheet", /\b(excel|xlsx?|spreadsheet)\b/i],
  csv: ["CSV", /\bcsv\b/i],
  ppt: ["PowerPoint presentation", /\b(powerpoint|pptx?)\b/i],
  pptx: ["PowerPoint presentation", /\b(powerpoint|pptx?)\b/i],
  zip: ["ZIP", /\bzip\b/i],
};
const size = /\d\s*(?:[KMG]i?B\b|bytes\b|pages?\b)/i;
const recording = /\.(mp3|m4a|wav|ogg|oga|mp4|m4v|mov|avi|wmv|webm|mkv)$/i;
const picture = /\.(jpe?g|png|gif|webp|avif|svg)$/i;

/** Whether an address is that of something to hear or to watch. */
export function isRecording(target: string): boolean {
  return recording.test(pathOf(target));
}

/**
 * What a link to a file leaves out. The page itself names our own documents; of others only the author knows
 * how large they are. `after` is the text that follows the link, where the size may stand as well.
 */
export function fileFault(words: string, target: string, after: string): TextViolation | undefined {
  const path = pathOf(target);
  if (recording.test(path)) {
    const message = "the link leads to a recording, which not everyone can hear or see";
    return {
      rule: "link-to-file",
      needle: target,
      message,
      fix: "add a link to it in writing: [transcript of …](/…/)",
      level: "advice",
    };
  }
  if (picture.test(path)) {
    const message = "the link leads to a picture, where it has no alternative text";
    const fix = `![${exampleWords.picture}](${path.startsWith("/media/") ? target : "/media/…"})`;
    return { rule: "link-to-file", needle: target, message, fix, level: "advice" };
  }
  const [name, called] = documents[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? [];
  if (name === undefined || called === undefined || !/^https?:/i.test(target)) return undefined;

  const said = words + after.slice(0, 40);
  if (called.test(said) && size.test(said)) return undefined;
  const message = called.test(said)
    ? `the link does not say how large the file is (${name})`
    : `the link does not say that it opens a file (${name}), or how large it is`;
  const title = words.replace(/\s*\([^)]*\)$/, "");
  return {
    rule: "link-to-file",
    needle: target,
    message,
    fix: `write [${title} (${name}, 1.2MB)](${target}) with the real size`,
    level: "advice",
  };
}
