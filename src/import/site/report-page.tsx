import { renderToString } from "preact-render-to-string";
import { dayInWords } from "../../newsroom/dates.ts";
import type { Remark } from "../document.ts";
import type { LeftOut } from "./old-text.ts";
import type { ImportedText, SiteReport } from "./report.ts";

/** What the report links to, and when it was made. */
interface ReportOptions {
  /** The address of a written file, as seen from the report. */
  readonly hrefOf: (path: string) => string;
  /** `2026-11-30` */
  readonly today: string;
}

const style = `
:root { color-scheme: light dark; --ink: #111; --paper: #fff; --soft: #52606d; --line: #c5ccd3; --link: #0b4a8f; --tint: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #14181c; --soft: #aab4be; --line: #46515c; --link: #9ac7ff; --tint: #1f262c; } }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 52rem; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.125rem; line-height: 1.3; margin: 1.5rem 0 .25rem; }
p, li, dd, td, h3 { overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
.way { margin: 0; color: var(--soft); font-size: 1rem; }
.numbers { padding: 0; list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; }
.numbers li { background: var(--tint); padding: .5rem .75rem; }
.numbers b { display: block; font-size: 1.75rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
article ol, article ul { margin: .25rem 0 0; padding-left: 1.5rem; }
summary { padding: .5rem 0; cursor: pointer; }
@media print { body { font-size: 11pt; max-width: none; } .numbers li { border: 1px solid; } article { break-inside: avoid; } }
`;

/** Of systems with free tags there are thousands. */
const mostCategories = 60;

/** The report of an import as one page that loads nothing and runs nothing. */
export function reportPage(report: SiteReport, options: ReportOptions): string {
  return `<!doctype html>\n${renderToString(<Report {...report} {...options} />)}\n`;
}

