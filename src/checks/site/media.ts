import { redirectPages } from "../../hosting/redirects.ts";
import { pictureAddresses } from "../../newsroom/picture.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { metadataIn } from "./metadata.ts";
import { error, inFile } from "./problem-location.ts";

/** Below `/media/` lies only what a public page shows, never an original, and no picture says where or by whom it was taken. */
export function checkMedia({ site, addresses, items, redirects, readBytes }: BuiltSite): Problem[] {
  const files = [...items.values()].flatMap(({ media }) => media);
  const pictures = new Set(files.flatMap((file) => (file.kind === "picture" ? pictureAddresses(file) : [])));
  const documents = new Set(files.flatMap((file) => (file.kind === "document" ? [file.address] : [])));
  const moved = new Set(redirectPages(redirects, site).map(({ address }) => address));
  return [...addresses].filter(isInMedia).flatMap((address) => {
    if (documents.has(address) || moved.has(address)) return [];
    if (!pictures.has(address))
      return [
        error(
          "unlisted-media",
          inFile(address),
          `the file ${address} is on no public page`,
          "write only files that a page shows",
        ),
      ];
    return metadataIn(readBytes(address)).map((said) =>
      error(
        "picture-metadata",
        inFile(address),
        `the picture ${address} holds ${said}`,
        "make the picture again without it",
      ),
    );
  });
}

function isInMedia(address: string): boolean {
  return address.startsWith("/media/");
}
