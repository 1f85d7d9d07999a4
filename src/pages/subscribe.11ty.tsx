import { ReleaseFiles } from "../../_includes/components/release-files.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, feedFiles, href } from "../newsroom/address.ts";
import { languageAttributes, type OtherLanguage } from "../newsroom/language.ts";
import type { Site } from "../newsroom/site.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.subscribe}index.html` };

export function render({ edition }: PageData): string {
  const { site } = edition;
  const { emailAlerts: alerts } = site;
  const words = wordsIn(site.locale).subscribe;
  const link = (target: string) => (name: string) => <a href={href(site, target)}>{name}</a>;
  const { rss, atom, json } = feedFiles;
  const { home, corrections, strategies } = address;
  return renderTitledPage({
    edition,
    head: { title: words.title, description: words.description(site.name), address: address.subscribe },
    children: (
      <>
        {alerts && (
          <section class="row">
            <h2>{words.email}</h2>
            <p>
              {words.signUp((name) => (
                <a href={alerts}>{name}</a>
              ))}
            </p>
          </section>
        )}
        <section class="row">
          <h2>{words.reader}</h2>
          <div class="prose">
            <p>{words.whatAFeedIs}</p>
            <p>{words.manyReaders}</p>
            <h3>{words.allNews}</h3>
            <ul>
              <li>{words.rss(link(home + rss))}</li>
              <li>{link(home + atom)(words.atom)}</li>
              <li>{link(home + json)(words.json)}</li>
            </ul>
            <h3>{words.allFeeds}</h3>
            <p>{words.opml(link(address.feedList))}</p>
            <h3>{words.corrections}</h3>
            <p>{words.whyCorrections(link(corrections))}</p>
            <ul>
              <li>{link(corrections + rss)(words.correctionsRss)}</li>
              <li>{link(corrections + atom)(words.correctionsAtom)}</li>
              <li>{link(corrections + json)(words.correctionsJson)}</li>
            </ul>
            <h3>{words.strategies}</h3>
            <p>{words.whyStrategies(link(strategies))}</p>
            <ul>
              <li>{link(strategies + rss)(words.strategiesRss)}</li>
              <li>{link(strategies + atom)(words.strategiesAtom)}</li>
              <li>{link(strategies + json)(words.strategiesJson)}</li>
            </ul>
            {edition.topics.length > 0 && (
              <>
                <h3>{words.oneTopic}</h3>
                <FeedList site={site} subjects={edition.topics} />
              </>
            )}
            {edition.strategies.length > 0 && (
              <>
                <h3>{words.oneStrategy}</h3>
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
        {edition.releases.length > 0 && (
          <section class="row">
            <h2>{words.asData}</h2>
            <div class="prose">
              <p>{words.allReleases}</p>
              <ReleaseFiles site={site} />
            </div>
          </section>
        )}
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
            <span {...languageAttributes(subject.language)}>{subject.name}</span>
            {wordsIn(site.locale).subscribe.format}
          </a>
        </li>
      ))}
    </ul>
  );
}
