import { href } from "../../src/newsroom/address.ts";
import { dayInWords } from "../../src/newsroom/dates.ts";
import type { Frame } from "../../src/newsroom/edition.ts";
import { languageAttributes } from "../../src/newsroom/language.ts";
import type { Site } from "../../src/newsroom/site.ts";
import type { TimelineEntry } from "../../src/newsroom/strategies/timeline.ts";
import { PreviewMark } from "./chip.tsx";

/** What happened, earliest first, and what is to come: words say which, and the mark of what is to come is hollow. */
export function Timeline({ edition, entries }: { edition: Frame; entries: readonly TimelineEntry[] }) {
  const { site } = edition;
  return (
    <ul class="timeline">
      {entries.map(({ id, day, words, link, isFuture }) => (
        <li id={id} class={isFuture ? "future" : undefined}>
          <time dateTime={day}>{dayInWords(day, site.locale)}</time>{" "}
          <span>
            {words}
            {link && <Linked site={site} link={link} isAside={!words.endsWith(" ")} />}
            {link && <PreviewMark edition={edition} address={link.to} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface LinkProps {
  readonly site: Site;
  readonly link: NonNullable<TimelineEntry["link"]>;
  /** Whether the words before it say all, and it stands in brackets. */
  readonly isAside: boolean;
}

function Linked({ site, link: { to, words, language }, isAside }: LinkProps) {
  const link = (
    <a href={to.startsWith("/") ? href(site, to) : to} {...languageAttributes(language)}>
      {words}
    </a>
  );
  return isAside ? <> ({link})</> : link;
}
