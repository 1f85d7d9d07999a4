import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { mapLists } from "../kinds/kinds.ts";
import { pages } from "../kinds/page.ts";
import { strategies } from "../kinds/strategy.ts";
import type { MediaWork } from "../media/media-work.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type Problem, type Read, sortProblems } from "../problems/problem.ts";
import { inWords } from "../text/slug.ts";
import { clockAt } from "./clock.ts";
import { checkAliases } from "./cross-file/check-aliases.ts";
import { checkFigures } from "./cross-file/check-figures.ts";
import { checkHeldWords } from "./cross-file/check-held-words.ts";
import { checkLinks } from "./cross-file/check-links.ts";
import { checkMedia } from "./cross-file/check-media.ts";
import { checkReferences } from "./cross-file/references.ts";
import { checkSaidDecisions } from "./cross-file/said-decisions.ts";
import { checkSuccession } from "./cross-file/succession.ts";
import { templateWords } from "./cross-file/template-words.ts";
import { addressOf, isSvg, shownAsPicture } from "./files/file-names.ts";
import { type ContentFile, listFiles } from "./files/files.ts";
import { readMedia } from "./files/media.ts";
import { mediaLibrary } from "./files/media-library.ts";
import type { MediaMemory } from "./files/media-memory.ts";
import type { ReadContext } from "./item-fields.ts";
import { readTexts } from "./read-texts.ts";
import { readLogo } from "./site/read-logo.ts";
import { readSiteFile } from "./site/read-site.ts";
import { readStatement } from "./site/read-statement.ts";
import type { TextMemory } from "./text-memory.ts";

/** What reading content needs of a command. */
export interface ReadWork extends MediaWork {
  /** What was made of texts before; without it each is read. */
  readonly texts?: TextMemory | undefined;
  /** What was found in pictures and documents before; without it each is opened. */
  readonly files?: MediaMemory | undefined;
}

/**
 * Reads a content folder whole. `now` decides which links lead to what is not public yet. What pictures
 * and documents say of themselves is kept in the cache folder of `work`, if it has one. The value is to be trusted only where
 * no problem is an error; it is undefined where there is no folder.
 */
export async function readNewsroom(
  folder: string,
  now: Instant,
  work: ReadWork = {},
): Promise<Read<Newsroom | undefined>> {
  const {
    value: { site: named, words, isKnown, source: ofSiteFile, logo: ofLogo },
    problems: ofSite,
  } = readSiteFile(folder, now);
  const { files, misnamed, problems: listed } = listFiles(folder, ofLogo?.names);
  if (listed.some(({ at }) => at.path === join(folder, ""))) return { value: undefined, problems: listed };

  const inMedia = files.flatMap(({ path }) => (path.startsWith("media/") ? path.slice("media/".length) : []));
  const [drawings, media] = [inMedia.filter(isSvg), inMedia.filter((name) => !isSvg(name))];
  const library = mediaLibrary(
    folder,
    await readMedia(folder, media, work, work.files),
    new Map([...misnamed, ...drawings.map((name) => [name, shownAsPicture] as const)]),
  );
  const { value: logo, problems: inLogo } = ofLogo
    ? await readLogo(ofLogo, { folder, library, names: [...inMedia, ...misnamed.keys()] })
    : { value: undefined, problems: [] };
  const site = { ...named, logo };
  const context: ReadContext = {
    folder,
    site,
    words,
    isSiteKnown: isKnown,
    library,
    strategies: new Map(namesIn(files, strategies.files.place).map((name) => [name, name])),
    clock: clockAt(now, site.timeZone),
  };
  const texts = files.filter(({ path }) => path.endsWith(".md"));
  const {
    value: { lists, sources },
    problems: ofTexts,
  } = readTexts(folder, texts, context, work.texts);
  const {
    value: { statement, source: ofStatementFile },
    problems: ofStatement,
  } = readStatement(folder, context);
  const ofSettings = [ofSiteFile, ofStatementFile].filter((source) => source !== undefined);
  const settingsAt = new Map(ofSettings.map((source) => [source.path, source]));
  const read = {
    ...lists,
    site,
    statement,
    redirects: [],
    gone: [],
    emptied: [],
    emptiedStrategies: [],
    sources: { get: (path: string) => settingsAt.get(path) ?? sources.get(path) },
  };
  const newsroom = mapLists(read, (items, kind) => items.toSorted(kind.order));
  // Whether it could be read or not.
  const filed = new Set(files.flatMap(({ path }) => addressOf(path) ?? []));
  const found = [
    ...listed,
    ...ofSite,
    ...inLogo,
    ...ofTexts,
    ...ofStatement,
    ...missingPages(folder, files),
    ...checkReferences(newsroom, existsSync, now),
    ...checkAliases(newsroom, join(folder, "site.yaml"), now),
    ...checkSuccession(newsroom),
    ...checkSaidDecisions(newsroom),
    ...checkFigures(newsroom),
    ...checkLinks(newsroom, { filed, siteFile: join(folder, "site.yaml") }, now),
    ...checkMedia(newsroom, context.library),
    ...checkHeldWords(newsroom, join(folder, "site.yaml"), now, templateWords),
  ];
  return { value: newsroom, problems: sortProblems(found) };
}

function namesIn(files: readonly ContentFile[], folder: string): string[] {
  return files.flatMap(({ path }) =>
    path.startsWith(folder) && path.endsWith(".md") ? [path.slice(folder.length, -".md".length)] : [],
  );
}

function missingPages(folder: string, files: readonly ContentFile[]): Problem[] {
  const there = new Set(files.map(({ path }) => path));
  return pages.files.required
    .filter((path) => !there.has(path))
    .map((path) => ({
      level: "error",
      rule: "required-page",
      at: { path: join(folder, path), line: 1, column: 1 },
      message: "every newsroom needs this page, and the file is missing",
      fix: "add a file with this name",
      paste: [
        "---",
        `title: "${inWords(basename(path, ".md"))}"`,
        `summary: "${exampleWords.ofPage}"`,
        "---",
        "",
        exampleWords.gap,
      ],
    }));
}
