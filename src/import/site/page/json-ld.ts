import { attribute, type Element } from "../../formats/html/dom.ts";

/** What a page says of itself to search engines. https://schema.org/Article */
export interface StructuredData {
  readonly isArticle: boolean;
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly description?: string | undefined;
  readonly sections: readonly string[];
}

const article = /^(?:(?:Reportage|Analysis|Opinion|Background)?NewsArticle|Article|BlogPosting|Report|PressRelease)$/;

/** Reads the JSON-LD of a page: that of an article before that of the page as such. What is no JSON is passed over. */
export function readStructuredData(scripts: readonly Element[]): StructuredData | undefined {
  const things = scripts
    .filter((script) => /^application\/ld\+json\b/i.test(attribute(script, "type")))
    .flatMap((script) => thingsIn(parsed(script.children.map((node) => ("data" in node ? node.data : "")).join(""))));
  const dated = things.filter(({ datePublished }) => typeof datePublished === "string");
  const one = dated.find(isArticle) ?? dated.find(({ "@type": type }) => names(type).includes("WebPage"));
  if (!one) return undefined;
  return {
    isArticle: isArticle(one),
    headline: text(one["headline"]) ?? (isArticle(one) ? text(one["name"]) : undefined),
    published: text(one["datePublished"]),
    description: text(one["description"]),
    sections: [...names(one["articleSection"]), ...names(one["keywords"])],
  };
}

type Thing = Readonly<Record<string, unknown>>;

function isArticle(thing: Thing): boolean {
  return names(thing["@type"]).some((name) => article.test(name));
}

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== "object" || value === null) return [];
  const thing = value as Thing;
  return [
    thing,
    ...thingsIn(thing["@graph"]),
    ...thingsIn(thing["mainEntity"]),
    ...thingsIn(thing["mainEntityOfPage"]),
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  return typeof value === "string" ? value.split(",").flatMap((name) => text(name) ?? []) : [];
}
