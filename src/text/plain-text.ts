import { noteOf } from "./footnotes.ts";
import { type Token, wordsOf } from "./markdown.ts";
import { inLetters } from "./raised-letters.ts";

/** The words of a body to copy into an email or an article: blocks apart by a blank line, each link's address after its words. */
export function plainText(tokens: readonly Token[], wholeAddress: (target: string) => string): string {
  const blocks: string[] = [];
  const lists: List[] = [];
  let marker: Marker = noMarker;
  let row: string[] = [];
  /** How many blocks there are where each note so far is one line. */
  let listed = 0;
  const add = (words: string) => {
    if (marker.follows) blocks.push(`${blocks.pop()}\n${marker.text}${words}`);
    else blocks.push(marker.text + words);
    marker = noMarker;
  };

  for (const [index, token] of tokens.entries()) {
    if (token.type === "bullet_list_open") lists.push({ next: undefined, items: 0 });
    if (token.type === "ordered_list_open") lists.push({ next: Number(token.attrGet("start") ?? 1), items: 0 });
    if (token.type.endsWith("_list_close")) lists.pop();
    if (token.type === "list_item_open") marker = within(marker, markerOf(lists));
    if (token.type === "dt_open") marker = { text: "", follows: tokens[index - 1]?.type !== "dl_open" };
    if (token.type === "dd_open") marker = { text: listIndent, follows: true, isAside: true };
    if (token.type === "footnotes_open") add(token.content);
    if (token.type === "footnote_open") {
      // A note of several blocks would run into the next.
      const follows = tokens[index - 1]?.type === "footnote_close" && blocks.length === listed;
      if (!follows) listed = blocks.length + 1;
      marker = { text: `${noteOf(token).number}. `, follows, isAside: true };
    }
    if (verbatim.has(token.type)) add(token.content.trimEnd());
    if (token.type === "tr_open") row = [];
    if (token.type === "tr_close") add(row.join(" | "));
    if (token.type !== "inline") continue;

    const words = inlineText(token, wholeAddress);
    if (words === "" && token.children?.[0]?.type === "footnote_back") continue;
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

/** What stands before an item, and whether it goes on the line right after the item before it. */
interface Marker {
  readonly text: string;
  readonly follows: boolean;
  /** Of a note or of the meaning of a term, which may begin with a list. */
  readonly isAside?: true;
}

const listIndent = "   ";
const noMarker = { text: "", follows: false };

function markerOf(lists: readonly List[]): Marker {
  const list = lists.at(-1);
  if (!list) return noMarker;
  const sign = list.next === undefined ? "•" : `${list.next++}.`;
  list.items += 1;
  return { text: `${listIndent.repeat(lists.length - 1)}${sign} `, follows: list.items > 1 || lists.length > 1 };
}

function within(outer: Marker, inner: Marker): Marker {
  return outer.isAside ? { text: outer.text + inner.text, follows: outer.follows } : inner;
}

function inlineText(inline: Token, wholeAddress: (target: string) => string): string {
  const parts = inline.children ?? [];
  // In pieces: to take the words of each link out of what is before them would copy it all each time.
  const text: string[] = [];
  let target = "";
  let letters: "sub" | "sup" | undefined;
  let start = 0;
  for (const [index, part] of parts.entries()) {
    if (part.type === "softbreak") text.push(isSpeaker(parts[index + 1]) ? "\n" : " ");
    else if (part.type === "hardbreak") text.push("\n");
    else if (part.type === "footnote_ref") text.push(`[${noteOf(part).number}]`);
    else if (part.type === "sub_open" || part.type === "sup_open") letters = part.type === "sub_open" ? "sub" : "sup";
    else if (part.type === "sub_close" || part.type === "sup_close") letters = undefined;
    else if (letters) text.push(inLetters(part.content, letters));
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
