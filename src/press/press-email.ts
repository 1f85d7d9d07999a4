import { feedHtml } from "../feeds/feed-html.ts";
import type { Cache } from "../media/cache.ts";
import { makePictures } from "../media/make-pictures.ts";
import { absolute } from "../newsroom/address.ts";
import type { Release } from "../newsroom/item.ts";
import type { Picture, PictureVersion } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";
import type { EmailPicture } from "./to-eml.ts";

/** A picture as an email shows it: by the id of the part that holds it. */
export interface ShownPicture extends EmailPicture {
  readonly picture: Picture;
}

/** The pictures of a release, each once, in the size of the widest on its page and without metadata; its own comes first. */
export async function picturesOf(
  { picture, body }: Pick<Release, "picture" | "body">,
  making: { readonly cache: Cache; readonly onMade: (done: number, all: number) => void },
): Promise<ShownPicture[]> {
  const shown = [...(picture ? [picture] : []), ...body.media.filter(({ kind }) => kind === "picture")] as Picture[];
  const pictures = [...new Map(shown.map((one) => [one.address, one])).values()];
  const bytesAt = new Map<string, Uint8Array>();
  await makePictures(
    pictures.map((one) => ({ ...one, versions: one.versions.filter(isWidest(one)), shared: undefined })),
    { ...making, publish: ({ address }, bytes) => bytesAt.set(address, bytes) },
  );
  return pictures.map((one, index) => ({
    picture: one,
    id: `picture-${index + 1}@newsroom.invalid`,
    fileName: one.address.split("/").at(-1) ?? "",
    type: one.address.endsWith(".png") ? "image/png" : "image/jpeg",
    bytes: bytesAt.get(one.address) ?? new Uint8Array(),
  }));
}

function isWidest({ address }: Picture): (version: PictureVersion) => boolean {
  return (version) => version.address === address;
}

/** How wide an email is, in pixels: mail programs do not make what is wider fit. */
export const emailWidth = 600;

/** The size in which an email shows a picture; Outlook goes by it. */
export function sizeInEmail({ width, height }: { readonly width: number; readonly height: number }) {
  const shown = Math.min(width, emailWidth);
  return { width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
}

/** A mail program has no style sheet to draw lines by. */
const tableLines = ' border="1" cellpadding="6" style="border-collapse:collapse"';

/**
 * HTML of a release for an email: with whole links, with the pictures that the email carries in a size that fits, and with lines in
 * its tables.
 */
export function emailHtml(html: string, release: Release, site: Site, pictures: readonly ShownPicture[]): string {
  let result = feedHtml({ html, link: absolute(site, release.address) }).replaceAll("<table>", `<table${tableLines}>`);
  for (const { picture, id } of pictures)
    result = result.replaceAll(`src="${absolute(site, picture.address)}"`, `src="cid:${id}"`);
  return result.replaceAll(/ width="(\d+)" height="(\d+)"/g, (_, wide: string, high: string) => {
    const { width, height } = sizeInEmail({ width: Number(wide), height: Number(high) });
    return ` width="${width}" height="${height}" style="max-width:100%;height:auto"`;
  });
}