function Report({
  source,
  imported,
  unchanged,
  leftOut,
  repeated,
  categories,
  hrefOf,
  today,
}: SiteReport & ReportOptions) {
  const doubtful = leftOut.filter(({ isDoubtful }) => isDoubtful);
  const others = leftOut.filter(({ isDoubtful }) => !isDoubtful);
  const published = imported.filter(({ status }) => status === "published");
  const ordered = imported.toSorted((a, b) => weightOf(b.remarks) - weightOf(a.remarks) || (a.file < b.file ? -1 : 1));
  const title = "What became of the old website";
  const parts = [
    { id: "doubtful", heading: "May be releases, but were not imported", count: doubtful.length },
    { id: "releases", heading: "Releases, those that need most first", count: imported.length },
    { id: "categories", heading: "Categories that are no topics here", count: categories.length },
    { id: "repeated", heading: "Lines that stood on most pages, and were left out", count: repeated.length },
    { id: "others", heading: "Left out, because they are no releases", count: others.length },
  ].filter(({ count }) => count > 0);
  const headingOf = (id: string) => parts.find((part) => part.id === id)?.heading;
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            Read on {dayInWords(today, "en-GB")} from {source}. A draft is not public before its file says{" "}
            <code>status: published</code>.
          </p>
          <ul class="numbers">
            {published.length > 0 && <Figure count={published.length} words="written as published" />}
            <Figure count={imported.length - published.length} words="written as drafts" />
            <Figure count={unchanged} words="there before, unchanged" />
            <Figure count={doubtful.length} words="to decide about" />
            <Figure count={others.length} words="no releases" />
          </ul>
          {parts.length > 0 && (
            <nav aria-label="Contents">
              <ul>
                {parts.map(({ id, heading, count }) => (
                  <li>
                    <a href={`#${id}`}>{heading}</a> ({number(count)})
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {parts.length === 0 && <p>Nothing was new.</p>}
          {doubtful.length > 0 && (
            <section>
              <h2 id="doubtful">{headingOf("doubtful")}</h2>
              <ul>
                {doubtful.map((one) => (
                  <li>
                    <Old address={one.address} words={one.source} />
                    <br />
                    {one.reason} <Alone path={one.alone} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {ordered.length > 0 && (
            <section>
              <h2 id="releases">{headingOf("releases")}</h2>
              {ordered.map((one) => (
                <Release one={one} href={hrefOf(one.file)} />
              ))}
            </section>
          )}
          {categories.length > 0 && (
            <section>
              <h2 id="categories">{headingOf("categories")}</h2>
              <p>Where one is to be a topic, add it to topics in site.yaml before the import, under the same name.</p>
              <ul>
                {categories.slice(0, mostCategories).map(({ name, texts }) => (
                  <li>
                    {name} ({number(texts)})
                  </li>
                ))}
                {categories.length > mostCategories && <li>and {number(categories.length - mostCategories)} more</li>}
              </ul>
            </section>
          )}
          {repeated.length > 0 && (
            <section>
              <h2 id="repeated">{headingOf("repeated")}</h2>
              <p>If one is the paragraph about the council, put it in boilerplate in site.yaml.</p>
              <ul>
                {repeated.map(({ line, pages }) => (
                  <li>
                    {line} ({number(pages)} pages)
                  </li>
                ))}
              </ul>
            </section>
          )}
          {others.length > 0 && (
            <section>
              <h2 id="others">{headingOf("others")}</h2>
              {[...Map.groupBy(others, groupOf)].map(([reason, group]) => (
                <details>
                  <summary>
                    {reason} ({number(group.length)})
                  </summary>
                  <ul>
                    {group.map((one) => (
                      <li>
                        <Old address={one.address} words={one.source} />
                        {one.reason === reason ? " " : `: ${one.reason} `}
                        <Alone path={one.alone} />
                      </li>
                    ))}
                  </ul>
                </details>
              ))}
            </section>
          )}
        </main>
      </body>
    </html>
  );
}

function Figure({ count, words }: { readonly count: number; readonly words: string }) {
  return (
    <li>
      <b>{number(count)}</b> {words}
    </li>
  );
}

function Release({ one, href }: { readonly one: ImportedText; readonly href: string }) {
  const missing = one.remarks.filter(({ missing }) => missing === "summary" || missing === "topics");
  const others = one.remarks.filter((remark) => !missing.includes(remark));
  return (
    <article>
      <h3>{one.title}</h3>
      <p class="way">
        <Old address={one.oldAddress} words={one.source} /> became <a href={href}>{one.file}</a>
        {one.status === "published" ? ", published" : ""}
      </p>
      {(missing.length > 0 || others.length > 0) && (
        <ul>
          {missing.length > 0 && <li>Fill in: {missing.map(({ missing }) => missing).join(", ")}.</li>}
          {others.map(({ place, sentence }) => (
            <li>
              {place === undefined ? sentence : `${one.unit === "line" ? "Line" : "Paragraph"} ${place}: ${sentence}`}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Alone({ path }: { readonly path: string | undefined }) {
  if (path === undefined) return "";
  // Others named the files of an old website, and a shell runs what stands in some names.
  if (/["$`\r\n]/.test(path)) return "If it is a release, give the file a plain name, and import it alone.";
  return (
    <>
      If it is a release, import it alone: <code>npm run import -- "{path}"</code>
    </>
  );
}

/** An old address as a link, where it is whole; else as it is. */
function Old({ address, words }: { readonly address: string | undefined; readonly words: string }) {
  if (address === undefined) return <>{words}</>;
  return /^https?:\/\//i.test(address) ? (
    <a href={address}>{address}</a>
  ) : address === words ? (
    words
  ) : (
    `${address} (${words})`
  );
}

/** Reasons that differ only in what they name stand together. */
function groupOf({ reason }: LeftOut): string {
  if (/^It is the same as /.test(reason)) return "They were found twice.";
  return reason.replace(/^It has only \d+ characters/, "They have few characters");
}

/** What is missing weighs more than what is to be looked at: no release is published without. */
function weightOf(remarks: readonly Remark[]): number {
  return remarks.reduce((sum, { missing }) => sum + (missing === undefined ? 2 : 3), 0);
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
