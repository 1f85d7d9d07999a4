import type { Change } from "./changes.ts";
import type { Moment } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { TitleWords } from "./language.ts";
import type { Link } from "./link.ts";
import type { AcceptedRule } from "./rules.ts";
import type { Contact } from "./site.ts";
import type { CallIn } from "./strategies/call-in.ts";
import type { Figure } from "./strategies/figure.ts";
import type { Period } from "./strategies/period.ts";
import type { Removal, Withdrawal } from "./withdrawal.ts";

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
export interface GatedItem extends FileItem, TitleWords {
  /** What feeds remember. Unique in the newsroom. */
  readonly id: string;
  /** What the file says of being seen; a state of the matter itself is never written here. */
  readonly status: "draft" | "published" | "removed";
  /** The first instant at which a published item may be seen; -Infinity where nothing holds it. */
  readonly opens: Instant;
  /** Slugs of topics that exist. */
  readonly topics: readonly string[];
  readonly picture?: CreditedPicture | undefined;
  readonly documents: readonly LinkedDocument[];
  /** Addresses that it had before, or that others know it by. */
  readonly aliases: readonly string[];
  /** What was done to its text after it was published, in the order of time. */
  readonly changes: readonly Change[];
  /** Where its text stays, and no longer counts. */
  readonly withdrawn?: Withdrawal | undefined;
  /** Where its status is gone: why. */
  readonly removal?: Removal | undefined;
}

/** An announcement of one day. */
export interface Release extends GatedItem {
  readonly kind: "release";
  readonly published: Moment;
  /** Names of strategies that exist. */
  readonly strategies: readonly string[];
  readonly notes?: Notes | undefined;
  /** Where it is not the press office of the whole site. */
  readonly contact?: Contact | undefined;
  /** Whether it was added long after its day, as an old release that was imported: feeds do not show it as news. */
  readonly isBackdated: boolean;
}

/** A plan of the council for some years. */
export interface Strategy extends GatedItem {
  readonly kind: "strategy";
  /** The file's name without `.md`, by which releases name it. */
  readonly name: string;
  readonly period: Period;
  readonly owner?: string | undefined;
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
  /** The names of the strategies that it takes the place of. */
  readonly supersedes: readonly string[];
  readonly priorities: readonly string[];
  /** In the order of the file. */
  readonly figures: readonly Figure[];
}

/** A page about the newsroom itself, such as "Contact". */
export interface Page extends FileItem, TitleWords {
  readonly kind: "page";
}

/** What a decision did. */
export const acts = ["agreed", "approved", "adopted", "endorsed", "noted", "recommended", "referred"] as const;

/** What one body decided about a strategy on one day. */
export interface Decision {
  /** Its name in words. */
  readonly body: string;
  /** Its key in `site.yaml`, which stays when it is renamed. */
  readonly bodyKey: string;
  readonly act: (typeof acts)[number];
  readonly on: Moment;
  /** The day of the decision notice. */
  readonly published?: Moment | undefined;
  /** Where the minutes are. */
  readonly minute?: string | undefined;
  /** Undefined where it cannot be called in, or the day of its notice is not known. */
  readonly callIn?: CallIn | undefined;
  readonly isUrgent?: boolean | undefined;
  readonly calledIn?: Moment | undefined;
  /** When it was confirmed after it had been called in. */
  readonly confirmed?: Moment | undefined;
}

/** A time in which everybody could comment on a draft. */
interface Consultation {
  readonly opens: Moment;
  readonly lastDay: string;
  /** The first moment after the last day. */
  readonly closes: Moment;
  readonly link?: string | undefined;
  readonly source?: LinkSource | undefined;
}

/** A decision that moves the end of a strategy. */
export interface Extension {
  /** As the file has it: a year, a financial year or a day. */
  readonly to: string;
  readonly lastDay: string;
  /** The first instant after the last day. */
  readonly ends: Instant;
  readonly on: Moment;
  /** In words. */
  readonly body?: string | undefined;
  readonly minute?: string | undefined;
}

/** A promise to review a strategy again and again. */
interface ReviewPromise {
  readonly everyMonths: number;
  readonly from: Moment;
  /** Who promised it, in words. */
  readonly by?: string | undefined;
}

/** A review that was published. */
interface Review {
  readonly on: Moment;
  readonly title: string;
  /** Where it can be read: an address within the site or a whole one. */
  readonly link: string;
  readonly source?: LinkSource | undefined;
}

/** Where a link stands in a header, and the file under `content/media/` that it leads to, if it does. */
export interface LinkSource extends Omit<Link, "target"> {
  readonly media?: Media | undefined;
}

/** Text as its author wrote it, in the two forms that readers get. */
export interface Body {
  /** Made by our own markdown; links within the site begin with the site's path. */
  readonly html: string;
  /** The same words to copy. */
  readonly text: string;
  /** Every link, to name its line when it leads nowhere. */
  readonly links: readonly Link[];
  /** The files under `content/media/` that the text shows or links to. */
  readonly media: readonly Media[];
}

/** Notes to editors, which stand after the end of a release. */
export interface Notes {
  readonly heading: string;
  readonly html: string;
  readonly text: string;
}

/** A file under `content/media/` as it is published. */
export type Media = Picture | Document;

/** A picture, made anew in several widths. The file that its author gave is never published. */
export interface Picture {
  readonly kind: "picture";
  /** The original on disk. */
  readonly file: string;
  /** SHA-256 of the original, in hexadecimal. */
  readonly hash: string;
  /** The version for whoever chooses none, such as feed readers: the widest JPEG or PNG. Changes with the original's bytes. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** All that is published of it, narrowest first: as WebP, and for older browsers as JPEG or PNG. */
  readonly versions: readonly PictureVersion[];
}

/** A picture in one width and one format. */
export interface PictureVersion {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly format: "webp" | "jpeg" | "png";
}

/** A document to download; its address is its path. */
export interface Document {
  readonly kind: "document";
  readonly file: string;
  readonly address: string;
  readonly bytes: number;
  /** In words that a reader knows, such as "PDF" or "Word document". */
  readonly type: string;
  /** As the file says; undefined where it has no pages or does not count them. */
  readonly pages?: number | undefined;
  /** The title that the file gives itself, where it is one that readers can use. */
  readonly ownTitle?: string | undefined;
}

/** A picture with what readers are told about it. */
export interface CreditedPicture extends Picture {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A document with the title it is linked by. */
export interface LinkedDocument extends Document {
  readonly title: string;
}

/** Every file that a page shows or links to, and that is published with it. */
export function mediaOf(item: Linking): readonly Media[] {
  const { picture, documents = [], body } = item;
  const linked = headerLinks(item).flatMap(({ source }) => source?.media ?? []);
  return [...(picture ? [picture] : []), ...documents, ...linked, ...body.media];
}

/** Every link of a page that readers can follow, with its place in the file. */
export function linksOf(item: Linking): readonly Link[] {
  const links = headerLinks(item).flatMap(({ link, source }) => (link && source ? [{ ...source, target: link }] : []));
  return [...links, ...item.body.links];
}

/** What can link to something. */
type Linking = Pick<FileItem, "body"> &
  Partial<Pick<GatedItem, "picture" | "documents"> & Pick<Strategy, "reviews" | "consultation">>;

function headerLinks({ reviews = [], consultation }: Linking): readonly Pick<Consultation, "link" | "source">[] {
  return consultation ? [...reviews, consultation] : reviews;
}

/** Of an item without a text. */
export const noBody: Body = { html: "", text: "", links: [], media: [] };
