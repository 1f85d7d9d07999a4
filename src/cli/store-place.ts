import { codeDigest } from "../store/code-digest.ts";
import type { StorePlace } from "../store/store.ts";

/** Where commands remember what they made of the content. It may be deleted at any time. */
const folder = ".cache/site";

/** Where a command finds what an earlier one made, if it is the same code. */
export function storePlace(): StorePlace {
  return { folder, code: codeDigest() };
}
