import { address } from "../../newsroom/address.ts";
import { cardSize } from "../../newsroom/card-size.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { metadataIn } from "./metadata.ts";
import { error, inFile } from "./problem-location.ts";

/** Every card lies beside a page that readers see, or where that lay before, and is a PNG of the one size that holds nothing else. */
export function checkCards({ addresses, items, redirects, site, readBytes }: BuiltSite): Problem[] {
  const moved = new Set(redirects.map(({ from }) => addressKey(from)));
  const pages = new Set([...items.keys(), address.home, ...site.topics.map(({ slug }) => address.topic(slug))]);
  return [...addresses].filter(isCard).flatMap((card) => {
    const page = card.slice(0, -cardName.length);
    const wrong = (message: string, fix: string) => [error("shared-card", inFile(card), message, fix)];
    if (!(pages.has(page) && addresses.has(page)) && !moved.has(addressKey(page)))
      return wrong(`the card ${card} lies beside no public page`, "draw only cards of public pages");
    const bytes = readBytes(card);
    const size = sizeOfPng(bytes);
    if (size?.width !== cardSize.width || size.height !== cardSize.height)
      return wrong(`the card ${card} is not a PNG of ${cardSize.width} × ${cardSize.height}`, "draw it again");
    return metadataIn(bytes).flatMap((said) => wrong(`the card ${card} holds ${said}`, "draw it again without it"));
  });
}

const cardName = "card.png";

function isCard(file: string): boolean {
  return file.endsWith(`/${cardName}`) && !file.startsWith("/media/");
}

/** The size that a PNG says first; undefined of any other file. https://www.w3.org/TR/png-3/#11IHDR */
function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.length < 24) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
