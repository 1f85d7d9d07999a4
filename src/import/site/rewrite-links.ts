import { addressKey } from "../../newsroom/redirects.ts";
import type { Remark } from "../document.ts";
import { attribute, type Element, elementsIn, type Page, readTree, remove, wordsIn } from "../formats/html/dom.ts";
import type { OldText } from "./old-text.ts";
import { pathOfAddress } from "./page/saved-address.ts";
import type { SavedFiles } from "./saved-files.ts";

/** What leads into the newsroom, while links have to be whole addresses. RFC 2606, section 2: no host has this name. */
export const newsroomHost = "https://newsroom.invalid";

/** Where the links of a text lead now. */
export interface LinkTargets {
  /** The new address of an old page by the key of its old one; undefined where it was not imported. */
  readonly pageAt: (key: string) => string | undefined;
  /** Whether a host is one of the old website. */
  readonly isOwnHost: (host: string) => boolean;
  /** Whether the newsroom takes the place of what was at a whole address: unless it was imported, nothing will be there. */
  readonly isReplaced: (address: string) => boolean;
  /** The new address of the page of a saved file. */
  readonly pageOfFile: (path: string) => string | undefined;
  /** The new address of a document that was saved; it is carried over. Undefined where no such file can be published. */
  readonly documentAt: (path: string) => string | undefined;
  /** Whether the picture of an address was saved. */
  readonly hasPicture: (address: string) => boolean;
  readonly files: SavedFiles;
}

/** Whether a newsroom, by where it is published, takes the place of what was at a whole address: nothing else will be there. */
export function replacedBy(url: string): (address: string) => boolean {
  const newsroom = URL.parse(url);
  return (address) => {
    const { host, pathname } = URL.parse(address) ?? {};
    return newsroom !== null && host === newsroom.host && pathname?.startsWith(newsroom.pathname) === true;
  };
}

interface Rewritten {
  readonly page: Page;
  readonly remarks: readonly Remark[];
  /** What to know of links that were taken out, where it keeps nothing from being published. */
  readonly unlinked: readonly Remark[];
}

