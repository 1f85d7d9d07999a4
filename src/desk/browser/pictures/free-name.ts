import { slugifyName } from "../../../text/slug.ts";

/** A name for a file that an address can have and no other file has: `IMG 0042.HEIC` becomes `img-0042.jpg`, or `img-0042-2.jpg`. */
export function freeName(name: string, ending: string, isTaken: (name: string) => boolean): string {
  const stem = slugifyName(name.replace(/\.[^.]*$/, "")) || "file";
  let free = `${stem}.${ending}`;
  for (let number = 2; isTaken(free); number += 1) free = `${stem}-${number}.${ending}`;
  return free;
}
