import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address, feedFiles, href } from "../newsroom/address.ts";
import { languageAttributes, type OtherLanguage } from "../newsroom/language.ts";
import type { Site } from "../newsroom/site.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.subscribe}index.html` };

export function render({ edition }: PageData): string {
  const { site } = edition;
  return renderPage({
    edition,
    head: {
      title: "Follow our news",
      description: `How to hear of news from ${site.name}: by email or in a feed reader, for all news, a topic or a strategy.`,
      address: address.subscribe,
    },
    children: (
      <>
        <h1>Follow our news</h1>
        <WebAddress site={site} address={address.subscribe} />
        {site.emailAlerts && (
          <section class="row">
            <h2>By email</h2>
            <p>
              <a href={site.emailAlerts}>Sign up for news by email</a>. You can stop at any time.
            </p>
          </section>
        )}
        <section class="row">
          <h2>In a feed reader</h2>
          <div class="prose">
            <p>
              A feed is a list of our news that an app can read. You add the feed’s address to a feed reader once, and
              the reader shows you each new release. You need no account with us, and we do not learn who you are.
            </p>
            <p>
              There are many feed readers, and some email programs have one built in. Some services also send a feed to
              you as a daily email.
            </p>
            <h3>All news</h3>
            <ul>
              <li>
                <a href={href(site, address.home + feedFiles.rss)}>All news as RSS</a>, which every reader understands
              </li>
              <li>
                <a href={href(site, address.home + feedFiles.atom)}>All news as Atom</a>
              </li>
              <li>
                <a href={href(site, address.home + feedFiles.json)}>All news as JSON Feed</a>
              </li>
            </ul>
            <h3>Corrections</h3>
            <p>
              Feed readers say nothing when a release changes that they have shown already. Corrections, updates and
              withdrawals have feeds of their own, which matter if you publish our text again. All of them stand on the
              page <a href={href(site, address.corrections)}>Corrections and updates</a>.
            </p>
            <ul>
              <li>
                <a href={href(site, address.corrections + feedFiles.rss)}>Corrections as RSS</a>
              </li>
              <li>
                <a href={href(site, address.corrections + feedFiles.atom)}>Corrections as Atom</a>
              </li>
              <li>
                <a href={href(site, address.corrections + feedFiles.json)}>Corrections as JSON Feed</a>
              </li>
            </ul>
            {edition.topics.length > 0 && (
              <>
                <h3>One topic</h3>
                <FeedList site={site} subjects={edition.topics} />
              </>
            )}
            {edition.strategies.length > 0 && (
              <>
                <h3>One strategy</h3>
                <FeedList
                  site={site}
                  subjects={edition.strategies.map(({ strategy }) => ({
                    name: strategy.title,
                    language: strategy.titleLanguage,
                    address: strategy.address,
                  }))}
                />
              </>
            )}
          </div>
        </section>
      </>
    ),
  });
}

interface Subject {
  readonly name: string;
  readonly language?: OtherLanguage | undefined;
  readonly address: string;
}

function FeedList({ site, subjects }: { site: Site; subjects: readonly Subject[] }) {
  return (
    <ul>
      {subjects.map((subject) => (
        <li>
          <a href={href(site, subject.address + feedFiles.rss)}>
            <span {...languageAttributes(subject.language)}>{subject.name}</span> (RSS)
          </a>
        </li>
      ))}
    </ul>
  );
}