/** Kinds of file that links lead to, and that are no pages. */
const file = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|zip|jpe?g|png|gif|webp|avif|svg|mp[34]|mov|avi|wmv)$/i;
const picture = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/** Reads a text as a tree whose links lead to new pages and to the documents that are carried over; what is not there is named. */
export function rewriteLinks(text: OldText, targets: LinkTargets): Rewritten {
  const page = readTree(text.html);
  const remarks: Remark[] = [];
  const unlinked: Remark[] = [];
  const from = { file: text.file, address: text.addresses[0] };
  for (const element of elementsIn(page)) {
    if (element.name !== "a") continue;
    const href = attribute(element, "href").trim();
    if (/^tel:/i.test(href)) element.attribs["href"] = `tel:${href.slice(4).replace(/(?:%20|[^\d+])+/g, "")}`;
    if (href === "" || /^(?:#|mailto:|tel:|javascript:|data:)/i.test(href)) continue;
    const saved = targets.files.find(href, from);
    const whole = wholeOf(href, from.address);
    const kind = file.exec((pathOfAddress(whole) ?? whole).replace(/\?.*$/, ""))?.[1];
    if (kind && isBesidePicture(element)) showLarger(element, saved === undefined ? undefined : href);
    else if (kind) element.attribs["href"] = documentTarget(saved, whole, kind, element, targets, remarks);
    else {
      const target = pageTarget(saved, whole, targets);
      if (target === undefined && targets.isReplaced(whole)) {
        delete element.attribs["href"];
        unlinked.push({
          sentence: `The link “${wordsIn(element)}” led to ${whole}, which was not imported. Its words stand without it.`,
        });
      } else element.attribs["href"] = target ?? whole;
    }
  }
  return { page, remarks: [...remarks, ...missingPictures(page, from.address, targets)], unlinked };
}

/** Takes out the pictures that were not saved, and names them all in one sentence. */
function missingPictures(page: Page, address: string | undefined, { hasPicture }: LinkTargets): Remark[] {
  const missing: string[] = [];
  for (const element of elementsIn(page)) {
    if (element.name !== "img") continue;
    chooseSource(element);
    const [source, alt] = [attribute(element, "src"), attribute(element, "alt").trim()];
    const isOfNoSize = ["width", "height"].some((side) => /^[01]$/.test(attribute(element, side)));
    if (!isOfNoSize && (source.startsWith("data:image/") || hasPicture(source))) continue;
    if (!isOfNoSize && source !== "") missing.push(`${wholeOf(source, address)}${alt ? ` (“${alt}”)` : ""}`);
    remove(element);
  }
  const [first, ...others] = missing;
  if (first === undefined) return [];
  const sentence =
    others.length === 0
      ? `The picture ${first} was not saved beside the page, or is of a kind that cannot be published. Put it in content/media/, and show it where it was.`
      : `${missing.length} pictures were not saved beside the page, or are of a kind that cannot be published: ${missing.join(", ")}. Put them in content/media/, and show them where they were.`;
  return [{ sentence }];
}

function pageTarget(
  saved: string | undefined,
  whole: string,
  { pageOfFile, pageAt, isOwnHost }: LinkTargets,
): string | undefined {
  const host = URL.parse(whole)?.host;
  const path = host === undefined || isOwnHost(host) ? pathOfAddress(whole) : undefined;
  const found =
    (saved && pageOfFile(saved)) ??
    (path && (pageAt(addressKey(path)) ?? pageAt(addressKey(path.replace(/\?.*$/, "")))));
  return found ? `${newsroomHost}${found}` : undefined;
}

function documentTarget(
  saved: string | undefined,
  whole: string,
  kind: string,
  element: Element,
  targets: LinkTargets,
  remarks: Remark[],
): string {
  const carried = saved && targets.documentAt(saved);
  if (carried) return `${newsroomHost}${carried}`;
  const words = wordsIn(element);
  // What another site has is there still.
  const host = URL.parse(whole)?.host;
  if (!saved && host !== undefined && !targets.isOwnHost(host)) return whole;
  remarks.push({
    sentence: saved
      ? `The document “${words}” (${saved}) cannot be published as ${kind.toUpperCase()}, and the link still leads to the old website. Save it as PDF or in a format of today, and put it in content/media/.`
      : `The document “${words}” was not saved beside the page, and the link still leads to ${whole}. Put it in content/media/, and change the link.`,
  });
  return whole;
}

/** A picture that is a link to itself, only larger. */
function isBesidePicture(link: Element): boolean {
  return picture.test(attribute(link, "href").replace(/[?#].*$/, "")) && wordsIn(link) === "";
}

function showLarger(link: Element, larger: string | undefined): void {
  const image = elementsIn(link).find(({ name }) => name === "img");
  if (image && larger !== undefined) image.attribs["src"] = larger;
  delete link.attribs["href"];
}

/** Pages that load pictures late have their address elsewhere. */
function chooseSource(image: Element): void {
  const sets = (attribute(image, "srcset") || attribute(image, "data-srcset"))
    .split(/,\s+/)
    .map((one) => one.trim().split(/\s+/))
    .toSorted((a, b) => Number.parseFloat(b[1] ?? "0") - Number.parseFloat(a[1] ?? "0"));
  const source = attribute(image, "src");
  const late = attribute(image, "data-src") || attribute(image, "data-lazy-src") || attribute(image, "data-original");
  const isEmpty = source === "" || source.startsWith("data:image/gif") || source.startsWith("data:image/svg");
  if (isEmpty) image.attribs["src"] = late || sets[0]?.[0] || source;
}

function wholeOf(href: string, address: string | undefined): string {
  if (!address || !/^https?:/i.test(address)) return href;
  return URL.parse(href, address)?.href ?? href;
}
