import { addressKey } from "../../newsroom/redirects.ts";
import { NotWritten } from "../../writing/not-written.ts";
import { slugOf } from "../../writing/slug.ts";
import { readTree } from "../formats/html/dom.ts";
import type { ReleaseContext } from "../release/recognise.ts";
import { asRelease } from "./as-release.ts";
import { addressOfRelease, type ExistingRelease } from "./existing.ts";
import type { LeftOut, OldText } from "./old-text.ts";
import { pathOfAddress } from "./page/saved-address.ts";
import { whyUnread } from "./why-unread.ts";

/** A text with the path and the address of its release, as it is or will be. */
export interface Planned extends ExistingRelease {
  readonly text: OldText;
}

/** What is to become of the texts of an old website. */
interface Plan {
  readonly toWrite: readonly Planned[];
  /** Those that were imported before. */
  readonly there: readonly Planned[];
  readonly leftOut: readonly LeftOut[];
}

/** Recognises each text as far as its file needs a name, so that texts can link to each other; no two get one address. */
export function planTexts(
  texts: readonly OldText[],
  existing: ReadonlyMap<string, ExistingRelease>,
  context: ReleaseContext,
): Plan {
  const toWrite: Planned[] = [];
  const there: Planned[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Set<string>();
  for (const text of texts) {
    const known = keysOf(text)
      .map((key) => existing.get(key))
      .find(Boolean);
    if (known) {
      there.push({ ...known, text });
      continue;
    }
    try {
      const path = freePath(text, context, taken);
      toWrite.push({ text, path, address: addressOfRelease(path) ?? "" });
    } catch (error) {
      leftOut.push({
        source: text.source,
        address: text.addresses[0],
        reason: whyUnread(error),
        isDoubtful: true,
      });
    }
  }
  return { toWrite, there, leftOut };
}

/** The old addresses of a text, each as one word for all its spellings. */
export function keysOf({ addresses }: OldText): string[] {
  return addresses.map((address) => addressKey(pathOfAddress(address) ?? address));
}

/** The path of a release whose address none of this import has: the same title comes back every week. */
function freePath(text: OldText, context: ReleaseContext, taken: Set<string>): string {
  const { title, day, remarks } = asRelease(text, readTree(text.html), context, () => undefined).release;
  const slug = slugOf(title);
  if (day === undefined || title === "")
    throw new NotWritten(
      remarks
        .flatMap(({ missing, sentence }) => (missing === "title" || missing === "day" ? [sentence] : []))
        .join(" "),
    );
  if (slug === "")
    throw new NotWritten(`The title “${title}” cannot name a file: it has no letter from a to z and no digit.`);
  const year = day.slice(0, 4);
  let name = slug;
  for (let number = 2; taken.has(`${year}/${name}`); number += 1) name = `${slug}-${number}`;
  taken.add(`${year}/${name}`);
  return `news/${year}/${day}-${name}.md`;
}
