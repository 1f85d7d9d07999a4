import { absolute } from "../newsroom/address.ts";
import type { Month } from "../newsroom/edition.ts";
import type { Site } from "../newsroom/site.ts";

/** A page that leads to others. */
interface List {
  readonly name: string;
  readonly address: string;
  /** The addresses that it leads to, in their order. */
  readonly entries?: readonly string[];
}

/** A longer list, as that of a year, would be heavier by a third, and its entries are listed elsewhere too. */
const mostEntries = 100;

/** A page of links to other pages, in the order in which it shows them. https://schema.org/CollectionPage */
export function collection(site: Site, { name, address, entries = [] }: List): object {
  const url = absolute(site, address);
  return {
    "@type": "CollectionPage",
    name,
    url,
    isPartOf: { "@id": `${site.url}#newsroom` },
    ...(entries.length > 0 &&
      entries.length <= mostEntries && {
        mainEntity: {
          "@type": "ItemList",
          itemListElement: entries.map((entry, index) => ({
            "@type": "ListItem",
            position: index + 1,
            url: absolute(site, entry),
          })),
        },
      }),
  };
}

/** The addresses of the releases of some months, in the order of their list. */
export function entriesOf(months: readonly Month[]): string[] {
  return months.flatMap(({ releases }) => releases.map((release) => release.address));
}

/** The way from the top to a page, the page itself last. https://schema.org/BreadcrumbList */
export function breadcrumbs(
  site: Site,
  steps: readonly { readonly name: string; readonly address: string | undefined }[],
): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(address && { item: absolute(site, address) }),
    })),
  };
}
