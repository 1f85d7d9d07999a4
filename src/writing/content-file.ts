import { isOldNews } from "../newsroom/old-news.ts";
import type { Contact } from "../newsroom/site.ts";
import { readMarkedWords } from "../text/language-mark.ts";
import { NotWritten } from "./not-written.ts";
import { slugOf } from "./slug.ts";

/** A new file under `content/`. */
export interface ContentFile {
  /** From the content's folder: `news/2018/2018-02-09-….md`. */
  readonly path: string;
  readonly text: string;
}

/** What is known of a release when its file is begun; what is not leaves a gap to fill. */
interface NewRelease {
  readonly title: string;
  /** `2018-02-09`. */
  readonly day: string;
  /** `17:40`. */
  readonly minute?: string | undefined;
  /** `2018-02-09 00:01`, on the day. */
  readonly embargo?: string | undefined;
  readonly summary?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly strategies?: readonly string[] | undefined;
  readonly image?: NewPicture | undefined;
  readonly contact?: Contact | undefined;
  /** Markdown. */
  readonly body?: string | undefined;
}

/** A release whose title may be empty, and whose day may not be known. */
type ReleaseWithGaps = Omit<NewRelease, "day"> & { readonly day: string | undefined };

/** A picture of a release whose file is under `content/media/`. */
interface NewPicture {
  readonly file: string;
  /** Empty where a person has to say what it shows. */
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** What is known of a strategy when its file is begun. */
interface NewStrategy {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly replaces?: Predecessor | undefined;
}

/** The strategy that a new one takes the place of. */
interface Predecessor {
  readonly name: string;
  /** That of the new strategy, where the old one's is known: years or days. */
  readonly period?: { readonly from: string; readonly to: string } | undefined;
}

/**
 * Composes the file of a release, as a draft; one that is no news `today` (`2026-03-13`) is kept out of feeds, unless nothing was ever
 * published: then nobody follows them, and `today` is undefined. Throws NotWritten where the title gives the file no name.
 */
export function composeRelease(release: NewRelease, today: string | undefined): ContentFile {
  const { title, day } = release;
  return compose(title, (slug) => `news/${day.slice(0, 4)}/${day}-${slug}.md`, releaseText(release, today));
}

/** The text of a release's file, as a draft; what is not known of it, its title and its day among it, is a gap to fill. */
export function releaseText(release: ReleaseWithGaps, today: string | undefined): string {
  const {
    title,
    day,
    minute,
    embargo,
    summary = "",
    topics = [],
    strategies = [],
    image,
    contact,
    body = "",
  } = release;
  const header = [
    `title: ${quoted(title)}`,
    `date: ${day === undefined ? quoted("") : minute ? `${day} ${minute}` : day}`,
    ...(embargo === undefined ? [] : [`embargo: ${embargo}`]),
    `summary: ${quoted(summary)}`,
    `topics: ${names(topics)}`,
    ...(strategies.length > 0 ? [`strategies: ${names(strategies)}`] : []),
    ...(image ? group("image", image) : []),
    ...(contact ? group("contact", contact) : []),
    ...(day !== undefined && today !== undefined && isOldNews(day, today) ? ["backdated: true"] : []),
    "status: draft",
  ];
  return textOf(header, body);
}

/** Composes the file of a strategy, as a draft. Throws NotWritten where the title gives the file no name. */
export function composeStrategy(strategy: NewStrategy): ContentFile {
  return compose(strategy.title, (slug) => `strategies/${slug}.md`, strategyText(strategy));
}

/** The text of a strategy's file, as a draft; what is not known of it is a gap to fill. */
export function strategyText(strategy: NewStrategy): string {
  const { title, summary = "", topics = [], owner, replaces } = strategy;
  const header = [
    `title: ${quoted(title)}`,
    `summary: ${quoted(summary)}`,
    ...(replaces ? [`supersedes: ${replaces.name}`] : []),
    "period:",
    `  from: ${replaces?.period?.from ?? quoted("")}`,
    `  to: ${replaces?.period?.to ?? quoted("")}`,
    `topics: ${names(topics)}`,
    ...(owner === undefined ? [] : [`owner: ${quoted(owner)}`]),
    ...(replaces ? ["decisions: []"] : []),
    "status: draft",
  ];
  return textOf(header, "");
}

function compose(title: string, pathOf: (slug: string) => string, text: string): ContentFile {
  const slug = slugOf(readMarkedWords(title).words);
  if (slug === "") throw withoutName(title);
  return { path: pathOf(slug), text };
}

function textOf(header: readonly string[], body: string): string {
  return ["---", ...header, "---", ...(body ? ["", body] : []), ""].join("\n");
}

function withoutName(title: string): NotWritten {
  return new NotWritten(
    title.trim() === ""
      ? "There is no title."
      : `The title “${title}” cannot name the file: it has no letter from a to z and no digit. Write another title.`,
  );
}

/** A key with what is known of it, each on its line. */
function group(key: string, values: object): string[] {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return [`${key}:`, ...known.map(([name, value]) => `  ${name}: ${name === "file" ? value : quoted(String(value))}`)];
}

/** A YAML string in double quotes, which takes all that JSON's does. YAML 1.2.2, section 7.3.1. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

/** One name or a list, as it stands after its key. */
function names(slugs: readonly string[]): string {
  const [only] = slugs;
  if (only === undefined) return quoted("");
  return slugs.length === 1 ? only : `[${slugs.join(", ")}]`;
}
