import { type ReadWork, readNewsroom } from "../content/read-newsroom.ts";
import { address } from "../newsroom/address.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { oneHop } from "../newsroom/redirects.ts";
import { sortProblems } from "../problems/problem.ts";
import { checkLedger } from "./check.ts";
import { withErrorsOfNew } from "./errors-of-new.ts";
import { accepted, type Ledger } from "./ledger.ts";
import { addressSet } from "./published.ts";

/**
 * Reads a content folder, and compares it with what was published before. The files themselves are let go of after that: they
 * are a tenth of the memory of a build.
 */
export async function readComparing(
  folder: string,
  now: Instant,
  { work, ledger }: { readonly work?: ReadWork; readonly ledger?: Ledger | undefined },
): ReturnType<typeof readNewsroom> {
  const read = await readNewsroom(folder, now, work);
  if (!read.value) return read;
  const newsroom = withKnownTopics(read.value, ledger);
  const problems = withErrorsOfNew(read.problems, newsroom, ledger);
  const { sources: _, ...value } = newsroom;
  if (!ledger) return { value, problems };
  return {
    value,
    problems: sortProblems([...problems, ...checkLedger({ newsroom, ledger, folder, now, problems })]),
  };
}

/**
 * A newsroom that knows which of its topics had a page before, under this name or another: a feed that somebody follows is
 * never lost.
 */
function withKnownTopics(newsroom: Newsroom, ledger: Ledger | undefined): Newsroom {
  const { site } = newsroom;
  const wasThere = (page: string) => ![undefined, accepted].includes(ledger?.at(page)?.hash);
  const old = oneHop(site.redirects).filter(({ from }) => wasThere(from));
  const led = addressSet(old.map(({ to }) => ({ address: to })));
  const topics = site.topics.map((topic) => {
    const page = address.topic(topic.slug);
    return wasThere(page) || led(page) ? { ...topic, wasPublished: true as const } : topic;
  });
  return { ...newsroom, site: { ...site, topics } };
}
