/** Loads files of the indexes, and remembers which failed: Pagefind goes on without them, and says nothing. */
export interface Loader {
  /** The addresses that could not be loaded. */
  readonly failed: Set<string>;
  /** To call once the program of the first index runs: the others share it. */
  readonly startOthers: () => void;
}

/** Watches what a thread fetches. Every index asks for its program, and gets the one of the first once that runs. */
export function watchFetching(target: { fetch: typeof fetch }): Loader {
  const load = target.fetch.bind(target);
  const failed = new Set<string>();
  const { promise: firstRuns, resolve: startOthers } = withResolvers();
  let program: Promise<Response> | undefined;

  async function loadWatched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    try {
      const response = await load(input, init);
      if (!response.ok) failed.add(String(input));
      return response;
    } catch (error) {
      failed.add(String(input));
      throw error;
    }
  }

  target.fetch = async (input, init) => {
    if (!/\/wasm\.[\w-]+\.pagefind$/.test(String(input))) return loadWatched(input, init);
    const isFirst = !program;
    program ??= loadWatched(input, init);
    const first = program;
    try {
      const response = await first;
      if (!response.ok) program = undefined;
      if (!isFirst) await firstRuns;
      return response.clone();
    } catch (error) {
      program = undefined;
      throw error;
    }
  };
  return { failed, startOthers };
}

/** `Promise.withResolvers`, which browsers have had since 2024. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
