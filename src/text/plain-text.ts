import { type Token, wordsOf } from "./markdown.ts";

/** The words of a body to copy into an email or an article: blocks apart by a blank line, each link's address after its words. */
export function plainText(tokens: readonly Token[], wholeAddress: (target: string) => string): string {
  const blocks: string[] = [];
  const lists: List[] = [];
  let marker = noMarker;
  let row: string[] = [];
  const add = (words: string) => {
    if (marker.follows) blocks.push(`${blocks.pop()}\n${marker.text}${words}`);
    else blocks.push(marker.text + words);
    marker = noMarker;
  };

  for (const [index, token] of tokens.entries()) {
    if (token.type === "bullet_list_open") lists.push({ next: undefined, items: 0 });
    if (token.type === "ordered_list_open") lists.push({ next: Number(token.attrGet("start") ?? 1), items: 0 });
    if (token.type.endsWith("_list_close")) lists.pop();
    if (token.type === "list_item_open") marker = markerOf(lists);
    if (verbatim.has(token.type)) add(token.content.trimEnd());
    if (token.type === "tr_open") row = [];
    if (token.type === "tr_close") add(row.join(" | "));
    if (token.type !== "inline") continue;

    const words = inlineText(token, wholeAddress);
    if (cells.has(tokens[index - 1]?.type ?? "")) row.push(words);
    else add(words);
  }
  return blocks.join("\n\n");
}

const verbatim = new Set(["fence", "code_block", "html_block"]);
const cells = new Set(["td_open", "th_open"]);

interface List {
  /** The number of the next item; undefined where the list has none. */
  next: number | undefined;
  items: number;
}

const noMarker = { text: "", follows: false };

/** What stands before an item, and whether it goes on the line right after the item before it. */
function markerOf(lists: readonly List[]): { text: string; follows: boolean } {
  const list = lists.at(-1);
  if (!list) return noMarker;
  const sign = list.next === undefined ? "•" : `${list.next++}.`;
  list.items += 1;
  return { text: `${"   ".repeat(lists.length - 1)}${sign} `, follows: list.items > 1 || lists.length > 1 };
}

function inlineText(inline: Token, wholeAddress: (target: string) => string): string {
  const parts = inline.children ?? [];
  // In pieces: to take the words of each link out of what is before them would copy it all each time.
  const text: string[] = [];
  let target = "";
  let start = 0;
  for (const [index, part] of parts.entries()) {
    if (part.type === "softbreak") text.push(isSpeaker(parts[index + 1]) ? "\n" : " ");
    else if (part.type === "hardbreak") text.push("\n");
    else if (part.type === "image") text.push(pictureText(part, parts.length === 1));
    else if (part.type === "link_open") {
      target = wholeAddress(String(part.attrGet("href") ?? ""));
      start = text.length;
    } else if (part.type === "link_close") {
      const words = text.slice(start).join("");
      if (target && words !== target && `mailto:${words}` !== target) text.push(` (${target.replace(/^mailto:/, "")})`);
    } else text.push(part.content);
  }
  return text.join("");
}

/** Whether a line names who said what stands above it: `— Name, role`. */
export function isSpeaker(part: Token | undefined): boolean {
  return part?.type === "text" && /^[—–]/.test(part.content);
}

/** A picture alone in its paragraph is shown with its caption. */
function pictureText(image: Token, isAlone: boolean): string {
  const caption = isAlone ? image.attrGet("title") : null;
  return caption ? `${wordsOf(image)}\n${caption}` : wordsOf(image);
}
