/** By what results are in order: the best first, or the newest. */
export type Order = "best" | "newest";

/** By what results are narrowed down: the names of the filters of the index, and of the fields of the form. */
export const filterNames = ["year", "topic", "kind", "state"] as const;

/** What is searched for. */
export interface Question {
  readonly words: string;
  /** Those that are set. */
  readonly filters: Readonly<Partial<Record<(typeof filterNames)[number], string>>>;
  readonly order: Order;
}

/** Words beyond this are not looked for: each costs a file of the index. */
const mostCharacters = 150;

/** What an address says behind its `?` of a search. */
export function questionIn(search: string): Question {
  const said = new URLSearchParams(search);
  const set = filterNames.flatMap((name) => (said.get(name) ? [[name, said.get(name)]] : []));
  return {
    words: (said.get("q") ?? "").replaceAll(/\s+/g, " ").trim(),
    filters: Object.fromEntries(set),
    order: said.get("order") === "newest" ? "newest" : "best",
  };
}

/** What an address says of a search, from its `?` on. */
export function searchOf({ words, filters, order }: Question): string {
  const said = new URLSearchParams({
    q: words,
    ...filters,
    ...(order === "newest" && { order }),
  });
  return `?${said}`;
}

/** Whether there is anything to search for. */
export function isAsked({ words, filters }: Question): boolean {
  return /[^\s"]/.test(words) || Object.keys(filters).length > 0;
}

/** Words as they are looked for: no more than the longest, cut between two of them where there are several. */
export function cutWords(words: string): string {
  const characters = [...words];
  if (characters.length <= mostCharacters) return words;
  const most = characters.slice(0, mostCharacters).join("");
  const isWithinWord = characters[mostCharacters] !== " ";
  return (isWithinWord && most.replace(/(^|\s)\S*$/, "")) || most;
}
