import type { SourceDocument } from "../../document.ts";
import { type Element, elementsIn, type Page, wordsIn } from "./dom.ts";

type About = SourceDocument["about"];

/** What a page says of itself in its head: https://ogp.me, Dublin Core, and the tags of HTML. */
export function aboutPage(page: Page): About {
  const elements = elementsIn(page);
  const said = saidIn(elements);
  const titleTag = elements.find(({ name }) => name === "title");
  const canonical = elements.find(
    ({ name, attribs }) => name === "link" && /\bcanonical\b/i.test(attribs["rel"] ?? ""),
  );
  const first = (...keys: string[]) => keys.map((key) => said.get(key)?.[0]).find(Boolean);
  const about = {
    title: first("og:title", "dcterms.title", "dc.title") ?? (titleTag && wordsIn(titleTag)),
    date: dayOf(
      first(
        "article:published_time",
        "dcterms.issued",
        "dcterms.date",
        "dc.date.issued",
        "dc.date",
        "date",
        "datepublished",
      ),
    ),
    address:
      webAddress(canonical?.attribs["href"]) ?? webAddress(first("og:url", "dcterms.identifier", "dc.identifier")),
    categories: [
      ...(said.get("article:section") ?? []),
      ...(said.get("article:tag") ?? []),
      ...(said.get("dcterms.subject") ?? []),
    ],
    summary: first("description", "og:description", "dcterms.description", "dc.description"),
  };
  return Object.fromEntries(
    Object.entries(about).filter(
      ([, value]) => value !== undefined && value !== "" && (!Array.isArray(value) || value.length > 0),
    ),
  );
}

function saidIn(elements: readonly Element[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { name, attribs } of elements) {
    const key = (attribs["property"] ?? attribs["name"] ?? attribs["itemprop"])?.toLowerCase();
    const value = oneLine(attribs["content"] ?? (name === "time" ? attribs["datetime"] : undefined) ?? "");
    if (key && value && (name === "meta" || name === "time")) said.set(key, [...(said.get(key) ?? []), value]);
  }
  return said;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** A day or an instant as ISO 8601 writes it; anything else is no date that can be trusted. */
function dayOf(written: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(written ?? "")?.[0];
}

function webAddress(written: string | undefined): string | undefined {
  return written && /^https?:\/\//i.test(written) ? written : undefined;
}
