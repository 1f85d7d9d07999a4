import type { TitleWords } from "../newsroom/language.ts";
import { readMarkedWords } from "../text/language-mark.ts";

/** The title and the summary of a header, each without the mark of its language; `title` is what stands for a missing one. */
export function titleWords(values: { readonly title?: string; readonly summary?: string }, title: string): TitleWords {
  const [named, told] = [readMarkedWords(values.title ?? title), readMarkedWords(values.summary ?? "")];
  return {
    title: named.words,
    titleLanguage: named.language,
    summary: told.words,
    summaryLanguage: told.language,
  };
}
