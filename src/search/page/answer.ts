import type { Question } from "./question.ts";

/** What is asked of the thread that searches: for the first results of a question, or for more of the same. */
export type Request = { readonly id: number } & ({ readonly find: Question } | { readonly more: true });

/** A page that was found. */
export interface Result {
  readonly address: string;
  readonly title: string;
  /** Of the title, where it is another than that of the page. */
  readonly language: string | undefined;
  /** `2019-03-11`. */
  readonly day: string | undefined;
  readonly kind: string;
  /** By their slugs. */
  readonly topics: readonly string[];
  readonly state: string | undefined;
  /** A piece of its text, in which every second part is a word that was searched for. */
  readonly excerpt: readonly string[];
}

/** Why nothing could be searched: no index was there to be loaded, or the browser does not let it run. */
export type Failure = "missing" | "blocked";

/** What is found: how many there are in all, and those that are shown next. */
export interface Found {
  readonly total: number;
  readonly results: readonly Result[];
  readonly isMore: boolean;
  /** The words that were searched for and that no page has. */
  readonly missing: readonly string[];
  /** Whether a part of the index could not be loaded. */
  readonly isPartial: boolean;
}

/** What the thread that searches gives back. */
export type Answer = { readonly id: number } & (Found | { readonly failure: Failure });
