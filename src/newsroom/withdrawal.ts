import { wordsIn } from "../language/words.ts";
import type { Moment } from "./dates.ts";
import type { Instant } from "./instant.ts";

/** Whether an item may be seen, as its file says. */
export type Status = "draft" | "published" | "removed";

/** A page that no longer counts: its text stays, marked with the day and the reason. */
export interface Withdrawal {
  readonly on: Moment;
  readonly reason: string;
}

/** Why nobody sees a page any more: it was published in error, or it was merged into another. */
export type Removal =
  | { readonly kind: "error"; readonly on?: Moment | undefined; readonly reason?: string | undefined }
  | { readonly kind: "merged"; readonly into: string };

/** A page that was published in error, as readers find it: nothing is left of it but its address, a day and a reason. */
export interface GonePage {
  readonly address: string;
  readonly on?: Moment | undefined;
  readonly reason?: string | undefined;
  /** Where it lay when feeds first had it: by that they remember that it was removed, whatever its file is named later. */
  readonly firstAddress?: string | undefined;
  /** Whether it is an address that the page had before. */
  readonly isAlias?: true;
}

/** The title of an item on its page and in links to it (lists leave out what was withdrawn, see `arrange.ts`): where it was withdrawn, nobody takes it for one that counts. */
export function markedTitle(title: string, isWithdrawn: boolean, locale: string): string {
  return isWithdrawn ? wordsIn(locale).change.withdrawnTitle(title) : title;
}

/** What is left of the pages of items that were taken down and not merged, under all their addresses. */
export function goneOf(
  departed: readonly { id: string; address: string; aliases: readonly string[]; removal?: Removal | undefined }[],
): GonePage[] {
  return departed.flatMap(({ id, address, aliases, removal }): GonePage[] => {
    if (removal?.kind === "merged") return [];
    const { on, reason } = removal ?? {};
    const name = id.replace(/^\d{4}-\d\d-\d\d-/, "");
    const firstAddress = [address, ...aliases].find((one) => one.endsWith(`/${name}/`));
    return [
      { address, on, reason, firstAddress },
      ...aliases.map((from) => ({ address: from, on, reason, isAlias: true as const })),
    ];
  });
}

/**
 * The gone pages that a site can say are gone: those at the address of a folder or of an `.html` file, as the address of
 * that folder. Nothing can be written for a picture or a document. What is dated later than `now` (milliseconds) has no
 * day yet.
 */
export function pagesOfGone(gone: readonly GonePage[], now: Instant): GonePage[] {
  const pages = gone
    .filter(({ address }) => /^(\/[\w.~!$&()+=@-]+)+\/?$/.test(address) && !address.startsWith("/media/"))
    .filter(({ address }) => !/\.[^/]*$/.test(address) || address.endsWith(".html"))
    .map(({ address, on, ...page }) => ({
      ...page,
      address: address.replace(/\/index\.html$/, "/").replace(/(?<!\.html|\/)$/, "/"),
      on: on && on.instant <= now ? on : undefined,
    }));
  return [...new Map(pages.toReversed().map((page) => [page.address, page])).values()].toReversed();
}
