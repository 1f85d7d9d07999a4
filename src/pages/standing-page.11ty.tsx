import { Documents } from "../../_includes/components/attachments.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { PageTitle } from "../../_includes/components/title-words.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Page } from "../newsroom/item.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.pages", size: 1, alias: "standing" },
  permalink: ({ standing }: { standing: Page }) => `${standing.address}index.html`,
};

/** About, contact, privacy. */
export function render({ edition, standing }: PageData & { standing: Page }): string {
  return renderPage({
    edition,
    head: { title: standing.title, description: standing.summary, address: standing.address },
    children: (
      <>
        <PageTitle item={standing} />
        <WebAddress site={edition.site} address={standing.address} />
        <Prose html={standing.body.html} />
        <Documents site={edition.site} item={{ ...standing, documents: [] }} contact={edition.site.contact} />
      </>
    ),
  });
}
