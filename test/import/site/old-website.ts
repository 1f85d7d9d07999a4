import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A release of the invented website. */
export interface OldRelease {
  readonly slug: string;
  readonly title: string;
  /** `2018-02-09` */
  readonly day: string;
  /** HTML. */
  readonly body: string;
  readonly category?: string;
  readonly summary?: string;
}

/** How a content system dresses a text. */
type Dress = (release: OldRelease, others: readonly OldRelease[]) => string;

const host = "www.northgate.example";

const words = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));

const related = (others: readonly OldRelease[]) =>
  others
    .slice(0, 3)
    .map(({ slug, title }) => `<li><a href="../${slug}/index.html">${title}</a></li>`)
    .join("");

/** Drupal, as many councils have it. */
const drupal: Dress = ({ slug, title, day, body, category, summary }, others) => `<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="utf-8" />
<title>${title} | Northgate Council</title>
<link rel="canonical" href="https://${host}/news/${slug}" />
<meta property="og:site_name" content="Northgate Council" />
<meta property="og:title" content="${title}" />
${summary ? `<meta name="description" content="${summary}" />` : ""}
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":${JSON.stringify(title)},"datePublished":"${day}T09:30:00+0000"${category ? `,"articleSection":${JSON.stringify(category)}` : ""}}]}</script>
</head><body class="path-node page-node-type-localgov-news-article">
<a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a>
<div id="cookie-banner" class="eu-cookie-compliance-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We’d like to set more to understand how you use it.</p><button>Accept</button></div>
<header class="site-header" role="banner"><a href="/">Northgate Council</a><nav aria-label="Main"><ul><li><a href="/bins">Bins and recycling</a></li><li><a href="/council-tax">Council Tax</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></div>
<main role="main"><a id="main-content"></a>
<h1 class="page-title">${title}</h1>
<article class="node node--type-localgov-news-article node--view-mode-full">
<div class="node__content">
<div class="field field--name-localgov-news-date">${words(day)}</div>
<div class="clearfix text-formatted field field--name-body">${body}</div>
<div class="sharing"><h2>Share this page</h2><ul><li><a href="https://www.facebook.example/share">Facebook</a></li><li><a href="https://x.example/share">X</a></li></ul></div>
</div></article>
<section class="related"><h2>Related news</h2><ul>${related(others)}</ul></section>
</main>
<aside class="sidebar"><h2>Popular pages</h2><p>Find out when your bins are collected and report one that was missed.</p></aside>
<div class="feedback"><h2>Was this page helpful?</h2><form><button>Yes</button></form></div>
<footer role="contentinfo"><p>Northgate Council, Market Street, Northgate. All our pages are checked every year.</p></footer>
</body></html>`;

/** WordPress with a theme of its own. */
const wordpress: Dress = ({ slug, title, day, body, category }, others) => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>${title} - Northgate News</title>
<link rel="canonical" href="https://${host}/${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}/"><meta property="og:title" content="${title} - Northgate News"><meta property="og:site_name" content="Northgate News"><meta property="article:published_time" content="${day}T10:15:00+00:00"></head>
<body class="post-template-default single single-post">
<header id="masthead"><h1 class="site-title"><a href="/">Northgate News</a></h1><div id="site-navigation" class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></div></header>
<div id="content"><div id="primary"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${day}T10:15:00+00:00">${words(day)}</time></span>${category ? `<span class="cat-links"><a href="/category/x/" rel="category tag">${category}</a></span>` : ""}</div></header>
<div class="entry-content">${body}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="https://x.example/">Click to share</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>${others[0]?.title ?? ""} in Libraries, with more words than a line would need.</p></div></div></article>
<div id="comments" class="comments-area"><p>What a wonderful idea, and about time too, as everybody in our street has been saying for years.</p></div></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2><ul>${related(others)}</ul></section></div></div>
<footer id="colophon"><p>Powered by the council's web team since 2011, with thanks to all who write for it.</p></footer></body></html>`;

/** ASP.NET of 2008: tables, a form around everything, and the encoding of Windows. */
const aspNet: Dress = ({
  title,
  day,
  body,
}) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Northgate Borough Council: ${title}</title></head>
<body><form name="aspnetForm" method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="dDwtMTA4NTQ=">
<table width="760" class="layout"><tr><td colspan="2"><a href="/"><img src="/images/logo.gif" alt="Northgate"></a></td></tr>
<tr><td class="leftnav" width="160"><a href="/a.aspx">A to Z</a><br><a href="/jobs.aspx">Jobs</a><br><a href="/news.aspx">News</a></td>
<td class="bodytext"><h1>${title}</h1><div class="date">Date of issue: ${words(day)}</div>${body}<p class="toplink"><a href="#top">Back to top</a></p></td></tr>
<tr><td colspan="2" class="footer">Northgate Borough Council, Town Hall, Northgate. Telephone the switchboard for all services.</td></tr></table></form></body></html>`;

/** Which system made the page of a release, by its day; and where a crawler puts it. */
function dressOf({ day }: OldRelease): "aspNet" | "wordpress" | "drupal" {
  if (day < "2012") return "aspNet";
  return day < "2018" ? "wordpress" : "drupal";
}

/** The path under which a crawler saves the page of a release. */
export function pathOf(release: OldRelease): string {
  const { slug, day } = release;
  const paths = {
    aspNet: `${host}/news/item.aspx@id=${slug}.html`,
    wordpress: `${host}/${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}/index.html`,
    drupal: `${host}/news/${slug}/index.html`,
  };
  return paths[dressOf(release)];
}

const bytesOf = (html: string): Buffer =>
  Buffer.from(
    [...html].flatMap((sign) => {
      const code = { "£": 0xa3, "–": 0x96, "’": 0x92, "“": 0x93, "”": 0x94 }[sign];
      return code === undefined ? [...Buffer.from(sign, "latin1")] : [code];
    }),
  );

/** Writes the pages of releases as a crawler leaves them, with a home page, a list and a page about a service. */
export function saveOldWebsite(folder: string, releases: readonly OldRelease[]): void {
  const dresses = { drupal, wordpress, aspNet };
  for (const [index, release] of releases.entries()) {
    const others = [1, 2, 3].flatMap((step) => releases[(index + step) % releases.length] ?? []);
    const html = dresses[dressOf(release)](release, others);
    save(folder, pathOf(release), dressOf(release) === "aspNet" ? bytesOf(html) : html);
  }
  const list = releases
    .slice(0, 20)
    .map(
      ({ slug, title }) =>
        `<article class="teaser"><h2><a href="${slug}/">${title}</a></h2><p>The beginning of what the news item says, before the rest of it.</p></article>`,
    );
  const plain = { day: "2024-01-01", slug: "", category: "" };
  save(
    folder,
    `${host}/index.html`,
    drupal(
      {
        ...plain,
        title: "Welcome",
        body: "<p>Welcome to the website of the council, with all of its services for you.</p>",
      },
      [],
    ).replace(/<link rel="canonical"[^>]*>/, ""),
  );
  save(
    folder,
    `${host}/news/index.html`,
    drupal({ ...plain, title: "News", body: list.join("") }, []).replace(
      /<link rel="canonical"[^>]*>|<script[\s\S]*?<\/script>/g,
      "",
    ),
  );
  save(
    folder,
    `${host}/bins/index.html`,
    `<html><head><title>Bins | Northgate Council</title></head><body><main><h1>Bins</h1><p>Put your bin out by 7am on the day of your collection, with the handle towards the road. We empty grey bins one week, and green bins the next.</p></main></body></html>`,
  );
}

export function save(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
