import type { OtherLanguage } from "../newsroom/language.ts";
import { type Token, wordsOf } from "./markdown.ts";

/** The language that a line of text says it is in, by `[cy]` at its beginning. */
interface LanguageMark {
  /** The mark as it is typed, with the space after it. */
  readonly typed: string;
  /** A tag such as `cy` or `pa-Arab` (BCP 47). */
  readonly code: string;
  /** Its name in English. */
  readonly name: string;
  /** The script it is written in: `Latn`, `Arab` (ISO 15924). */
  readonly script: string;
}

let names: Intl.DisplayNames | undefined;

/** To make it takes longer than to read most newsrooms, and most need it never. */
function languageNames(): Intl.DisplayNames {
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names;
}

const fromRight = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Reads the mark at the beginning of a line; undefined without a mark, or where no language has such a code. */
export function readLanguageMark(line: string): LanguageMark | undefined {
  const [typed, code] = /^\[([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)\]\s+(?=\S)/.exec(line) ?? [];
  const name = code && languageNames().of(code);
  return typed && code && name ? { typed, code, name, script: scriptOf(code) } : undefined;
}

/** A title or a summary without the mark at its beginning, and the language that the mark says it is in. */
export function readMarkedWords(typed: string): {
  readonly words: string;
  readonly language: OtherLanguage | undefined;
} {
  const mark = typed.startsWith("[") ? readLanguageMark(typed) : undefined;
  if (!mark) return { words: typed, language: undefined };
  return {
    words: typed.slice(mark.typed.length),
    language: { code: mark.code, isFromRight: fromRight.has(mark.script) },
  };
}

/** The script that a language is written in (ISO 15924). */
function scriptOf(code: string): string {
  return new Intl.Locale(code).maximize().script ?? "Latn";
}

/** The name of a language in English. */
export function nameOfLanguage(code: string): string {
  return languageNames().of(code) ?? code;
}

/** Takes the marks out of a text, and says in the element around each of them what language it holds (WCAG 3.1.2). */
export function applyLanguageMarks(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const first = token.type === "inline" ? token.children?.[0] : undefined;
    const mark = first?.type === "text" ? readLanguageMark(wordsOf(token)) : undefined;
    const open = tokens[index - 1];
    // In a list without blank lines the paragraph is left out.
    const element = open?.hidden ? tokens[index - 2] : open;
    if (!mark || !first || !element) continue;
    first.content = first.content.slice(mark.typed.length);
    element.attrSet("lang", mark.code);
    if (fromRight.has(mark.script)) element.attrSet("dir", "rtl");
  }
}
