import type { Site } from "../newsroom/site.ts";
import type { CardLook } from "./card-svg.ts";

/** What all cards of a site have in common. */
export function cardLookOf({ name, colours }: Site): CardLook {
  return { council: name, colour: colours.light.brand };
}
