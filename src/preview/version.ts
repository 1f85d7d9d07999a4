import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileAt, mediaTypeOf } from "../hosting/static-files.ts";
import type { MediaWork } from "../media/media-work.ts";
import { address } from "../newsroom/address.ts";
import { arrange } from "../newsroom/arrange.ts";
import { sitemapOf } from "../newsroom/sitemap.ts";
import { renderPage } from "../pipeline/render-site.ts";
import { type Answer, type Content, html } from "./answer.ts";
import { faultPage } from "./fault-page.ts";
import { fileMakers, publicFolder } from "./file-makers.ts";
import { inTurn } from "./in-turn.ts";
import { deskOfPreview } from "./local/desk-of-preview.ts";
import { openDeskScripts } from "./local/desk-scripts.ts";
import type { Shown } from "./read-preview.ts";

/** The newsroom as it was at one moment: what was changed later is in another version. */
export interface Version {
  /** No number: a page that stayed open over a restart must notice it. */
  readonly name: string;
  /** The path of the site, beginning and ending in a slash. */
  readonly basePath: string;
  /** Whether it only says what is wrong. */
  readonly isFaulty: boolean;
  /** What is at a URL of the site. Nothing is made before it is asked for, and a page once. Rejects with what a template throws. */
  at(url: string): Promise<Answer>;
}

/** Pages of one version that are kept until there is another: about 20 MB. */
const mostKept = 200;

/** Eleventy remembers things for the life of a process: it makes one page at a time. */
const inOrder = inTurn();

/** A version of what was read. */
export function versionOf({ newsroom, now, preview }: Shown, media: MediaWork, scripts = openDeskScripts()): Version {
  const edition = arrange(newsroom, now, preview);
  const { basePath } = edition.site;
  const data = { edition, sitemap: sitemapOf(edition), media };
  const kept = new Map<string, Promise<Content | undefined>>();
  const page = (place: string): Promise<Content | undefined> => {
    const before = kept.get(place);
    if (before) return before;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    const made = inOrder(() => renderPage(data, place));
    kept.set(place, made);
    return made;
  };
  let files: ReturnType<typeof fileMakers> | undefined;
  const deskAt = deskOfPreview(edition, scripts);
  const contentAt = async (path: string) => {
    const place = placeOf(path, basePath);
    if (place === undefined) return undefined;
    if (place.startsWith(address.desk)) return await deskAt(place);
    files ??= fileMakers(edition, media);
    return (await files(place)?.()) ?? (await page(place)) ?? (await publicFile(path, basePath));
  };

  const found = async (path: string): Promise<Answer> => {
    const body = await contentAt(path);
    if (body !== undefined) {
      const isDesk = placeOf(path, basePath)?.startsWith(address.desk) ?? false;
      return {
        status: 200,
        type: path.endsWith("/") ? html : mediaTypeOf(path),
        body,
        ...(isDesk && { isKept: true }),
      };
    }
    // Without the path of the site, as it is quickly typed.
    if (path === address.desk && basePath !== "/") return { location: basePath + address.desk.slice(1) };
    if (path === "/") return { location: basePath };
    if ((await contentAt(`${path}/`)) !== undefined) return { location: `${path}/` };
    // Of an address that cannot be read, too: somebody typed it.
    return { status: 404, type: html, body: (await page(address.notFound)) ?? "" };
  };
  const at = (url: string) => found(url.replace(/[?#].*$/s, ""));
  return { name: randomUUID(), basePath, isFaulty: false, at };
}

/** A version that says on every page why there is no other. */
export function faultyVersion(basePath: string, fault: string): Version {
  const body = faultPage("There is no preview", fault);
  return { name: randomUUID(), basePath, isFaulty: true, at: async () => ({ status: 500, type: html, body }) };
}

/** The address in the site that a path asks for: `/news/`, `/robots.txt`. Undefined outside the site. */
function placeOf(path: string, basePath: string): string | undefined {
  try {
    const place = decodeURIComponent(path);
    return place.startsWith(basePath) ? place.slice(basePath.length - 1).replace(/\/index\.html$/, "/") : undefined;
  } catch {
    return undefined;
  }
}

async function publicFile(path: string, basePath: string): Promise<Content | undefined> {
  try {
    return await readFile(fileAt(path, publicFolder, basePath));
  } catch {
    return undefined;
  }
}
