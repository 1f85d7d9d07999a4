import type { SharedKeys } from "../kinds/keys.ts";
import type { ReleaseKeys } from "../kinds/release-schema.ts";
import type { StrategyKeys } from "../kinds/strategy-schema.ts";
import type { AcceptedRule } from "../problems/catalogue.ts";
import type { Body, Notes } from "./body.ts";
import type { Moment } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { TitleWords } from "./language.ts";
import type { Link } from "./link.ts";
import type { Media, PressPicture } from "./media.ts";
import type { Consultation, Decision, Extension, Review, ReviewPromise } from "./strategies/course.ts";
import type { Removal, Status, Withdrawal } from "./withdrawal.ts";

/** What a content file makes, of any kind: a page. */
export interface FileItem {
  readonly kind: string;
  /** The file, from the project's folder. */
  readonly path: string;
  /** Where the page lies within the site. */
  readonly address: string;
  readonly title: string;
  readonly body: Body;
  /** The rules for words that do not count in its file. */
  readonly accepted: readonly AcceptedRule[];
}

/** An item whose file says when it may be seen, and what became of it. */
export interface GatedItem
  extends FileItem,
    TitleWords,
    Pick<SharedKeys, "topics" | "documents" | "aliases" | "changes"> {
  /** What feeds remember. Unique in the newsroom. */
  readonly id: string;
  /** What the file says of being seen; a state of the matter itself is never written here. */
  readonly status: Status;
  /** The first instant at which a published item may be seen; -Infinity where nothing holds it. */
  readonly opens: Instant;
  readonly picture?: SharedKeys["image"];
  /** Where its text stays, and no longer counts. */
  readonly withdrawn?: Withdrawal | undefined;
  /** Where its status is gone: why. */
  readonly removal?: Removal | undefined;
}

/** The keys of a kind that its items have as they are: all but those that every item has, and those that others follow from. */
type Own<K, Derived extends keyof K> = Omit<K, keyof SharedKeys | Derived>;

/** An announcement of one day. */
export interface Release extends GatedItem, Own<ReleaseKeys, "date" | "backdated"> {
  readonly kind: "release";
  readonly published: Moment;
  readonly picture?: PressPicture | undefined;
  /** When its pictures are no longer offered at full size; undefined where none is. */
  readonly fullSizeEnds?: Instant | undefined;
  readonly notes?: Notes | undefined;
  /** Whether it was added long after its day, as an old release that was imported: feeds do not show it as news. */
  readonly isBackdated: boolean;
  /** Whether a card for shared links lies beside its page, as `cards` in `site.yaml` says. */
  readonly hasCard: boolean;
}

type Course = "decisions" | "consultation" | "extensions" | "review" | "reviews";

/** A plan of the council for some years. */
export interface Strategy extends GatedItem, Own<StrategyKeys, Course> {
  readonly kind: "strategy";
  /** The file's name without `.md`, by which releases name it. */
  readonly name: string;
  /** In their order. */
  readonly decisions: readonly Decision[];
  /** What bodies did besides deciding, on a day that the file does not know. */
  readonly undated: readonly Pick<Decision, "body" | "act">[];
  /** Whether its file keeps decisions or a consultation at all: one that does applies only once it is decided. */
  readonly keepsDecisions: boolean;
  readonly consultation?: Consultation | undefined;
  /** In the order in which they were decided. */
  readonly extensions: readonly Extension[];
  readonly review?: ReviewPromise | undefined;
  /** Those that were published, in their order. */
  readonly reviews: readonly Review[];
}

/** Every file that a page shows or links to, and that is published with it. */
export function mediaOf(item: Linking): readonly Media[] {
  const { picture, gallery = [], documents = [], body } = item;
  const linked = headerLinks(item).flatMap(({ source }) => source?.media ?? []);
  return [...(picture ? [picture] : []), ...gallery, ...documents, ...linked, ...body.media];
}

/** Every link of a page that readers can follow, with its place in the file. */
export function linksOf(item: Linking): readonly Link[] {
  const links = headerLinks(item).flatMap(({ link, source }) => (link && source ? [{ ...source, target: link }] : []));
  return [...links, ...item.body.links];
}

/** What can link to something. */
type Linking = Pick<FileItem, "body"> &
  Partial<
    Pick<GatedItem, "picture" | "documents"> & Pick<Release, "gallery"> & Pick<Strategy, "reviews" | "consultation">
  >;

function headerLinks({ reviews = [], consultation }: Linking): readonly Pick<Consultation, "link" | "source">[] {
  return consultation ? [...reviews, consultation] : reviews;
}
