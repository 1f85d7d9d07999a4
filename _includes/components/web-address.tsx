import { absolute } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** Where a page lies on the web, for readers who have it on paper. */
export function WebAddress({ site, address }: { site: Site; address: string }) {
  return <p class="print-only">{absolute(site, address)}</p>;
}
