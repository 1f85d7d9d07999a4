import { gatedItems, type Item } from "../../kinds/kinds.ts";
import { isHeldAddress } from "../../newsroom/held-addresses.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Random } from "./random.ts";
import { replaceWithheld } from "./replace-withheld.ts";
import { type ScrambleSources, scramble } from "./scramble.ts";
import { heldRedirects } from "./without-withheld.ts";

interface VaryOptions extends ScrambleSources {
  /** The newsroom without what is withheld. */
  readonly rest: Newsroom;
}

/**
 * A newsroom in which all that is withheld at an instant is something else: each file and entry is there, under its path, its
 * id and its instant, with other words, pictures, documents, topics and old addresses.
 */
export function vary(newsroom: Newsroom, now: Instant, { rest, ...sources }: VaryOptions): Newsroom {
  const { random } = sources;
  const models = gatedItems(newsroom).filter(({ status }) => status !== "removed");
  const modelsOf = Map.groupBy(models, ({ kind }) => kind);
  const others = (all: readonly string[], own: readonly string[]) =>
    all.filter((name) => !own.includes(name) && random.below(3) === 0);
  const slugs = newsroom.site.topics.map(({ slug }) => slug);
  const names = newsroom.strategies.map(({ name }) => name);
  const otherThan = (item: Item): Item => {
    // What it says is that of any item of its kind, so that it has more and fewer parts than it had.
    const model = random.pick(modelsOf.get(item.kind) ?? []) ?? item;
    const other: unknown = {
      ...scramble(model, sources),
      ...identityOf(item),
      topics: others(slugs, item.topics),
      ...("strategies" in item && { strategies: others(names, item.strategies) }),
      ...("supersedes" in item && { supersedes: others(names, item.supersedes) }),
    };
    return other as Item;
  };
  const scrambled = <T>(thing: T): T => scramble(thing, sources);
  const varied = replaceWithheld(newsroom, now, {
    item: otherThan,
    entry: scrambled,
    notice: ({ from, until, ...notice }) => ({ ...scrambled(notice), from, until }),
    topic: scrambled,
  });
  return { ...varied, site: { ...varied.site, redirects: redirectsOf(newsroom, varied, rest, random) } };
}

const identity: ReadonlySet<string> = new Set([
  "kind",
  "id",
  "name",
  "path",
  "address",
  "status",
  "opens",
  "published",
]);

function identityOf(item: Item) {
  return Object.fromEntries(Object.entries(item).filter(([key]) => identity.has(key)));
}

/** The old addresses, those of what is withheld under another name; what leads to a file that is another now is no more. */
function redirectsOf(newsroom: Newsroom, varied: Newsroom, rest: Newsroom, random: Random) {
  const held = new Map(heldRedirects(newsroom, rest).map((redirect) => [redirect.from, redirect]));
  if (held.size === 0) return newsroom.site.redirects;
  const isHeldStill = isHeldAddress(varied, rest);
  return newsroom.site.redirects.flatMap((redirect) => {
    const { from, to } = held.get(redirect.from) ?? redirect;
    if (!held.has(from)) return redirect;
    return isHeldStill(to) ? { from: `/${random.word(20)}/`, to } : [];
  });
}
