import type { ComponentChildren } from "preact";
import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import type { Frame } from "../../src/newsroom/edition.ts";
import type { Notice } from "../../src/newsroom/notice.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { breadcrumbs } from "../../src/structured-data/lists.ts";
import { Brand } from "../components/brand.tsx";
import { NoticeTimes, PreviewBanner } from "../components/preview-banner.tsx";
import { SearchField } from "../components/search-field.tsx";
import { WebAddress } from "../components/web-address.tsx";
import { type Head, renderDocument } from "./document.tsx";
import { onceFor } from "./once.ts";

interface Props {
  readonly edition: Frame;
  readonly head: Head;
  /** The way back to the top, the page itself not in it. */
  readonly trail?: readonly Step[] | undefined;
  readonly children: ComponentChildren;
}

/** One link of the way back. */
interface Step {
  readonly name: string;
  readonly address: string;
}

const sections = ["news", "topics", "strategies", "subscribe"] as const;

const footerPages = [
  { name: "about", address: address.page("about") },
  { name: "contact", address: address.page("contact") },
  { name: "corrections", address: address.corrections },
  { name: "accessibility", address: address.accessibility },
  { name: "privacy", address: address.page("privacy") },
] as const;

/** A page of the site within its header and footer, as text. */
export function renderPage({ edition: { site, preview }, head, trail, children }: Props): string {
  const way = trail && breadcrumbs(site, [...trail, { name: head.title, address: head.address }]);
  return renderDocument({
    site,
    head: way ? { ...head, jsonLd: [...(head.jsonLd ?? []), way] } : head,
    isPreview: preview !== undefined,
    children: (
      <>
        <a class="skip" href="#main">
          {wordsIn(site.locale).frame.skip}
        </a>
        {preview && <PreviewBanner preview={preview} address={head.address ?? address.notFound} />}
        <header>
          {site.sample && <p class="banner">{wordsIn(site.locale).frame.sample}</p>}
          {site.notice && <NoticeBanner site={site} notice={site.notice} isPreview={preview !== undefined} />}
          <Masthead site={site} current={head.address} />
        </header>
        <main id="main" tabIndex={-1}>
          {trail && <Trail site={site} steps={trail} />}
          {children}
        </main>
        <Footer site={site} />
      </>
    ),
  });
}

/** A page that begins with its title, and on paper with its address. */
export function renderTitledPage({ children, ...page }: Props): string {
  const { edition, head } = page;
  return renderPage({
    ...page,
    children: (
      <>
        <h1>{head.title}</h1>
        {head.address && <WebAddress site={edition.site} address={head.address} />}
        {children}
      </>
    ),
  });
}

interface NoticeProps {
  readonly site: Site;
  readonly notice: Notice;
  readonly isPreview: boolean;
}

/** A preview shows it whatever the day, and says when the public sees it. */
function NoticeBanner({ site, notice, isPreview }: NoticeProps) {
  const { text, link } = notice;
  return (
    <p class="banner">
      {link ? <a href={link.target.startsWith("/") ? href(site, link.target) : link.target}>{text}</a> : text}
      {isPreview && <NoticeTimes site={site} notice={notice} />}
    </p>
  );
}

function Masthead({ site, current }: { site: Site; current: string | undefined }) {
  const isHome = current === address.home;
  const marks = sections.map((section) => ariaCurrent(address[section], current));
  const isSearched = site.search && current !== address.search;
  const key = ["masthead", isHome, isSearched, ...marks].join(" ");
  return (
    <div
      class="masthead"
      dangerouslySetInnerHTML={onceFor(site, key, () => <SiteLinks {...{ site, isHome, isSearched, marks }} />)}
    />
  );
}

interface SiteLinksProps {
  readonly site: Site;
  readonly isHome: boolean;
  /** Whether there is a field to search: the page that searches has its own. */
  readonly isSearched: boolean;
  /** For each section, whether the page is it or is in it. */
  readonly marks: readonly ReturnType<typeof ariaCurrent>[];
}

function SiteLinks({ site, isHome, isSearched, marks }: SiteLinksProps) {
  const words = wordsIn(site.locale).frame;
  return (
    <>
      <Brand site={site} isHome={isHome} />
      <nav aria-label={words.sections.label}>
        <ul>
          {sections.map((section, index) => (
            <li>
              <a href={href(site, address[section])} aria-current={marks[index]}>
                {words.sections[section]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isSearched && <SearchField site={site} id="site-search" label={words.search} isLabelShown={false} />}
    </>
  );
}

function ariaCurrent(section: string, current: string | undefined): "page" | "true" | undefined {
  if (current === section) return "page";
  return current?.startsWith(section) ? "true" : undefined;
}

function Trail({ site, steps }: { site: Site; steps: readonly Step[] }) {
  return (
    <nav class="trail" aria-label={wordsIn(site.locale).frame.trail}>
      <ol>
        {steps.map((step) => (
          <li>
            <a href={href(site, step.address)}>{step.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ site }: { site: Site }) {
  return <footer class="footer" dangerouslySetInnerHTML={onceFor(site, "footer", () => <FooterLinks site={site} />)} />;
}

function FooterLinks({ site }: { site: Site }) {
  const { frame, website } = wordsIn(site.locale);
  const { footer, licence } = frame;
  return (
    <>
      <nav aria-label={footer.label}>
        <ul>
          {footerPages.map((page) => (
            <li>
              <a href={href(site, page.address)}>{footer[page.name]}</a>
            </li>
          ))}
          {site.website && (
            <li>
              <a href={site.website}>{website.name(site.name)}</a>
            </li>
          )}
        </ul>
      </nav>
      <p>{licence(site.name, <a href={site.licence.url}>{site.licence.name}</a>)}</p>
    </>
  );
}
