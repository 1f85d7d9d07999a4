import { plainWords } from "../../formats/html/dom.ts";
import { convertWordPress, type LibraryFile } from "../codes/wordpress.ts";
import type { LeftOut, OldText, ReadFile } from "../old-text.ts";
import { childrenOf, readXml, textOf, wordsOf, type XmlElement } from "./xml.ts";

/** The kinds of posts that can be releases, as sites name them. */
const kinds =
  /^(?:post|posts|press|press[-_]?releases?|news|news[-_]?(?:items?|articles?|posts?|releases?)|media[-_]?releases?|articles?|releases?|stories|story|announcements?)$/i;

/** What WordPress and its plug-ins keep beside posts, of which nobody misses anything. */
const machinery =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|wpcf7_\w+|elementor_\w+|feedback|.*_log|.*-log)$/;

/** Reads the posts of a WordPress export (WXR), with the library of its files. */
export function readWordPressExport(text: string, file: string): ReadFile {
  const { found, fault } = readXml(text, ["item"]);
  const library = libraryOf(found);
  const texts: OldText[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, item] of found.entries()) {
    const kind = wordsOf(item, "wp:post_type") ?? "post";
    if (machinery.test(kind)) continue;
    const title = plainWords(wordsOf(item, "title"));
    const source = `${file}, item ${index + 1}${title ? ` “${title}”` : ""}`;
    const address = wordsOf(item, "link");
    const reason = whyNot(kind, item);
    if (reason !== undefined) leftOut.push({ source, address, isDoubtful: false, reason });
    else texts.push(readPost(item, { source, file, title, address, library }));
  }
  if (fault !== undefined)
    leftOut.push({
      source: file,
      reason: `This file is no valid XML (${fault}). Compare the number of posts, and export it again if some are missing.`,
      isDoubtful: true,
    });
  return { texts, leftOut };
}

function whyNot(kind: string, item: XmlElement): string | undefined {
  const status = wordsOf(item, "wp:status") ?? "publish";
  if (!kinds.test(kind)) return `It is of the kind “${kind}”, not a post or a press release.`;
  if (status !== "publish") return `Its status is “${status}”: it was not public.`;
  if (wordsOf(item, "wp:post_password")) return "It was behind a password.";
  return wordsOf(item, "content:encoded") === undefined ? "It has no text." : undefined;
}

interface Post {
  readonly source: string;
  readonly file: string;
  readonly title: string | undefined;
  readonly address: string | undefined;
  readonly library: ReadonlyMap<string, LibraryFile>;
}

function readPost(item: XmlElement, { source, file, title, address, library }: Post): OldText {
  const { text, notes } = convertWordPress(textOf(childrenOf(item, "content:encoded")[0]), library);
  const thumbnail = library.get(metaOf(item, "_thumbnail_id") ?? "");
  const guid = wordsOf(item, "guid");
  const date = wordsOf(item, "wp:post_date");
  return {
    source,
    file,
    addresses: [address, guid].filter((one) => one !== undefined && /^https?:.*[?/].+/i.test(one)) as string[],
    title,
    // Of the site's own clock, without a zone.
    dates: [date?.startsWith("0000") ? undefined : date, wordsOf(item, "pubDate")].filter((one) => one !== undefined),
    categories: childrenOf(item, "category").flatMap((one) => {
      const name = textOf(one).trim();
      return name === "" || name === "Uncategorized" || name === "Uncategorised" ? [] : [name];
    }),
    summary: plainWords(wordsOf(item, "excerpt:encoded")),
    html: text,
    picture: thumbnail && !text.includes(thumbnail.address) ? thumbnail : undefined,
    remarks: notes.map((sentence) => ({ sentence })),
  };
}

/** The files of the library by their number. */
function libraryOf(items: readonly XmlElement[]): ReadonlyMap<string, LibraryFile> {
  return new Map(
    items.flatMap((item) => {
      const address = wordsOf(item, "wp:attachment_url");
      const id = wordsOf(item, "wp:post_id");
      if (wordsOf(item, "wp:post_type") !== "attachment" || !address || !id) return [];
      const [title, alt, caption] = [
        wordsOf(item, "title"),
        metaOf(item, "_wp_attachment_image_alt"),
        wordsOf(item, "excerpt:encoded"),
      ];
      return [[id, { address, title, alt, caption }] as const];
    }),
  );
}

function metaOf(item: XmlElement, key: string): string | undefined {
  const meta = childrenOf(item, "wp:postmeta").find((one) => wordsOf(one, "wp:meta_key") === key);
  return meta && wordsOf(meta, "wp:meta_value");
}
