import { arrange } from "../../newsroom/arrange.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom, PublicNewsroom } from "../../newsroom/newsroom.ts";
import { ownWords } from "./own-words.ts";
import { textsIn } from "./texts.ts";
import { Traces } from "./traces.ts";
import type { Withheld } from "./withheld.ts";

/** What is looked for, given what is withheld: its traces, without those that stand in what the public sees. */
export function tracesOf(withheld: readonly Withheld[], shown: Newsroom, now: Instant): Traces {
  const traces = new Traces();
  for (const { kind, texts, html } of withheld) {
    for (const text of html) traces.add(text, "markup", kind);
    for (const text of texts) {
      traces.add(text, "text", kind);
      // On a page it may be taken for a tag.
      if (text.includes("<")) traces.add(text, "markup", kind);
    }
  }
  if (traces.isEmpty) return traces;

  const room = new Room();
  const strike = (text: string, isHtml: boolean) => {
    const bytes = room.write(text);
    if (isHtml || text.includes("<")) traces.strike(bytes, "markup");
    if (!isHtml) traces.strike(bytes, "text");
  };
  for (const source of ownWords()) strike(source, false);
  // What the pages of strategies say in sentences made from many facts.
  const rest: Newsroom = { ...shown, releases: [] };
  const sentences = arrange(rest as PublicNewsroom, now);
  for (const { key, text } of textsIn([shown, sentences])) strike(text, key === "html");
  return traces;
}

/** Room for one text at a time, in bytes. */
class Room {
  private bytes = Buffer.alloc(2 ** 16);

  write(text: string): Uint8Array {
    // No character of UTF-16 takes more than three bytes in UTF-8.
    if (text.length * 3 > this.bytes.length) this.bytes = Buffer.alloc(text.length * 4);
    return this.bytes.subarray(0, this.bytes.write(text));
  }
}
