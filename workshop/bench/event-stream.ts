/** A stream of server-sent events, of which only it matters how many came. */
export interface EventStream {
  /** How many came since it was opened; the one that greets a new reader does not count. */
  count(): number;
  close(): void;
}

/** Opens a stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html), greeted. Rejects where there is none. */
export async function openEvents(url: string): Promise<EventStream> {
  const stop = new AbortController();
  const { body } = await fetch(url, { signal: stop.signal });
  if (!body) throw new TypeError(`${url} sends no events.`);
  const greeted = Promise.withResolvers<void>();
  let came = 0;
  const read = async () => {
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      came += text.split("\n").filter((line) => line.startsWith("data:")).length;
      if (came > 0) greeted.resolve();
    }
  };
  // It ends when it is closed, or with its server.
  read().catch(() => undefined);
  await greeted.promise;
  return { count: () => came - 1, close: () => stop.abort() };
}
