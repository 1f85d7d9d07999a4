import { type FeedFormat, feedFiles } from "../../src/newsroom/address.ts";
import { type Model, modelNames, type Reader, reader } from "./reader.ts";
import { past, type Scenario } from "./scenarios.ts";
import { feedsAt } from "./state.ts";

/** The pages whose feeds are followed: of the site, a topic, all strategies, one of them, and the corrections. */
const followed = ["/", "/topics/libraries/", "/strategies/", "/strategies/library-plan/", "/corrections/"];
const formats = Object.keys(feedFiles) as FeedFormat[];

/** How many items a kind of reader was shown again in a scenario: over all feeds and formats, and the worst of them. */
export interface Shown {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly again: number;
  /** Whether it may be. */
  readonly isRight: boolean;
}

/** Replays a scenario before readers of every kind, who have followed every feed in every format from the first day. */
export async function replay(scenario: Scenario): Promise<Shown[]> {
  const [before, after] = await Promise.all([pastFeeds(), feedsAfter(scenario)]);
  return modelNames.map((model) => {
    const again = followed.flatMap((place) =>
      formats.map((format) => shownAgain({ scenario, model, place, format }, before, after)),
    );
    const sum = again.reduce((all, count) => all + count, 0);
    const isKnown = (scenario.noticed as readonly Model[] | undefined)?.includes(model);
    return { scenario, model, again: sum, isRight: isKnown ? sum > 0 : sum === 0 };
  });
}

type Feeds = readonly ReadonlyMap<string, string>[];

interface Subscription {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly place: string;
  readonly format: FeedFormat;
}

function shownAgain({ scenario, model, place, format }: Subscription, before: Feeds, after: Feeds): number {
  const address = place + feedFiles[format];
  const subscriber = reader(model, format);
  readAll(subscriber, address, before);
  const { fresh, repeated } = readAll(subscriber, address, after);
  const again = fresh - (scenario.fresh?.[place] ?? 0);
  // A reader by title misses what is titled as something before it; one by id misses nothing.
  return Math.max(repeated, model === "by id" ? Math.abs(again) : again);
}

/** What a reader shows over all; a feed that is no longer there shows nothing, and is a fault. */
function readAll(subscriber: Reader, address: string, feeds: Feeds): ReturnType<Reader["read"]> {
  const sum = { fresh: 0, repeated: 0 };
  for (const files of feeds) {
    const text = files.get(address);
    if (text === undefined) throw new Error(`The feed ${address} is gone, and its subscribers with it.`);
    const { fresh, repeated } = subscriber.read(text);
    sum.fresh += fresh;
    sum.repeated += repeated;
  }
  return sum;
}

let known: Promise<Feeds> | undefined;

/** The same for every scenario. */
function pastFeeds(): Promise<Feeds> {
  known ??= Promise.all(past.map(feedsAt));
  return known;
}

async function feedsAfter({ steps }: Scenario): Promise<Feeds> {
  const feeds: ReadonlyMap<string, string>[] = [];
  let state = past.at(-1);
  for (const step of steps) {
    if (!state) break;
    state = step(state);
    feeds.push(await feedsAt(state));
  }
  return feeds;
}
