import { copyString } from "../../newsroom/copy-string.ts";
import type { PageFacts } from "./page-facts.ts";

/** Facts of pages as they are kept: most pages name the same addresses, each of which stands once among the words. */
export interface FactsTable {
  readonly words: readonly string[];
  readonly rows: readonly Row[];
}

/** The facts of a page, with the numbers of words in the place of each list of them. */
type Row = {
  readonly [Key in keyof PageFacts]: PageFacts[Key] extends readonly string[] ? readonly number[] : PageFacts[Key];
};

/** Puts facts into a table, which holds nothing of the texts of their pages. */
export function tableOf(pages: Iterable<PageFacts>): FactsTable {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known === undefined) numbers.set(copyString(word), numbers.size);
    return known ?? numbers.size - 1;
  };
  const rows = Array.from(pages, (facts): Row => {
    const { ids, links, loads, named, sendsTo } = facts;
    return {
      ...facts,
      sendsTo: sendsTo === undefined ? undefined : copyString(sendsTo),
      ids: ids.map(numberOf),
      links: links.map(numberOf),
      loads: loads.map(numberOf),
      named: named.map(numberOf),
    };
  });
  return { words: [...numbers.keys()], rows };
}

/** The facts in a table. */
export function factsIn({ words, rows }: FactsTable): PageFacts[] {
  const wordsOf = (numbers: readonly number[]) => numbers.map((number) => words[number] ?? "");
  return rows.map((row) => ({
    ...row,
    ids: wordsOf(row.ids),
    links: wordsOf(row.links),
    loads: wordsOf(row.loads),
    named: wordsOf(row.named),
  }));
}
