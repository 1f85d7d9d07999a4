import { clockAt } from "../../content/clock.ts";
import { nameFault } from "../../content/files/file-names.ts";
import { belowMedia, isMedia, type MediaLibrary, mediaLibrary } from "../../content/files/media-library.ts";
import {
  type PostponedProofs,
  type Proofs,
  type SuggestionBudget,
  suggestionBudget,
} from "../../content/prove-suggestions.ts";
import { sourceOf } from "../../content/read-text-file.ts";
import { readSiteText } from "../../content/site/site-text.ts";
import { readStatementText } from "../../content/site/statement-text.ts";
import { textReader } from "../../content/text-reader.ts";
import type { AnyItem } from "../../kinds/kinds.ts";
import { dayIn } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { memoizeWeakly } from "../../newsroom/memoize.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Source } from "../../newsroom/source.ts";
import { type Problem, sortProblems } from "../../problems/problem.ts";
import type { DeskFacts } from "../facts.ts";
import type { DeskKind } from "../kinds.ts";
import { listed, newPathOf } from "../list/listed.ts";
import { type AddedMedia, mediaOfAdded } from "./added-media.ts";
import { crossFileChecker } from "./cross-file.ts";
import { folder } from "./newsroom-of.ts";

/** A text as it stands in the form. */
export interface TextToRead {
  readonly kind: DeskKind;
  /** From the content's folder; undefined of what was never saved. */
  readonly path?: string | undefined;
  readonly text: string;
  /** By the address that stands in the text. */
  readonly added: ReadonlyMap<string, AddedMedia>;
  readonly now: Instant;
}

/** What the check says of a file, and what it makes. */
export interface DeskReading {
  /** Undefined where nothing can be made of it, and of `site.yaml`. */
  readonly item?: AnyItem | undefined;
  /** Of `site.yaml` alone, as far as it could be read. */
  readonly site?: Site | undefined;
  /** In the order of the file, at `content/…`; each says in words what to write. */
  readonly problems: readonly Problem[];
  /** Proves the fixes that are certain: each step reads the text once more, and at the end the problems have what is to be written. */
  prove(): Proofs;
}

interface FileToRead extends Pick<TextToRead, "kind" | "now"> {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file makes, and what is wrong with it alone. */
interface FileReading extends Pick<DeskReading, "item" | "site" | "problems"> {
  readonly source: Source | undefined;
}

type ReadInDesk = (text: TextToRead) => DeskReading;

/**
 * What reads texts that are open in the desk, by the very rules of the check, against all that the desk knows of the other files. With ten
 * thousand of them it takes a while to make: it is made once for the same facts.
 */
export const deskReader: (facts: DeskFacts) => ReadInDesk = memoizeWeakly(makeReader);

function makeReader(facts: DeskFacts): ReadInDesk {
  const check = crossFileChecker(facts);
  const media = mediaLibrary(
    folder,
    new Map(Object.entries(facts.media).map(([name, file]) => [name, { media: file, barriers: [] }])),
  );
  const { site, words, isSiteWhole: isSiteKnown } = facts;
  const names = facts.strategies.map(({ name }) => name);

  /** What the file itself makes and has wrong. */
  const readFile = (file: FileToRead, library: MediaLibrary, budget: SuggestionBudget): FileReading => {
    const { kind, path, bytes, now } = file;
    const whole = `${folder}/${path}`;
    const clock = clockAt(now, site.timeZone);
    if (kind === "site") {
      const { value, problems } = readSiteText(whole, bytes, now, budget);
      return { site: { ...value.site, logo: site.logo }, source: value.source, problems };
    }
    if (kind === "statement") {
      const { value, problems } = readStatementText(whole, bytes, { site, isSiteKnown, clock }, budget);
      return { item: value.statement, source: value.source, problems };
    }
    const own = kind === "strategies" ? [path.replace(/^.*\/|\.md$/g, "")] : [];
    const strategies = new Map([...names, ...own].map((name) => [name, name]));
    const context = { folder, site, words, isSiteKnown, library, strategies, clock };
    const read = textReader(context, budget)({ path, nameFault: nameFault(path) }, bytes);
    return { ...read, source: sourceOf(whole, bytes) };
  };

  return ({ kind, path: known, text, added, now }) => {
    const path = known ?? newPath(kind, facts, { text, now });
    const library = withAdded(media, added);
    let proofs: PostponedProofs | undefined;
    const later = (made: PostponedProofs) => {
      proofs = made;
    };
    const file = { kind, path, bytes: new TextEncoder().encode(text), now };
    const { item, site, source, problems } = readFile(file, library, { ...suggestionBudget(), later });
    const ofOthers = item || site ? check({ item, site, source, isNew: known === undefined }, library, now) : [];
    return {
      item,
      site,
      problems: sortProblems([...problems, ...ofOthers]),
      *prove() {
        const proved = proofs ? yield* proofs(suggestionBudget()) : problems;
        return sortProblems([...proved, ...ofOthers]);
      },
    };
  };
}

/**
 * The library of the newsroom, with the files that are saved with a text. A file that no public page shows may lie in the repository for all the
 * desk knows: it passes by its name.
 */
function withAdded(library: MediaLibrary, added: TextToRead["added"]): MediaLibrary {
  const find = (path: string) => {
    const name = belowMedia(path);
    const file = added.get(name) ?? [...added.values()].find((one) => one.name === name);
    const found = file ? undefined : library.find(path);
    return found && isMedia(found) ? found : mediaOfAdded(file ?? { name });
  };
  // What may be there is offered to nobody.
  const isKnown = (target: string) => added.has(belowMedia(target)) || library.at(target) !== undefined;
  return {
    find,
    at: (target) => {
      if (!target.startsWith("/media/") || !isKnown(target)) return undefined;
      const found = find(target);
      return isMedia(found) ? found : undefined;
    },
    barriersOf: library.barriersOf,
  };
}

/** Where a text will lie that was never saved. */
function newPath(kind: DeskKind, { site }: DeskFacts, { text, now }: Pick<TextToRead, "text" | "now">): string {
  if (kind === "site" || kind === "statement") return kind === "site" ? "site.yaml" : "accessibility.yaml";
  const said = listed(text);
  const day = said.day || dayIn(now, site.timeZone);
  return newPathOf({ title: said.title || "new", day }, kind);
}
