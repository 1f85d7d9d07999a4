import { Documents } from "../../_includes/components/attachments.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { PageTitle } from "../../_includes/components/title-words.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Page } from "../kinds/page.ts";
import { type PageData, pageForEach } from "./page-data.ts";

export const data = pageForEach("pages", "page", ({ address }) => address);

/** About, contact, privacy. */
export function render({ edition, page }: PageData & { page: Page }): string {
  return renderPage({
    edition,
    head: { title: page.title, description: page.summary, address: page.address },
    children: (
      <>
        <PageTitle item={page} />
        <WebAddress site={edition.site} address={page.address} />
        <Prose html={page.body.html} />
        <Documents site={edition.site} item={{ ...page, documents: [] }} contact={edition.site.contact} />
      </>
    ),
  });
}
