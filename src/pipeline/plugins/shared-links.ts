import { writeFileSync } from "node:fs";
import { cardLookOf } from "../../cards/card-look.ts";
import { drawCards } from "../../cards/draw-cards.ts";
import { openCache } from "../../media/cache.ts";
import { makeSharedPictures } from "../../media/make-shared-pictures.ts";
import { cardFiles } from "../../newsroom/cards.ts";
import type { SiteData } from "../site-data.ts";

/** Writes what other sites show where a link to a page is shared. */
export async function publishForSharing(data: SiteData): Promise<void> {
  await publishSharedPictures(data);
  await publishCards(data);
}

/** Makes the pictures of pages as other sites show them where a link is shared: nobody shares a preview. */
async function publishSharedPictures({ edition, media: { cache }, files }: SiteData): Promise<void> {
  if (edition.preview) return;
  const pages = [
    ...edition.releases.map(({ release }) => release),
    ...edition.strategies.map(({ strategy }) => strategy),
  ];
  const pictures = pages.flatMap(({ picture, withdrawn }) => (picture && !withdrawn ? [picture] : []));
  await makeSharedPictures([...new Map(pictures.map((picture) => [picture.address, picture])).values()], {
    cache: openCache(cache, "pictures"),
    publish: (shared, bytes) => writeFileSync(files.placeFor(shared.address), bytes),
  });
}

/** Draws the cards of pages: in a preview one is drawn when somebody looks at it. */
async function publishCards({ edition, media: { cache }, files }: SiteData): Promise<void> {
  if (edition.preview) return;
  const look = cardLookOf(edition.site);
  const all = cardFiles(edition).flatMap(({ card, addresses }) => addresses.map((address) => ({ card, address })));
  const about = ({ card, address }: (typeof all)[number]) => ({ address, view: { card, look } });
  const left = Map.groupBy(files.takeOver("cards", all, about), ({ card }) => card);
  const toDraw = [...left].map(([card, places]) => ({ card, addresses: places.map(({ address }) => address) }));
  await drawCards(toDraw, look, {
    cache: openCache(cache, "cards"),
    publish: (addresses, bytes) => {
      for (const place of addresses) {
        writeFileSync(files.placeFor(place), bytes);
        files.wrote("cards", place, bytes);
      }
    },
  });
}
