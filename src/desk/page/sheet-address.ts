import type { Colours } from "../../newsroom/colours.ts";
import type { Site } from "../../newsroom/site.ts";

const known = new WeakMap<Colours, string>();

/** Says where the style sheet of a site lies, which a browser cannot make. */
export function sheetLiesAt({ colours }: Pick<Site, "colours">, address: string): void {
  known.set(colours, address);
}

/** Where the style sheet of a site lies, in a browser: see `_includes/styles/sheet-address.ts`. Throws of a site of which nobody said it. */
export function sheetAddress({ colours }: Pick<Site, "colours">): string {
  const address = known.get(colours);
  if (address === undefined) throw new Error("nobody said where the style sheet of this site lies");
  return address;
}
