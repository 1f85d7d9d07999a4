import { cardSize } from "./card-size.ts";
import type { Card } from "./cards.ts";
import type { CreditedPicture } from "./media.ts";

/** What other sites show where a link to a page is shared. https://ogp.me/#structured */
export interface SharedPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly type: "image/png" | "image/jpeg";
  readonly alt: string;
}

/** A card as the picture of a page. */
export function cardAsPicture({ address, alt }: Card): SharedPicture {
  return { address, ...cardSize, type: "image/png", alt };
}

/** A page's own picture, where it is large enough, or else its card. What was withdrawn says so, which its picture does not. */
export function sharedPicture(
  { picture, withdrawn }: { readonly picture?: CreditedPicture | undefined; readonly withdrawn?: object | undefined },
  card: Card,
): SharedPicture {
  const shared = picture?.shared;
  if (!picture || !shared || withdrawn) return cardAsPicture(card);
  const { address, width, height, format } = shared;
  return { address, width, height, type: `image/${format}`, alt: picture.alt };
}
