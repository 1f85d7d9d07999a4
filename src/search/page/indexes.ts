import type { Loader } from "./fetching.ts";

/** What is used of Pagefind in a browser. https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly noWorker: true }): PagefindIndex;
}

/** One index that was opened. */
interface PagefindIndex {
  /** Waits for the index where it is given a `ranking`, and throws where it cannot be opened. */
  options(options: { readonly ranking: object; readonly excerptEllipsis?: string }): Promise<void>;
  search(words: string | null, options: object): Promise<{ readonly results: readonly Hit[] }>;
}

/** A page that fits, whose text is not loaded yet. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<{
    readonly raw_url: string;
    readonly excerpt: string;
    readonly content: string;
    readonly meta: { readonly title?: string; readonly date?: string };
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

/** An index with what of it was withdrawn, by its ids. */
export interface Index {
  readonly pagefind: PagefindIndex;
  readonly withdrawn: ReadonlySet<string>;
}

/**
 * Opens the indexes that lie in some folders, the first of which holds Pagefind itself. Pagefind could merge them, but would
 * then sort all by how well they fit, whatever was asked for. Throws where one cannot be opened.
 */
export async function openIndexes(folders: readonly string[], loader: Loader): Promise<Index[]> {
  const startOthers = loader.begin(folders[0] ?? "");
  const program = `${folders[0]}pagefind.js`;
  const { createInstance }: Pagefind = await import(program).catch(async (error: unknown) => {
    // Whether it is missing, or there and not understood, only this tells.
    await fetch(program);
    throw error;
  });
  // All begin to load at once. The others wait for the program of the first, which would otherwise be started anew under it.
  const instances = folders.map((basePath) => createInstance({ basePath, noWorker: true }));
  await instances[0]?.options({ ranking: {} });
  startOthers();
  return Promise.all(
    instances.map(async (pagefind) => {
      await pagefind.options({ ranking: {}, excerptEllipsis: "…" });
      const { results } = await pagefind.search(null, { filters: { standing: "withdrawn" } });
      return { pagefind, withdrawn: new Set(results.map(({ id }) => id)) };
    }),
  );
}
