import type { Words } from "./body.ts";
import type { Colours } from "./colours.ts";
import type { Calendar } from "./dates.ts";
import type { Link } from "./link.ts";
import type { Logo } from "./logo.ts";
import type { Notice } from "./notice.ts";
import type { Redirect } from "./redirects.ts";
import type { Holidays } from "./strategies/call-in.ts";
import type { Withdrawal } from "./withdrawal.ts";

/** What the council says about itself and its newsroom in `content/site.yaml`. */
export interface Site extends Calendar {
  /** The council. */
  readonly name: string;
  /** The newsroom. */
  readonly title: string;
  /** Where it is published, whole and ending in a slash: `https://example.gov.uk/newsroom/`. */
  readonly url: string;
  /** The path of `url`, beginning and ending in a slash. */
  readonly basePath: string;
  /** The fixed start of every feed id: a domain and a year in which the council held it. RFC 4151. */
  readonly authority: string;
  readonly logo?: Logo | undefined;
  /** The council's own site, a whole web address. */
  readonly website?: string | undefined;
  /** In the order of the file. */
  readonly topics: readonly TopicName[];
  readonly contact: Contact;
  readonly licence: Licence;
  /** How newspapers may use a picture of a release whose file does not say it; undefined where such a picture is not offered. */
  readonly photoLicence?: string | undefined;
  /** Who makes decisions, by the key that decisions name. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** The days on which the council does not work. */
  readonly holidays: Holidays;
  /** The last day of the council's years (`03-31`), where a strategy names a year alone; undefined where it is that of the calendar. */
  readonly yearEnds?: string | undefined;
  /** Where residents sign up for news by email. */
  readonly emailAlerts?: string | undefined;
  readonly security?: SecurityContact | undefined;
  readonly colours: Colours;
  /** Which releases have a card for shared links beside their page: those from a day on. Undefined where none does. */
  readonly cards?: { readonly from: string } | undefined;
  readonly notice?: Notice | undefined;
  /** What the council says of itself below every release. */
  readonly boilerplate?: Boilerplate | undefined;
  /** Whether the whole newsroom is an example: said above every page, and kept out of search engines. */
  readonly sample: boolean;
  /** Whether readers can search the newsroom. */
  readonly search: boolean;
  /** Addresses that no file of a release or strategy keeps: of topics, pages and documents that were renamed. */
  readonly redirects: readonly Redirect[];
  /** Addresses of documents and pages that are gone for good. */
  readonly gone: readonly string[];
  /** That many addresses may be lost at once, because it is meant. */
  readonly shrink?: Shrink | undefined;
  /** Where the desk that is published writes; undefined where none is. */
  readonly desk?: DeskPlace | undefined;
}

/** A repository of GitHub to which officers write from the published desk. */
export interface DeskPlace {
  /** `owner/name`. */
  readonly repository: string;
  /** The branch that is published. */
  readonly branch: string;
  /** Where `content/` lies in it. */
  readonly folder: string;
  /** The address of the service by which officers sign in, without a slash at its end; undefined where each has a token. */
  readonly signIn?: string | undefined;
  /** The address of the council's own GitHub server, `https://github.example.gov.uk`; undefined for github.com. */
  readonly host?: string | undefined;
  /** Where the council puts the desk itself, without a slash at its end; undefined where the newsroom publishes it. */
  readonly address?: string | undefined;
}

/** Words below every release, with what they link to. */
export interface Boilerplate extends Words {
  readonly links: readonly Link[];
}

/** Who makes decisions. */
export interface Body {
  readonly key: string;
  readonly name: string;
  /** For how many clear working days its decisions can be called in; undefined where they cannot. */
  readonly callIn?: number | undefined;
}

/** A topic as `site.yaml` names it. */
export interface TopicName {
  readonly slug: string;
  readonly name: string;
  /** Whether readers had its page before: then it stays, even with nothing on it. */
  readonly wasPublished?: true;
}

/** That addresses are lost is meant. */
interface Shrink extends Withdrawal {
  /** Addresses that are to be lost one by one, whose very words must go. */
  readonly addresses: readonly string[];
}

/** A role to get in touch with, never a person's own telephone. */
export interface Contact {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** The terms under which the text may be used again. */
interface Licence {
  readonly name: string;
  readonly url: string;
}

/** Who hears of a security fault, and until when that is sure. RFC 9116. */
interface SecurityContact {
  readonly contact: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly expires: number;
}
