import { ContactLine } from "../../_includes/components/attachments.tsx";
import { CouncilWebsite } from "../../_includes/components/council-website.tsx";
import { SearchField } from "../../_includes/components/search-field.tsx";
import { YearLinks } from "../../_includes/components/year-links.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: address.notFound };

export function render({ edition }: PageData): string {
  const { site } = edition;
  const { notFound: words, removed, search } = wordsIn(site.locale);
  return renderPage({
    edition,
    head: { title: words.title, description: words.description, address: undefined },
    children: (
      <article class="ledger">
        <h1>{words.title}</h1>
        <div class="text prose">
          <p>{words.description}</p>
          <p>{words.advice}</p>
          {site.search && <SearchField site={site} id="search-here" label={search.label} isLabelShown />}
        </div>
        <News edition={edition} />
        <Topics edition={edition} />
        <section>
          <h2>
            <a href={href(site, address.page("contact"))}>{removed.contact}</a>
          </h2>
          <ContactLine contact={site.contact} />
        </section>
        {site.website && (
          <section>
            <h2>{wordsIn(site.locale).website.heading}</h2>
            <CouncilWebsite site={site} website={site.website} />
          </section>
        )}
      </article>
    ),
  });
}

/** The newest year is named from its second release on: its first changes the page that searches. */
function News({ edition: { site, years } }: { edition: Edition }) {
  return (
    <section>
      <h2>
        <a href={href(site, address.news)}>{wordsIn(site.locale).news.byYear}</a>
      </h2>
      <YearLinks site={site} years={years.filter(({ count }, index) => count > (index === 0 ? 1 : 0))} />
    </section>
  );
}

function Topics({ edition: { site, topics } }: { edition: Edition }) {
  if (topics.length === 0) return null;
  return (
    <section>
      <h2>
        <a href={href(site, address.topics)}>{wordsIn(site.locale).topics.news}</a>
      </h2>
      <ul class="columns">
        {topics.map((topic) => (
          <li>
            <a href={href(site, topic.address)}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
