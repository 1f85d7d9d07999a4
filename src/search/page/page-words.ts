/** The words of the page that its script needs, with `{count}`, `{words}` and the like where something is to be put in. */
export interface PageWords {
  readonly empty: string;
  readonly searching: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  /** To follow those three: what was searched for. */
  readonly forWords: string;
  readonly hint: string;
  readonly cut: string;
  /** `{words}` are those that no page has, each as `word` writes it. */
  readonly missing: string;
  readonly word: string;
  readonly partial: string;
  readonly failures: { readonly missing: string; readonly blocked: string };
  readonly title: string;
  readonly shown: string;
  readonly dates: Intl.DateTimeFormatOptions;
}

/** A sentence with something in the places that it names. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
