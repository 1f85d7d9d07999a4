import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { sheetAddress } from "#sheet-address";
import { feedTypes } from "../../src/hosting/feed-types.ts";
import { metaPolicy, previewPolicy, searchMetaPolicy } from "../../src/hosting/policy.ts";
import { wordsIn } from "../../src/language/words.ts";
import { absolute, address, feedFiles, href } from "../../src/newsroom/address.ts";
import { siteCard } from "../../src/newsroom/cards.ts";
import { cardAsPicture, type SharedPicture } from "../../src/newsroom/shared-picture.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** What a page says of itself to browsers, search engines and feed readers. */
export interface Head {
  readonly title: string;
  /** What tells the page from others of its title, in the window's title only. */
  readonly detail?: string | undefined;
  readonly description: string;
  /** Where the page lies; undefined where no address is its own, as that of a page not found. */
  readonly address: string | undefined;
  /** A feed of the page's own subject, beside that of the whole site. */
  readonly feed?: { readonly title: string; readonly address: string } | undefined;
  /** What other sites show where a link to the page is shared; left out, the card of the newsroom. */
  readonly shared?: SharedPicture | undefined;
  /** The moment a release was published, RFC 3339; it makes the page an article. */
  readonly published?: string | undefined;
  /** When it was changed after that, RFC 3339. */
  readonly modified?: string | undefined;
  /** Whether search engines are to leave it out. */
  readonly isUnlisted?: boolean | undefined;
  /** Data for search engines, shown nowhere: what the page is about. https://schema.org */
  readonly jsonLd?: readonly object[] | undefined;
  /** The address of the script of the page that searches: no other has one. */
  readonly script?: string | undefined;
}

interface Props {
  readonly site: Site;
  readonly head: Head;
  /** A preview has another style sheet, and may reload itself. */
  readonly isPreview: boolean;
  readonly children: ComponentChildren;
}

/** A whole document as text, ready to be written to its file. */
export function renderDocument(props: Props): string {
  const html = `<!doctype html>\n${renderToString(<Document {...props} />)}\n`;
  // V8 keeps it as a tree of its pieces, each of which every collection of garbage goes through, until somebody reads it.
  html.isWellFormed();
  return html;
}

function Document({ site, head, isPreview, children }: Props) {
  const isHome = head.address === address.home;
  const title = isHome ? site.title : [head.title, head.detail, site.title].filter(Boolean).join(" - ");
  const canonical = head.address && absolute(site, head.address);
  const shared = head.shared ?? cardAsPicture(siteCard(site));
  const feeds = [{ title: site.title, address: address.home }, ...(head.feed ? [head.feed] : [])];
  return (
    <html lang={site.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(head, isPreview)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={head.description} />
        {(site.sample || !canonical || head.isUnlisted) && <meta name="robots" content="noindex" />}
        {canonical && <link rel="canonical" href={canonical} />}
        <meta property="og:site_name" content={site.title} />
        <meta property="og:title" content={isHome ? site.title : head.title} />
        <meta property="og:description" content={head.description} />
        <meta property="og:type" content={head.published ? "article" : "website"} />
        <meta property="og:locale" content={site.locale.replace("-", "_")} />
        {canonical && <meta property="og:url" content={canonical} />}
        {head.published && <meta property="article:published_time" content={head.published} />}
        {head.modified && <meta property="article:modified_time" content={head.modified} />}
        <meta property="og:image" content={absolute(site, shared.address)} />
        <meta property="og:image:type" content={shared.type} />
        <meta property="og:image:width" content={String(shared.width)} />
        <meta property="og:image:height" content={String(shared.height)} />
        <meta property="og:image:alt" content={shared.alt} />
        <meta name="twitter:card" content="summary_large_image" />
        {feeds.flatMap((feed) =>
          (["rss", "atom", "json"] as const).map((format) => (
            <link
              rel="alternate"
              type={feedTypes[format]}
              title={`${feed.title} (${wordsIn(site.locale).feed.formats[format]})`}
              href={href(site, feed.address + feedFiles[format])}
            />
          )),
        )}
        <link rel="icon" href={href(site, address.favicon)} sizes="16x16 32x32 48x48" />
        <link rel="apple-touch-icon" href={href(site, address.touchIcon)} />
        <link rel="stylesheet" href={href(site, sheetAddress(site))} />
        {isPreview && <link rel="stylesheet" href={href(site, address.previewSheet)} />}
        {head.jsonLd && <JsonLd things={head.jsonLd} />}
        {head.script && <script src={href(site, head.script)} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
}

function policyOf({ script }: Head, isPreview: boolean): string {
  if (isPreview) return previewPolicy;
  return script ? searchMetaPolicy : metaPolicy;
}

/** JSON in a script element is data, which JSX would escape; here `<` is, so that no title can end the element. */
function JsonLd({ things }: { things: readonly object[] }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
