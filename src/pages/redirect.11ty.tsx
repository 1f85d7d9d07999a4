import { renderToString } from "preact-render-to-string";
import { metaPolicy } from "../hosting/policy.ts";
import { type RedirectPage, redirectPages } from "../hosting/redirects.ts";
import { wordsIn } from "../language/words.ts";
import { href } from "../newsroom/address.ts";
import type { Frame } from "../newsroom/edition.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ redirects, site }) => redirectPages(redirects, site),
  alias: "redirect",
  addressOf: ({ address }) => address,
  page: redirectPage,
});

/** An old address on hosts that know no redirects: it sends on at once, and is nobody's page. WCAG 2.2, technique H76. */
function redirectPage({ edition, redirect }: PageView & { redirect: RedirectPage }): string {
  const target = edition.preview ? inPreview(edition, redirect) : redirect.target;
  const { moved } = wordsIn(edition.site.locale);
  return `<!doctype html>\n${renderToString(
    <html lang={edition.site.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={metaPolicy} />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={target} />
        <title>{moved}</title>
      </head>
      <body>
        <p>
          <a href={target}>{moved}</a>
        </p>
      </body>
    </html>,
  )}\n`;
}

/** Where it leads in a preview, which nobody is to leave for the public site unawares. */
function inPreview({ site }: Frame, { target }: RedirectPage): string {
  return target.startsWith(site.url) ? href(site, `/${target.slice(site.url.length)}`) : target;
}
