import type { ComponentChildren } from "preact";
import { address, href } from "../../src/newsroom/address.ts";
import { instantInWords } from "../../src/newsroom/dates.ts";
import type { Edition } from "../../src/newsroom/edition.ts";
import type { Notice } from "../../src/newsroom/notice.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { PreviewBanner } from "../components/preview-banner.tsx";
import { type Head, renderDocument } from "./document.tsx";
import { onceFor } from "./once.ts";

interface Props {
  readonly edition: Pick<Edition, "site" | "preview">;
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

const sections = [
  { name: "News", address: address.news },
  { name: "Topics", address: address.topics },
  { name: "Strategies", address: address.strategies },
  { name: "Follow", address: address.subscribe },
];

const footerPages = [
  { name: "About", address: address.page("about") },
  { name: "Contact", address: address.page("contact") },
  { name: "Corrections", address: address.corrections },
  { name: "Accessibility statement", address: address.accessibility },
  { name: "Privacy", address: address.page("privacy") },
];

/** A page of the site within its header and footer, as text. */
export function renderPage({ edition: { site, preview }, head, trail, children }: Props): string {
  return renderDocument({
    site,
    head,
    isPreview: preview !== undefined,
    children: (
      <>
        <a class="skip" href="#main">
          Skip to main content
        </a>
        {preview && <PreviewBanner preview={preview} address={head.address ?? address.notFound} />}
        <header>
          {site.sample && <SampleBanner />}
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

function SampleBanner() {
  return <p class="banner">Sample, not a council’s website. Facts are those of February 2018.</p>;
}

interface NoticeProps {
  readonly site: Site;
  readonly notice: Notice;
  readonly isPreview: boolean;
}

/** A preview shows it whatever the day, and says when the public sees it. */
function NoticeBanner({ site, notice: { text, link, from, until }, isPreview }: NoticeProps) {
  const times = [
    from !== undefined && `from ${instantInWords(from, site)}`,
    until !== undefined && `until ${instantInWords(until, site)}`,
  ].filter(Boolean);
  return (
    <p class="banner">
      {link ? <a href={link.target.startsWith("/") ? href(site, link.target) : link.target}>{text}</a> : text}
      {isPreview && times.length > 0 && <strong> (Preview. Shown {times.join(" ")}.)</strong>}
    </p>
  );
}

function Masthead({ site, current }: { site: Site; current: string | undefined }) {
  const isHome = current === address.home;
  const marks = sections.map((section) => ariaCurrent(section.address, current));
  const key = ["masthead", isHome, ...marks].join(" ");
  return (
    <div
      class="masthead"
      dangerouslySetInnerHTML={onceFor(site, key, () => <SiteLinks {...{ site, isHome, marks }} />)}
    />
  );
}

interface SiteLinksProps {
  readonly site: Site;
  readonly isHome: boolean;
  /** For each section, whether the page is it or is in it. */
  readonly marks: readonly ReturnType<typeof ariaCurrent>[];
}

function SiteLinks({ site, isHome, marks }: SiteLinksProps) {
  return (
    <>
      <p class="masthead-name">
        <a href={href(site, address.home)} aria-current={isHome ? "page" : undefined}>
          {site.name} <span>News</span>
        </a>
      </p>
      <nav aria-label="Main">
        <ul>
          {sections.map((section, index) => (
            <li>
              <a href={href(site, section.address)} aria-current={marks[index]}>
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function ariaCurrent(section: string, current: string | undefined): "page" | "true" | undefined {
  if (current === section) return "page";
  return current?.startsWith(section) ? "true" : undefined;
}

function Trail({ site, steps }: { site: Site; steps: readonly Step[] }) {
  return (
    <nav class="trail" aria-label="Breadcrumb">
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
  return (
    <>
      <nav aria-label="About this site">
        <ul>
          {footerPages.map((page) => (
            <li>
              <a href={href(site, page.address)}>{page.name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        © {site.name}. Text may be used again under the <a href={site.licence.url}>{site.licence.name}</a>.
      </p>
    </>
  );
}
