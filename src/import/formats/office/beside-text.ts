import type { Remark } from "../../document.ts";
import { shortened } from "../tree/shortened.ts";

/** What stands at the top and the foot of each page, said once. */
export function headersAndFooters(parts: readonly { readonly type: string; readonly words: string }[]): Remark[] {
  const sentences = parts.flatMap(({ type, words }) => {
    const line = words.replace(/\s+/g, " ").trim();
    // Numbers of pages alone are nothing to look at.
    if (/^(?:page|of|\d+|[^\p{L}\p{N}])*$/iu.test(line.replace(/\s/g, ""))) return [];
    return [`The ${type} of the pages is left out: “${line.length > 300 ? shortened(line) : line}”.`];
  });
  return [...new Set(sentences)].map((sentence) => ({ sentence }));
}

/** What a file carries beside its text by the names of its parts, and what it names by its address, that was left alone. */
export function carriedBeside(names: readonly string[], addresses: readonly string[] = []): Remark[] {
  const sentences: string[] = [];
  if (names.some((name) => /(^|\/)vbaproject\w*\.bin$|^(?:basic|scripts)\/.+[^/]$/i.test(name)))
    sentences.push("The file carries macros. They were not run, and nothing of them was taken.");
  const embedded = names.filter((name) => /(^|\/)(?:embeddings|activex)\/[^/]+$/i.test(name) && !/\.rels$/i.test(name));
  for (const name of embedded)
    sentences.push(`The file carries another (${name.split("/").at(-1)}), which was left out and not opened.`);
  if (addresses.some((address) => /^(?:https?|ftp):|^[\\/]{2}|^file:\/\/[^/]/i.test(address)))
    sentences.push("The file names a template, a picture or another file that lies elsewhere. It was not loaded.");
  return sentences.map((sentence) => ({ sentence }));
}
