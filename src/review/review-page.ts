/** A page of a change, as it will be. */
export interface ReviewedPage {
  readonly title: string;
  /** The whole web address that it has, or will have. */
  readonly url: string;
  /** When the public sees it, in words: "Goes live when this is merged". */
  readonly when: string;
  /** The page as one file. */
  readonly html: string;
}

const style = `
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 84rem; color: #111; background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 3rem 0 0; overflow-wrap: anywhere; }
p, li { overflow-wrap: anywhere; }
a { color: #0b4a8f; }
iframe { box-sizing: border-box; display: block; width: 100%; height: 85vh; min-width: 15rem; max-width: 100%; border: 2px solid #111; resize: both; background: #fff; }
@media print { iframe { height: 60rem; } }
`;

/** The most pages in one file: nobody reads more, and browsers open no file of any size. */
export const mostPages = 50;

/** One file with pages of a change, each in a separate frame, with nothing to load and no script. `locale` as `en-GB`. */
export function reviewPage(pages: readonly ReviewedPage[], locale: string): string {
  const shown = pages.slice(0, mostPages);
  const left = pages.length - shown.length;
  const title = "The pages of this change";
  return `<!doctype html>
<html lang="${text(locale)}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Each frame shows a page as the public will see it. Scroll inside it, or drag its lower right corner to see it on a narrower screen. Links open the website as it is now.</p>
<ol>
${shown.map((page, index) => `<li><a href="#page-${index + 1}">${text(page.title)}</a></li>`).join("\n")}
</ol>
${left > 0 ? `<p>And ${left} more, which are not in this file.</p>\n` : ""}${shown.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ title, url, when, html }: ReviewedPage, index: number): string {
  return `<section>
<h2 id="page-${index + 1}">${text(title)}</h2>
<p>${text(when)}<br/>${text(url)}</p>
<iframe title="${text(`Page: ${title}`)}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${text(html)}"></iframe>
</section>`;
}

function text(plain: string): string {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
