import slugify from "@sindresorhus/slugify";
import { capitalised } from "../language/capitalised.ts";

/** The letters of a slug, as the part of a pattern. */
export const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A name in the form that addresses have: `Café's new look` becomes `cafes-new-look`. */
export function slugifyName(name: string): string {
  return slugify(name.replaceAll(/['’]/g, ""), { decamelize: false });
}

/** The name of a file in the form that addresses have, without its folder and its ending. */
export function slugOf(path: string): string {
  return slugifyName(path.replace(/^.*\/|\.md$/g, ""));
}

/** What a slug says: `new-library-opens` becomes "New library opens". */
export function inWords(slug: string): string {
  return capitalised(slug.replaceAll("-", " "));
}
