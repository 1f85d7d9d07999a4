import { plainWords } from "../../formats/html/dom.ts";
import type { LeftOut, OldText, ReadFile } from "../old-text.ts";
import { childrenOf, markupOf, readXml, textOf, wordsOf, type XmlElement } from "./xml.ts";

/** Reads the entries of an RSS or Atom archive. RSS 2.0; RSS 1.0; RFC 4287. */
export function readFeed(text: string, file: string): ReadFile {
  const { found, fault } = readXml(text, ["item", "entry"]);
  const texts: OldText[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, entry] of found.entries()) {
    const source = `${file}, entry ${index + 1}`;
    const address = addressOf(entry);
    const html = htmlOf(entry);
    if (html.trim() === "") {
      leftOut.push({ source, address, reason: "This entry has no text.", isDoubtful: true });
      continue;
    }
    const remarks = isExcerpt(entry, html)
      ? [{ sentence: "The feed has only the beginning of this text. Copy the rest from the old page." }]
      : [];
    texts.push({
      source,
      file,
      addresses: address ? [address] : [],
      title: plainWords(wordsOf(entry, "title")),
      dates: ["pubDate", "dc:date", "published", "issued", "updated"].flatMap((name) => wordsOf(entry, name) ?? []),
      categories: childrenOf(entry, "category", "dc:subject").map(
        (one) => one.attributes["label"] ?? one.attributes["term"] ?? textOf(one).trim(),
      ),
      summary: summaryOf(entry, html),
      html,
      picture: pictureOf(entry, html),
      remarks,
    });
  }
  if (fault !== undefined)
    leftOut.push({
      source: file,
      reason: `This file is no valid XML (${fault}). What stands after that may be missing.`,
      isDoubtful: true,
    });
  return { texts, leftOut };
}

function addressOf(entry: XmlElement): string | undefined {
  const links = childrenOf(entry, "link");
  const alternate = links.find(({ attributes: { rel = "alternate" } }) => rel === "alternate");
  const guid = childrenOf(entry, "guid")[0];
  const found = alternate?.attributes["href"] ?? wordsOf(entry, "link") ?? (guid && textOf(guid).trim());
  return found && /^https?:/i.test(found) ? found : undefined;
}

function htmlOf(entry: XmlElement): string {
  const content = childrenOf(entry, "content:encoded", "content")[0] ?? childrenOf(entry, "description", "summary")[0];
  if (!content) return "";
  const isMarkup =
    content.attributes["type"] === "xhtml" || content.children.some((child) => typeof child !== "string");
  if (isMarkup) return markupOf(content);
  const words = textOf(content);
  return content.attributes["type"] === "text" || !/<[a-z!/]/i.test(words) ? paragraphs(words) : words;
}

function paragraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map(
      (part) =>
        `<p>${part
          .trim()
          .replace(/&(?!#?\w+;)/g, "&amp;")
          .replace(/</g, "&lt;")}</p>`,
    )
    .join("\n");
}

/** A feed that cuts its texts says so. */
function isExcerpt(entry: XmlElement, html: string): boolean {
  return (
    childrenOf(entry, "content:encoded", "content").length === 0 &&
    /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|&hellip;|&#8230;|(?:read|continue reading|more)\b[^<]{0,40}(?:<\/a>)?)\s*(?:<\/p>)?\s*$/i.test(
      html,
    )
  );
}

function summaryOf(entry: XmlElement, html: string): string | undefined {
  const summary = plainWords(wordsOf(entry, "description", "summary"));
  return summary !== undefined && summary !== plainWords(html) && summary.length <= 400 ? summary : undefined;
}

function pictureOf(entry: XmlElement, html: string): OldText["picture"] {
  const media = childrenOf(entry, "media:content", "media:thumbnail", "enclosure").find(
    ({ attributes }) => !/^(?:audio|video|application)/.test(attributes["type"] ?? attributes["medium"] ?? ""),
  );
  const address = media?.attributes["url"];
  if (!media || !address || !/\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(address) || html.includes(address))
    return undefined;
  return { address, alt: wordsOf(media, "media:description") };
}
