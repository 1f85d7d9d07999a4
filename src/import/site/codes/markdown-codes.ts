import { type Attached, convertGovspeak } from "./govspeak.ts";
import { convertHugo } from "./hugo.ts";
import { convertLiquid } from "./liquid.ts";
import type { Converted } from "./parameters.ts";

/** What the codes of a text may refer to. */
export interface CodeContext {
  /** The pictures and documents of a text, by the name that codes call them. */
  readonly attached: Attached;
  /** What its header says, for `{{ page.title }}`. */
  readonly values: Readonly<Record<string, string>>;
}

/** What other systems put into Markdown, each taken out or put into plain Markdown and HTML. */
const conversions: readonly ((text: string, context: CodeContext) => Converted)[] = [
  convertLiquid,
  convertHugo,
  convertGovspeak,
  convertKramdown,
];

/** Turns Govspeak, Liquid, Hugo's shortcodes and kramdown's marks into plain Markdown; what cannot be is named. */
export function convertCodes(text: string, context: CodeContext): Converted {
  const parts: string[] = [];
  const notes = new Set<string>();
  for (const { part, isCode } of apart(text)) {
    let converted = part;
    for (const convert of isCode ? [] : conversions) {
      const next = convert(converted, context);
      converted = next.text;
      for (const note of next.notes) notes.add(note);
    }
    parts.push(converted);
  }
  return { text: parts.join(""), notes: [...notes] };
}

/** Fenced code shows codes as they are typed. */
function apart(text: string): { readonly part: string; readonly isCode: boolean }[] {
  return text
    .split(/^(```[\s\S]*?^```[^\n]*\n?|~~~[\s\S]*?^~~~[^\n]*\n?)/m)
    .map((part, index) => ({ part, isCode: index % 2 === 1 }));
}

/** {:.class}, {: .wide}, {:toc}, {::comment}…{:/comment}, {::nomarkdown}. https://kramdown.gettalong.org/syntax.html */
function convertKramdown(text: string): Converted {
  return {
    text: text
      .replace(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, "")
      .replace(/^[*-] .*\n\{:\s*toc[^}]*\}[ \t]*$/gim, "")
      .replace(/\{::?\/?[a-z]*(?:\s[^{}\n]*)?\/?\}/g, "")
      .replace(/(?<![ \t])[ \t]*\{(?::\s?[.#][^{}\n]*|:\s?[\w-]+=[^{}\n]*|[.#][a-z][\w.# -]*)\}/gi, ""),
    notes: [],
  };
}
