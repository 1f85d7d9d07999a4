import { attribute, type Element, elementsIn, type Page, wordsIn } from "../../formats/html/dom.ts";
import { readStructuredData } from "./json-ld.ts";

/** What a saved page says of itself, before anything is taken out of it. */
export interface PageFacts {
  /** The words of its main headings, in their order. */
  readonly headings: readonly string[];
  /** As it calls itself to programs that share it, and to search engines. */
  readonly sharedTitle?: string | undefined;
  /** As a browser's tab shows it, mostly with the site's name. */
  readonly tabTitle?: string | undefined;
  readonly siteName?: string | undefined;
  /** What its canonical link or its `og:url` says, as written. */
  readonly address?: string | undefined;
  /** ISO 8601, or as written in a `time` element; the surest first. */
  readonly dates: readonly string[];
  readonly categories: readonly string[];
  readonly summary?: string | undefined;
  /** Whether it says that it is an article or a news item. */
  readonly isArticle: boolean;
}

/** Reads what a page says of itself in its head, its structured data and its headings. */
export function readFacts(page: Page): PageFacts {
  const elements = elementsIn(page);
  const metas = new Map<string, string[]>();
  for (const element of elements) {
    if (element.name !== "meta") continue;
    const name = (
      attribute(element, "property") ||
      attribute(element, "name") ||
      attribute(element, "itemprop")
    ).toLowerCase();
    const content = attribute(element, "content").trim();
    if (name && content) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const meta = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const data = readStructuredData(elements.filter(({ name }) => name === "script"));
  const link = (rel: string) =>
    elements
      .filter(
        (element) => element.name === "link" && attribute(element, "rel").toLowerCase().split(/\s+/).includes(rel),
      )
      .map((element) => attribute(element, "href"))
      .find(Boolean);
  const body = elements.find(({ name }) => name === "body");
  return {
    headings: elements
      .filter(({ name }) => name === "h1")
      .map(wordsIn)
      .filter(Boolean),
    sharedTitle: data?.headline ?? meta("og:title", "twitter:title", "dcterms.title", "dc.title")[0],
    tabTitle: elements.filter(({ name }) => name === "title").map(wordsIn)[0],
    siteName: meta("og:site_name", "application-name")[0],
    address: link("canonical") ?? meta("og:url")[0],
    dates: [...(data?.published ? [data.published] : []), ...meta(...dateNames), ...markedDates(elements)],
    categories: [
      ...new Set([
        ...(data?.sections ?? []),
        ...meta("article:section", "article:tag", "dcterms.subject", "dc.subject", "eGMS.subject.category"),
        ...elements.filter(isCategory).map(wordsIn),
      ]),
    ].filter((name) => name.length > 0 && name.length < 80),
    summary: data?.description ?? meta("og:description", "description", "dcterms.description", "dc.description")[0],
    isArticle:
      (data?.isArticle ?? false) ||
      metas.has("article:published_time") ||
      /\b(?:single-post|single-news|node--?type-(?:localgov-)?(?:news|press|article)|page-node-type-(?:localgov-)?(?:news|press)|news-?(?:article|item|story)|press-?release)/i.test(
        `${body ? attribute(body, "class") : ""} ${elements.find(({ name }) => name === "article")?.attribs["class"] ?? ""}`,
      ),
  };
}

/** The names under which pages say when they were published. Open Graph; Dublin Core, as e-GMS asked councils for it. */
const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "publish-date",
  "publish_date",
  "publication_date",
  "pubdate",
  "sailthru.date",
  "date",
];

/** The dates in elements made for them, those that are marked as that of publication first. */
function markedDates(elements: readonly Element[]): string[] {
  const marked = elements.filter(
    ({ name, attribs }) => name === "time" || /\bdatePublished\b/.test(attribs["itemprop"] ?? ""),
  );
  const isOfPublication = (element: Element) =>
    /\bdatePublished\b/.test(attribute(element, "itemprop")) ||
    "pubdate" in element.attribs ||
    /publish|posted|entry-date|post-date|news-date|article-date/i.test(
      `${attribute(element, "class")} ${element.parent && "attribs" in element.parent ? attribute(element.parent as Element, "class") : ""}`,
    );
  const isOther = (element: Element) =>
    /updated|modified|event/i.test(`${attribute(element, "class")} ${attribute(element, "itemprop")}`);
  return [
    ...marked.filter(isOfPublication),
    ...marked.filter((element) => !isOfPublication(element) && !isOther(element)),
  ]
    .filter((element) => !isOther(element) || isOfPublication(element))
    .map((element) => attribute(element, "datetime") || attribute(element, "content") || wordsIn(element))
    .filter(Boolean)
    .slice(0, 3);
}

function isCategory(element: Element): boolean {
  if (element.name !== "a") return false;
  const { parent } = element;
  const around = parent && "attribs" in parent ? attribute(parent as Element, "class") : "";
  return (
    /\btag\b/.test(attribute(element, "rel")) ||
    /\b(?:cat-links|post-categories|categories|category|topics)\b/i.test(around)
  );
}
