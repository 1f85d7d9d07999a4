import { wordsIn } from "../language/words.ts";
import { address, withSlash } from "./address.ts";
import { weekdayInWords } from "./dates.ts";
import type { Edition, ReleaseEntry } from "./edition.ts";
import { periodInWords } from "./format.ts";
import type { Release, Strategy } from "./item.ts";
import type { OtherLanguage } from "./language.ts";
import { decodedAddress, isFolder, type Redirect } from "./redirects.ts";
import type { Site, TopicName } from "./site.ts";
import type { StateKind } from "./strategies/state.ts";
import type { StrategyStatus } from "./strategies/status.ts";
import { markedTitle } from "./withdrawal.ts";

/** A picture of a page's own words, which other sites show where a link to the page is shared. */
export interface Card {
  /** Beside its page. It stays the same for as long as the page does. */
  readonly address: string;
  readonly title: string;
  /** Where it is another than that of the site. */
  readonly titleLanguage: OtherLanguage | undefined;
  /** The line above the title: the date, or the period of a strategy. */
  readonly above: string;
  /** The state of a strategy. */
  readonly chip: { readonly kind: StateKind; readonly words: string } | undefined;
  /** All that is written on it, for those who cannot see it. */
  readonly alt: string;
}

/** What a card is made of, before it is known which words can be drawn. */
interface CardWords {
  readonly page: string;
  readonly title: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  /** Stands in for a title in letters that no font of ours has. */
  readonly instead: string;
  readonly above: string;
  readonly chip?: Card["chip"];
}

/** The card of the whole newsroom, and of every page without one. */
export function siteCard(site: Site): Card {
  const { about } = wordsIn(site.locale).card;
  return cardOf(site, { page: address.home, title: site.title, instead: site.name, above: about });
}

/** The card of a topic, and of its releases without one. It says only its name. */
export function topicCard(site: Site, { slug, name }: TopicName): Card {
  const { about } = wordsIn(site.locale).card;
  return cardOf(site, { page: address.topic(slug), title: name, instead: site.title, above: about });
}

/** The card of a strategy, with its state. */
export function strategyCard(site: Site, strategy: Strategy, { title, chip, state }: StrategyStatus): Card {
  return cardOf(site, {
    page: strategy.address,
    title,
    titleLanguage: strategy.titleLanguage,
    instead: site.title,
    above: periodInWords(strategy.period, site.locale),
    chip: { kind: state.kind, words: chip },
  });
}

/** The card of a release: its own, or that of its first topic. */
export function releaseCard(site: Site, release: Release, [topic]: readonly TopicName[]): Card {
  if (!release.hasCard) return topic ? topicCard(site, topic) : siteCard(site);
  return cardOf(site, {
    page: release.address,
    title: markedTitle(release.title, release.withdrawn !== undefined, site.locale),
    titleLanguage: release.titleLanguage,
    instead: topic?.name ?? site.title,
    above: weekdayInWords(release.published.day, site.locale),
  });
}

/** Every card of an edition, each once. */
function cardsOf({ site, topics, strategies, releases }: Edition): Card[] {
  return [
    siteCard(site),
    ...topics.map((topic) => topicCard(site, topic)),
    ...strategies.map(({ strategy, strategyStatus }) => strategyCard(site, strategy, strategyStatus)),
    ...releases
      .filter(({ release }) => release.hasCard)
      .map((entry: ReleaseEntry) => releaseCard(site, entry.release, entry.topics)),
  ];
}

/** The page of a topic, a release or a strategy as this site has it: no other site had a card below its address. */
const ownPage = /^\/(news\/\d{4}|topics|strategies)\/[^/?]+\/?$/;

/** Where each card lies: beside its page, and beside every address that the page had before. */
export function cardFiles(edition: Edition): { readonly card: Card; readonly addresses: readonly string[] }[] {
  const before = Map.groupBy(
    edition.redirects.filter(({ from, isForNow }) => !isForNow && ownPage.test(from) && isFolder(from)),
    ({ to }) => address.card(to),
  );
  const old = ({ from }: Redirect) => address.card(withSlash(decodedAddress(from) ?? from));
  return cardsOf(edition).map((card) => ({
    card,
    addresses: [card.address, ...(before.get(card.address) ?? []).map(old)],
  }));
}

function cardOf(site: Site, { page, title, titleLanguage, instead, above, chip }: CardWords): Card {
  const words = drawable(title);
  const shown = words ?? drawable(instead) ?? "";
  const said = [shown, chip?.words, above, site.name].flatMap((part) => {
    if (!part) return [];
    return /[.?!…]$/.test(part) ? part : `${part}.`;
  });
  return {
    address: address.card(page),
    title: shown,
    titleLanguage: words === undefined ? undefined : titleLanguage,
    above,
    chip,
    alt: said.join(" "),
  };
}

/** A letter, a digit or a currency of a script that neither of the fonts of cards has: `src/cards/fonts.ts`. */
const otherScript =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}])[\p{L}\p{N}\p{Sc}]/u;

/** Parts of Unicode of which they have little or nothing, for example 𝗡 and ≤: without those a title would say something else. */
const otherSigns =
  /(?![−≠\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc])[\u088f\u0e3f\u1c80-\u1cff\u20c1\u2160-\u2188\u2190-\u{10ffff}]/u;

/** Emoji, with what joins and colours them, and other drawings. */
const drawings = /(?![©®™°])(?:\p{Emoji_Presentation}|\p{So}|[\u200d\u20e3\ufe0e\ufe0f\u{e0020}-\u{e007f}])/gu;

/** Words as they can be drawn, without emoji; undefined where something else would be missing, or nothing is left. */
function drawable(words: string): string | undefined {
  const clean = words.replace(drawings, "").replace(/\s+/gu, " ").trim();
  return clean === "" || otherScript.test(clean) || otherSigns.test(clean) ? undefined : clean;
}
