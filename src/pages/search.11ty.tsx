import { YearLinks } from "../../_includes/components/year-links.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { capitalised } from "../language/capitalised.ts";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { searchKinds } from "../newsroom/search-record.ts";
import { groupsOf } from "../newsroom/strategies/groups.ts";
import type { PageWords } from "../search/page/page-words.ts";
import { hasClosedYears } from "../search/records.ts";
import { searchScripts } from "../search/scripts.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  permalink: ({ edition }: PageData) => edition.site.search && `${address.search}index.html`,
};

/** The page that searches. In a preview there is no index, which would take long. */
export async function render({ edition }: PageData): Promise<string> {
  const { site, preview } = edition;
  const words = wordsIn(site.locale).search;
  const scripts = preview ? undefined : await searchScripts();
  return renderTitledPage({
    edition,
    head: {
      title: words.title,
      description: words.description(site.name),
      address: address.search,
      // What somebody searched for is no page of the newsroom.
      isUnlisted: true,
      script: scripts?.page.address,
    },
    children: (
      <>
        {scripts ? <SearchForm edition={edition} thread={scripts.thread.address} /> : <p>{words.preview}</p>}
        <OtherWays edition={edition} />
      </>
    ),
  });
}

function SearchForm({ edition, thread }: { edition: Edition; thread: string }) {
  const { site } = edition;
  const { search: words, dates } = wordsIn(site.locale);
  const { open, closed } = address.searchIndexes;
  const folders = hasClosedYears(edition) ? [open, closed] : [open];
  const script: PageWords = { ...words.script, dates: dates.forms.day };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of before 2023 do not know <search> */}
      <form
        id="search"
        class="search-form"
        role="search"
        aria-label={words.title}
        action={href(site, address.search)}
        method="get"
        data-thread={href(site, thread)}
        data-folders={JSON.stringify(folders.map((folder) => href(site, folder)))}
        data-words={JSON.stringify(script)}
        data-base={site.basePath}
      >
        <div class="search">
          <label for="search-words">{words.label}</label>
          <input id="search-words" type="search" name="q" aria-describedby="search-help" />
          <button type="submit">{words.button}</button>
        </div>
        <p id="search-help" class="small">
          {words.help}
        </p>
        <Filters edition={edition} />
      </form>
      <noscript class="search-off">{words.withoutScript}</noscript>
      <div class="search-status" role="status">
        <p id="search-status">{words.notYet}</p>
        <p id="search-hint" hidden />
      </div>
      <section id="search-results" class="search-results" aria-labelledby="search-heading" hidden>
        <h2 id="search-heading" class="unseen">
          {words.results}
        </h2>
        <ul id="search-list" class="entries" />
        <p class="more">
          <button id="search-more" type="button" hidden>
            {words.more}
          </button>
        </p>
      </section>
    </>
  );
}

/** Without its script they would do nothing: it shows them. */
function Filters({ edition: { site, years, topics, strategies } }: { edition: Edition }) {
  const { filters, narrow, kinds, order } = wordsIn(site.locale).search;
  const values = {
    year: years.map(({ year }) => [year, year] as const),
    topic: topics.map(({ slug, name }) => [slug, name] as const),
    kind: searchKinds.map((kind) => [kind, kinds[kind]] as const),
    state: groupsOf(strategies, site.locale).map(({ kind, name }) => [kind, capitalised(name)] as const),
  };
  return (
    <fieldset id="search-filters" class="search-filters" hidden>
      <legend>{narrow}</legend>
      {Object.entries(values).map(([name, options]) => {
        const { label, any } = filters[name as keyof typeof filters];
        return options.length === 0 ? null : <Choice name={name} label={label} options={[["", any], ...options]} />;
      })}
      <Choice
        name="order"
        label={order.label}
        options={[
          ["best", order.best],
          ["newest", order.newest],
        ]}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <p>
      <label for={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name}>
        {options.map(([value, words]) => (
          <option value={value}>{words}</option>
        ))}
      </select>
    </p>
  );
}

/** Where search does not run, and where it finds nothing. */
function OtherWays({ edition: { site, years, topics, strategies } }: { edition: Edition }) {
  const words = wordsIn(site.locale).search;
  const { host, pathname } = new URL(site.url);
  const within = encodeURIComponent(`site:${host}${pathname.replace(/\/$/, "")} `);
  return (
    <nav class="search-other" aria-labelledby="search-other">
      <h2 id="search-other">{words.otherWays}</h2>
      {years.length > 0 && (
        <>
          <h3>{words.byYear}</h3>
          <YearLinks site={site} years={years} />
        </>
      )}
      {topics.length > 0 && (
        <>
          <h3>{words.byTopic}</h3>
          <ul class="columns">
            {topics.map(({ name, address }) => (
              <li>
                <a href={href(site, address)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="plain">
        {strategies.length > 0 && (
          <li>
            <a href={href(site, address.strategies)}>{words.allStrategies}</a>
          </li>
        )}
        <li>
          {words.engine((name) => (
            <a href={`https://duckduckgo.com/?q=${within}`}>{name}</a>
          ))}
        </li>
      </ul>
    </nav>
  );
}
