/** Loads files of the indexes, and remembers which failed: Pagefind goes on without them, and says nothing. */
export interface Loader {
  /** The addresses that could not be loaded. */
  readonly failed: Set<string>;
  /** Begins to open all indexes, the first of which has the program. What it gives back is to be called once that runs. */
  readonly begin: (first: string) => () => void;
}

/** Watches what a thread fetches. Every index asks for the program beside it, and gets that of the first. */
export function watchFetching(target: { fetch: typeof fetch }): Loader {
  const load = target.fetch.bind(target);
  const failed = new Set<string>();
  let first = "";
  let firstRuns = Promise.resolve();

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

  /** The others get it from where the first has it, where the browser keeps it, and start nothing before that runs. */
  async function loadProgram(address: string): Promise<Response> {
    if (!address.startsWith(first) || address.slice(first.length).includes("/")) await firstRuns;
    return loadWatched(first + address.slice(address.lastIndexOf("/") + 1));
  }

  target.fetch = (input, init) =>
    /\/wasm\.[\w-]+\.pagefind$/.test(String(input)) ? loadProgram(String(input)) : loadWatched(input, init);
  return {
    failed,
    begin(folder) {
      let startOthers = () => {};
      first = folder;
      firstRuns = new Promise((resolve) => {
        startOthers = resolve;
      });
      return startOthers;
    },
  };
}
