/** The language of some words, where it is another than that of the page they stand on. */
export interface OtherLanguage {
  /** A tag such as `cy` or `pa-Arab` (BCP 47). */
  readonly code: string;
  readonly isFromRight: boolean;
}

/** A title and a summary, in whichever languages they are: the marks that said so are no part of them. */
export interface TitleWords {
  readonly title: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  /** The standfirst. */
  readonly summary: string;
  readonly summaryLanguage?: OtherLanguage | undefined;
}

/** What the element around some words says of their language (WCAG 3.1.2); nothing where it is that of the page. */
export function languageAttributes(language: OtherLanguage | undefined): { lang?: string; dir?: "rtl" } {
  if (!language) return {};
  return { lang: language.code, ...(language.isFromRight && { dir: "rtl" }) };
}
