import { sizeInWords } from "../../../newsroom/format.ts";
import type { Media } from "../../../newsroom/media.ts";
import { pictureWords as words } from "../../words/picture.ts";
import type { Part } from "../part.ts";

/** What a field takes. */
export type MediaKind = Media["kind"];

/** How a file is shown in a form: its picture, where it is one that can be seen, and its name with its size. */
interface ShownFile {
  readonly address: string | undefined;
  readonly words: string;
}

/** How the file of a value is shown: one that was chosen in this tab, or one that is published or in the folder. */
export function shownFile(value: string, { facts, added }: Pick<Part, "facts" | "added">): ShownFile {
  const [address, chosen] = [...added].find(([tab, { name }]) => tab === value || name === value) ?? [];
  if (chosen) {
    const isPicture = chosen.width !== undefined;
    const size = isPicture
      ? words.pixels(chosen.width ?? 0, chosen.height ?? 0)
      : sizeInWords(chosen.file.size, "en-GB");
    return { address: isPicture ? address : undefined, words: words.named(chosen.name, size) };
  }
  const known = Object.hasOwn(facts.media, value) ? facts.media[value] : undefined;
  if (!known) return { address: undefined, words: value };
  if (known.kind === "document")
    return { address: undefined, words: words.named(value, sizeInWords(known.bytes, "en-GB")) };
  return {
    address: publishedAt(known.address, facts.site.url),
    words: words.named(value, words.pixels(known.width, known.height)),
  };
}

/** Where the newsroom has a file: beside the desk, unless that lies on another host. */
export function publishedAt(address: string, url: string): string {
  const isBeside = new URL(url).origin === location.origin || /^(?:localhost|127\.0\.0\.1)$/.test(location.hostname);
  return new URL(address.slice(1), isBeside ? new URL("..", document.baseURI) : url).href;
}

/** The files that are there already, of one kind, in whose names all of some words are. */
export function knownFiles(media: Readonly<Record<string, Media>>, kind: MediaKind, asked: string): string[] {
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const names = Object.keys(media).filter((name) => media[name]?.kind === kind);
  return names.filter((name) => wanted.every((word) => name.includes(word))).toSorted();
}
