import type { Violation } from "../problems/problem.ts";
import { address } from "./address.ts";

/** An old address that leads to a page, or to a file for readers. */
export interface Redirect {
  /** Within the site, from `/` on, as a browser shows it or as it was typed: `/news/article/1369/new_library`. */
  readonly from: string;
  /** A page or a file of the site, from `/` on, or a whole web address. */
  readonly to: string;
  /** Whether a page will lie there one day: nobody is to remember where it led until then. */
  readonly isForNow?: true;
}

/** In bytes. Cloudflare reads lines of up to 1,000 characters, and a letter may take three for each of its bytes. */
const mostBytes = 300;

/** A name of a file or a folder may be 255 bytes long on most disks. */
const mostOfName = 200;

/** Files that people open directly: documents and pictures, tables, calendars, data, feeds and texts to copy. */
const filesForReaders =
  /^\/media\/.|\.(csv|ics|opml)$|\/(release\.txt|card\.png|feed(\.atom)?\.xml|feed\.json|(register|releases)\.json)$/;

/** What an old address may lead to, in words. */
export const thingsForReaders = "the address of a page, a feed, a document, a table or a text";

/** Whether an old address may lead to what lies at an address: a page, or a file for readers. */
export function isRedirectTarget(target: string): boolean {
  return filesForReaders.test(target) || (/\/$|\.html$/.test(target) && target !== address.notFound);
}

/** An address as it reads, without percent signs; undefined where they stand for nothing. */
export function decodedAddress(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** The path of an old address as it reads, without a slash at its end, and its query as it is typed. */
export function partsOfAddress(from: string): { readonly path: string; readonly query: string | undefined } {
  const [, path = "", query] = /^([^?]*)(?:\?(.*))?$/s.exec(from) ?? [];
  return { path: (decodedAddress(path) ?? path).replace(/\/+$/, ""), query };
}

/**
 * One word for all spellings of an address that some host takes for the same: with a slash at the end and without,
 * in capitals (IIS, nginx, Caddy, Windows), with percent signs.
 */
export function addressKey(address: string): string {
  if (/^[a-z0-9/.-]*$/.test(address)) return address.replace(/\/+$/, "");
  const { path, query } = partsOfAddress(address.replace(/#.*$/s, ""));
  return path.normalize("NFC").toLowerCase() + (query === undefined ? "" : `?${query}`);
}

/** Why an old address could not be served, or only by turning it into something else; undefined where it can. */
export function faultOfOldAddress(from: string): Violation | undefined {
  const { path, query } = partsOfAddress(from);
  const names = path.split("/").slice(1);
  const bytes = new TextEncoder().encode(`${path}${query ?? ""}`).length;
  if (!from.startsWith("/")) return fault("does not begin with /", "the part of the address after the host, from / on");
  if (from.includes("#")) return fault("holds a #, which no browser sends to a host", "the address up to the #");
  if (/\s/.test(from)) return fault("holds a space", "%20 in its place");
  if (decodedAddress(from) === undefined) return fault("holds a % that stands for nothing", "%25 in its place");
  if (names.length === 0) return fault("is that of the home page", "the whole old address");
  if (names.some((name) => name === "" || name === "." || name === ".."))
    return fault("has an empty step, or one of dots", "the address without it");
  if (names.some((name) => name.startsWith(".")))
    return fault("has a step that begins with a dot, which hosts keep to themselves", "the address of a page");
  const odd = /["<>\\^`{|}*]|(?! )[\p{C}\p{Z}]/u.exec(path)?.[0] ?? /[^!#-;=?-Z_a-z~[\]]/.exec(query ?? "")?.[0];
  if (odd) return fault(`holds ${inWords(odd)}, which is in no address of a page`, "the address as a browser shows it");
  if (bytes > mostBytes) return fault(`is longer than ${mostBytes} bytes`, "a shorter address, or none");
  if (names.some((name) => new TextEncoder().encode(name).length > mostOfName))
    return fault(`has a step of more than ${mostOfName} bytes`, "a shorter address, or none");
  return undefined;
}

/** The redirects, each straight to where its chain ends. Those of a loop end nowhere, and are left out. */
export function oneHop(redirects: readonly Redirect[]): Redirect[] {
  const next = nextOf(redirects);
  const firsts = redirects.filter((redirect) => next.get(addressKey(redirect.from)) === redirect);
  return firsts.flatMap((redirect) => {
    const to = endOf(redirect.from, next);
    return to === undefined ? [] : [{ ...redirect, to }];
  });
}

/** Whether an old address can have files below it, such as the feeds that its page has. */
export function isFolder(from: string): boolean {
  return !/\.\w+\/?$|\?/.test(from);
}

/** The keys of an address without its query, and of all above it: of `/a/b?c`, those of `/a` and `/a/b`. */
export function keysOnTheWayTo(address: string): string[] {
  const path = addressKey(address).replace(/\?.*$/s, "");
  return [...stepsAbove(path), path];
}

/** The addresses above one: of `/a/b/c`, `/a` and `/a/b`. */
export function stepsAbove(path: string): string[] {
  const names = path.split("/").slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}

/** Redirects by the key of the address that they are for. Of two for one address the first counts. */
export function nextOf(redirects: readonly Redirect[]): ReadonlyMap<string, Redirect> {
  return new Map(redirects.toReversed().map((redirect) => [addressKey(redirect.from), redirect]));
}

/** Where an address ends up by redirects, which are found by the key of the address that they are for; undefined where it comes back to itself. */
export function endOf(from: string, next: ReadonlyMap<string, Redirect>): string | undefined {
  const seen = new Set<string>();
  for (let at = from; ; ) {
    const step = next.get(addressKey(at));
    if (!step) return at;
    if (seen.has(addressKey(at))) return undefined;
    seen.add(addressKey(at));
    at = step.to;
  }
}

function fault(message: string, fix: string): Violation {
  return { rule: "old-address", message, fix };
}

function inWords(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[!-~]/.test(character) ? character : `the character U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
