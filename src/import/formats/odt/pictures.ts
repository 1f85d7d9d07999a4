import type { SourcePicture } from "../../document.ts";
import type { Archive } from "../office/open-zip.ts";
import { pictureElsewhere, unshownPicture } from "../office/sentences.ts";
import type { XmlElement } from "../office/xml-tree.ts";
import { allBelow, childOf, textBelow } from "../office/xml-tree.ts";
import { pictureType } from "../picture-type.ts";

export interface OdfPictures {
  readonly taken: readonly SourcePicture[];
  /** Takes the picture of a frame: its index, or the sentence that says why it cannot be shown. */
  readonly take: (frame: XmlElement) => number | string;
}

/** The pictures of an OpenDocument text, in the order in which they are taken. */
export function odfPictures(archive: Archive): OdfPictures {
  const taken: SourcePicture[] = [];
  const take = (frame: XmlElement): number | string => {
    const addresses = allBelow(frame, ["draw:image"]).map(({ attributes }) => attributes["xlink:href"] ?? "");
    if (addresses.every((address) => /^[a-z][a-z0-9+.-]*:|^\.\.|^\//i.test(address))) return pictureElsewhere;
    for (const address of addresses) {
      const bytes = archive.read(address.replace(/^\.\//, ""));
      const type = bytes && pictureType(bytes);
      if (!bytes || !type) continue;
      const alt = [childOf(frame, "svg:desc"), childOf(frame, "svg:title")]
        .map((said) => (said ? textBelow(said).replace(/\s+/g, " ").trim() : ""))
        .find(Boolean);
      taken.push({ bytes, type, name: address.split("/").at(-1) ?? address, ...(alt ? { alt } : {}) });
      return taken.length - 1;
    }
    return unshownPicture(addresses[0]?.split("/").at(-1));
  };
  return { taken, take };
}
