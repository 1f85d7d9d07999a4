import { addressKey } from "../../newsroom/redirects.ts";
import type { LeftOut, OldText } from "./old-text.ts";
import { pathOfAddress } from "./page/saved-address.ts";

/** What was found twice is kept once, with the addresses of both: print versions, a page with and without a query, a feed beside its pages. */
export function onePerAddress(texts: readonly OldText[]): { readonly kept: OldText[]; readonly doubles: LeftOut[] } {
  const first = new Map<string, number>();
  const kept: OldText[] = [];
  const doubles: LeftOut[] = [];
  for (const text of texts) {
    const keys = [
      ...text.addresses.map((address) => addressKey(pathOfAddress(address) ?? address)),
      `text:${text.title}\n${text.html}`,
    ];
    const at = keys.map((key) => first.get(key)).find((index) => index !== undefined);
    const known = at === undefined ? undefined : kept[at];
    for (const key of keys) if (!first.has(key)) first.set(key, at ?? kept.length);
    if (at === undefined || !known) kept.push(text);
    else {
      kept[at] = { ...known, addresses: [...new Set([...known.addresses, ...text.addresses])] };
      doubles.push({
        source: text.source,
        address: text.addresses[0],
        reason: `It is the same as ${known.source}.`,
        isDoubtful: false,
      });
    }
  }
  return { kept, doubles };
}
