/** Loads files of the index, and remembers which failed: Pagefind goes on without them, and says nothing. */
export function watchFetching(target: { fetch: typeof fetch }) {
  const load = target.fetch.bind(target);
  const failed = new Set<string>();
  let program: Promise<Response> | undefined;

  target.fetch = async (input, init) => {
    const address = String(input);
    // Every index asks for the program once more, and one is enough.
    const isProgram = /\/wasm\.[\w-]+\.pagefind$/.test(address);
    const answer = (isProgram && program) || load(input, init);
    if (isProgram) program = answer;
    const response = await answer.catch((error: unknown) => {
      failed.add(address);
      program = isProgram ? undefined : program;
      throw error;
    });
    if (!response.ok) failed.add(address);
    if (!response.ok && isProgram) program = undefined;
    return isProgram ? response.clone() : response;
  };
  return failed;
}
