import { redirectPages } from "../../hosting/redirects.ts";
import type { FullSize, PressPicture } from "../../newsroom/media.ts";
import { pictureAddresses } from "../../newsroom/picture.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { foreignIn } from "./full-size-metadata.ts";
import { metadataIn } from "./metadata.ts";
import { error, inFile } from "./problem-location.ts";

/** Below `/media/` lies only what a public page shows, never an original, and no picture says where or by whom it was taken. */
export function checkMedia({ site, addresses, items, redirects, readBytes }: BuiltSite): Problem[] {
  const files = [...items.values()].flatMap(({ media }) => media);
  const pictures = new Set(files.flatMap((file) => (file.kind === "picture" ? pictureAddresses(file) : [])));
  const documents = new Set(files.flatMap((file) => (file.kind === "document" ? [file.address] : [])));
  const moved = new Set(redirectPages(redirects, site).map(({ address }) => address));
  const fullSizes = new Map(
    files.flatMap((file) => {
      const fullSize = "fullSize" in file ? (file as PressPicture).fullSize : undefined;
      return fullSize ? [[fullSize.address, fullSize] as const] : [];
    }),
  );
  return [...addresses].filter(isInMedia).flatMap((address) => {
    const fullSize = fullSizes.get(address);
    if (fullSize) return checkFullSize(fullSize, readBytes(address));
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

/** A picture for newspapers says what its release says of it, and nothing that its camera wrote; its link says how large it is. */
function checkFullSize({ address, bytes, words }: FullSize, file: Buffer): Problem[] {
  const wrong = (what: string, fix: string) =>
    error("picture-metadata", inFile(address), `the picture ${address} ${what}`, fix);
  return [
    ...foreignIn(file, words).map((said) => wrong(`holds ${said}`, "make the picture again without it")),
    ...(file.length === bytes
      ? []
      : [wrong(`has ${file.length} bytes, and its page says ${bytes}`, "make the picture again")]),
  ];
}

function isInMedia(address: string): boolean {
  return address.startsWith("/media/");
}
