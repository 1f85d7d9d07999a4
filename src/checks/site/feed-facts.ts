import type { FeedFormat } from "../../newsroom/address.ts";
import { digestOfBytes } from "../../store/digest.ts";
import { readPage } from "./html-page.ts";
import { type ReadFeed, type ReadItem, readFeed } from "./read-feed.ts";
import { Unreadable } from "./xml.ts";

/** What is left of a feed's file once it is read. */
export interface FeedFacts {
  readonly address: string;
  /** Of its bytes. */
  readonly digest: string;
  /** What a reader sees in it; or why none sees anything, to complete "the feed …". */
  readonly read: KeptFeed | string;
}

/** A feed as a reader sees it, without the texts of its items. */
export interface KeptFeed extends Omit<ReadFeed, "items"> {
  readonly items: readonly KeptItem[];
}

/** An item of a feed, without its text. */
export interface KeptItem extends Omit<ReadItem, "title" | "html"> {
  readonly text: ItemText;
}

/** What is found in the text of an item. */
interface ItemText {
  readonly digest: string;
  /** What it loads first. */
  readonly firstLoad: string | undefined;
  /** The addresses in it that are not whole, which no feed reader can follow. */
  readonly relative: readonly string[];
  /** Scripts and styles in it, in words. */
  readonly inline: readonly string[];
}

/** A function that reads the file of a feed. An item stands in many feeds and formats: its text is looked at once. */
export function feedReader() {
  const texts = new Map<string, ItemText>();
  const textOf = (html: string): ItemText => {
    const digest = digestOfBytes(html);
    const text = texts.get(digest) ?? textFacts(html, digest);
    texts.set(digest, text);
    return text;
  };
  return (address: string, format: FeedFormat, bytes: Buffer, digest: string): FeedFacts => {
    try {
      const { items, ...feed } = readFeed(format, bytes.toString());
      return {
        address,
        digest,
        read: { ...feed, items: items.map(({ title: _, html, ...item }) => ({ ...item, text: textOf(html) })) },
      };
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      return { address, digest, read: fault.message };
    }
  };
}

function textFacts(html: string, digest: string): ItemText {
  const { links, loads, inline } = readPage("", html);
  const relative = [...links, ...loads].filter((href) => !/^[a-z][a-z0-9+.-]*:/i.test(href));
  return { digest, firstLoad: loads[0], relative, inline };
}
