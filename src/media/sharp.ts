import type sharp from "sharp";

let loaded: Promise<typeof sharp> | undefined;

/** The picture library, loaded only where there is a picture to look at: it takes a tenth of a second. */
export function loadSharp(): Promise<typeof sharp> {
  loaded ??= import("sharp").then((module) => {
    // One thread to a picture, whatever the machine has: the bytes must not hang on it. Several are made at once.
    module.default.concurrency(1);
    module.default.cache(false);
    return module.default;
  });
  return loaded;
}
