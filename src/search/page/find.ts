import type { Result } from "./answer.ts";
import type { Hit, Index } from "./indexes.ts";
import { missingWords } from "./missing-words.ts";
import { cutWords, type Order, type Question } from "./question.ts";

/** What fits a question: how many pages, and those pages one after the other. */
export interface Hits {
  readonly total: number;
  readonly inOrder: AsyncGenerator<Hit>;
  /** The words that no page has. */
  readonly missing: readonly string[];
}

/** Asks every index, and puts what they find in one order: what was withdrawn comes last. */
export async function find(indexes: readonly Index[], question: Question): Promise<Hits> {
  const { filters } = question;
  const words = cutWords(question.words);
  // Without words nothing fits better than anything else.
  const order = words === "" ? "newest" : question.order;
  const options = { filters, ...(order === "newest" && { sort: { date: "desc" } }) };
  const answers = await Promise.all(
    indexes.map(async ({ pagefind, withdrawn }) => {
      const { results } = await pagefind.search(words || null, options);
      return {
        valid: results.filter(({ id }) => !withdrawn.has(id)),
        withdrawn: results.filter(({ id }) => withdrawn.has(id)),
        missing: await missingIn(results[0], words),
      };
    }),
  );
  const lists = withMostWords(answers);
  const total = lists.reduce((sum, list) => sum + list.valid.length + list.withdrawn.length, 0);
  const groups = [lists.map(({ valid }) => valid), lists.map((list) => list.withdrawn)];
  return { total, inOrder: inOrder(groups, order), missing: lists[0]?.missing ?? [] };
}

/** What any page of an answer lacks all of them lack; undefined where there is no page. */
async function missingIn(hit: Hit | undefined, words: string): Promise<string[] | undefined> {
  if (!hit) return undefined;
  if (words === "") return [];
  const data = await hit.data().catch(() => undefined);
  return data ? missingWords(words, `${data.meta.title ?? ""} ${data.content}`) : [];
}

/** The answers of indexes that know the words: another one may know their beginnings alone, and its pages are not what is looked for. */
function withMostWords<A extends { readonly missing: readonly string[] | undefined }>(answers: readonly A[]): A[] {
  const lacks = ({ missing }: A) => missing?.length ?? Number.POSITIVE_INFINITY;
  const least = Math.min(...answers.map(lacks));
  return answers.filter((answer) => lacks(answer) === least);
}

async function* inOrder(groups: readonly (readonly (readonly Hit[])[])[], order: Order): AsyncGenerator<Hit> {
  for (const lists of groups) {
    const fits = (a: Hit, b: Hit) => b.score - a.score;
    yield* order === "best" ? lists.flat().toSorted(fits) : byDay(lists);
  }
}

/** Merges lists, each of which is in order, by the days of their next entries: an index tells the day of a page with its text alone. */
async function* byDay(lists: readonly (readonly Hit[])[]): AsyncGenerator<Hit> {
  const next = lists.map(() => 0);
  while (true) {
    const heads = await Promise.all(lists.map((list, index) => dayOf(list[next[index] ?? 0])));
    const newest = heads.reduce((best, day, index) => (day > (heads[best] ?? "") ? index : best), 0);
    const hit = lists[newest]?.[next[newest] ?? 0];
    if (!hit) return;
    next[newest] = (next[newest] ?? 0) + 1;
    yield hit;
  }
}

/** A page of no day comes after all that have one; what is not there, last. */
async function dayOf(hit: Hit | undefined): Promise<string> {
  if (!hit) return "";
  const data = await hit.data().catch(() => undefined);
  return data?.meta.date ?? "0";
}

/** A page as it is shown. Throws where its text cannot be loaded. */
export async function resultOf(hit: Hit): Promise<Result> {
  const { raw_url, excerpt, meta, filters } = await hit.data();
  return {
    address: raw_url,
    title: meta.title ?? "",
    language: filters.language?.[0],
    day: filters.kind?.[0] === "news" ? meta.date : undefined,
    kind: filters.kind?.[0] ?? "",
    topics: filters.topic ?? [],
    state: filters.state?.[0],
    excerpt: partsOf(excerpt),
  };
}

/** An excerpt, in which Pagefind escapes what an author typed, as plain texts: every second one is marked. */
function partsOf(excerpt: string): string[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}
