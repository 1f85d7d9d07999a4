import { gatedItems } from "../../kinds/kinds.ts";
import { isHeldAddress } from "../../newsroom/held-addresses.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { oneHop, type Redirect } from "../../newsroom/redirects.ts";
import { replaceWithheld } from "./replace-withheld.ts";

/** A newsroom that never heard of what is withheld at an instant; the very one where nothing is. */
export function withoutWithheld(newsroom: Newsroom, now: Instant): Newsroom {
  let isAnything = false;
  const nothing = () => {
    isAnything = true;
    return undefined;
  };
  const rest = replaceWithheld(newsroom, now, { item: nothing, entry: nothing, notice: nothing, topic: nothing });
  return isAnything ? withoutReferences(rest, newsroom) : newsroom;
}

/** The rest of a newsroom without the names of strategies that are not in it, and the old addresses of what is not. */
export function withoutReferences(rest: Newsroom, whole: Newsroom): Newsroom {
  const names = new Set(rest.strategies.map(({ name }) => name));
  const named = (list: readonly string[]) => list.filter((name) => names.has(name));
  const held = new Set(heldRedirects(whole, rest).map(({ from }) => from));
  return {
    ...rest,
    site: { ...rest.site, redirects: rest.site.redirects.filter(({ from }) => !held.has(from)) },
    releases: rest.releases.map((release) => {
      const strategies = named(release.strategies);
      return strategies.length === release.strategies.length ? release : { ...release, strategies };
    }),
    strategies: rest.strategies.map((strategy) => {
      const supersedes = named(strategy.supersedes);
      return supersedes.length === strategy.supersedes.length ? strategy : { ...strategy, supersedes };
    }),
  };
}

/** The old addresses of `site.yaml` that lead, in whatever steps, to what is in the whole of a newsroom only: straight to there. */
export function heldRedirects(whole: Newsroom, rest: Newsroom): readonly Redirect[] {
  const { redirects } = whole.site;
  if (redirects.length === 0) return [];
  const merged = gatedItems(whole).flatMap(({ address, aliases, removal }) =>
    removal?.kind === "merged" ? [address, ...aliases].map((from) => ({ from, to: removal.into })) : [],
  );
  const own = new Set(redirects.map(({ from }) => from));
  const isHeld = isHeldAddress(whole, rest);
  return oneHop([...redirects, ...merged]).filter(({ from, to }) => own.has(from) && isHeld(to));
}
