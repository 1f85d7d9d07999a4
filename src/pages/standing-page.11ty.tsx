import { ContactLine, Documents } from "../../_includes/components/attachments.tsx";
import { FollowLinks } from "../../_includes/components/follow.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { PageTitle } from "../../_includes/components/title-words.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Page } from "../kinds/page.ts";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ pages }) => pages,
  alias: "page",
  addressOf: ({ address }) => address,
  page: standingPage,
});

/** About, contact, privacy. */
function standingPage({ edition, page }: PageView & { page: Page }): string {
  const { site } = edition;
  return renderPage({
    edition,
    head: { title: page.title, description: page.summary, address: page.address },
    children: (
      <article class="ledger">
        <PageTitle item={page} />
        <WebAddress site={site} address={page.address} />
        <Prose html={page.body.html} class="prose railed" />
        <Documents site={site} item={{ ...page, documents: [] }} contact={site.contact} />
        {page.address === address.page("about") && <StayInTouch site={site} />}
      </article>
    ),
  });
}

/** What a reader wants next who has read what the newsroom is. */
function StayInTouch({ site }: { site: Site }) {
  const words = wordsIn(site.locale).home;
  return (
    <>
      <section>
        <h2>{words.follow}</h2>
        <FollowLinks site={site} />
      </section>
      <section>
        <h2>{words.press}</h2>
        <ContactLine contact={site.contact} heading={words.press} />
      </section>
    </>
  );
}
