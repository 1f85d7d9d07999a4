import type { Media } from "../newsroom/item.ts";
import { htmlAdvice } from "./html-advice.ts";
import { linkFault } from "./links.ts";
import type { Finding } from "./lint.ts";
import { closeOf, type Token, wordsOf } from "./markdown.ts";
import type { Seek } from "./places.ts";

type Fault = readonly [needle: string, what: string, write: string];

const saysNothing =
  /^(click|tap|press)?\s*(here|this|this link|link|more|read more|find out more|learn more|details)$/i;
const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]/gi;
const fileName = /^\S+\.(jpe?g|png|gif|webp|avif)$/i;

/** Reads a line of text, with its links and pictures, for what authors must mend. */
export function lintInline(inline: Token, seek: Seek, mediaAt: (address: string) => Media | undefined): Finding[] {
  const findings: Finding[] = [];
  const parts = inline.children ?? [];
  let row = 0;
  let linkEnd = 0;
  let hasTag = false;
  const tell = ([needle, what, write]: Fault) => findings.push({ ...seek(needle, row), what, write });

  for (const [index, part] of parts.entries()) {
    if (part.type === "softbreak" || part.type === "hardbreak") row += 1;
    if (part.type === "html_inline" && !(hasTag && part.content.startsWith("</"))) {
      hasTag = true;
      tell([part.content, ...htmlAdvice(part.content)]);
    }
    if (part.type === "image") imageFaults(part, mediaAt).forEach(tell);
    if (part.type === "link_open") {
      linkEnd = closeOf(parts, index);
      linkFaults(part, parts.slice(index + 1, linkEnd)).forEach(tell);
    }
    if (part.type === "text" && index >= linkEnd) bareAddresses(part.content).forEach(tell);
  }
  return findings;
}

function linkFaults(link: Token, inside: Token[]): Fault[] {
  const target = String(link.attrGet("href") ?? "");
  const words = wordsOf({ children: inside } as Token).trim();
  const better = `[what the link leads to](${target})`;
  const fault = linkFault(target);
  if (fault) return [[target || "](", fault.what, fault.write]];
  if (words === "") return [["[", "the link has no words", better]];
  if (saysNothing.test(words)) return [[words, `the link text "${words}" does not say where it leads`, better]];
  if (words.match(webAddress)?.[0] === words) return [bareAddress(words, target)];
  return [];
}

function bareAddresses(text: string): Fault[] {
  return [...text.matchAll(webAddress)].map(([address]) =>
    bareAddress(address, address.startsWith("www.") ? `https://${address}` : address),
  );
}

function bareAddress(shown: string, target: string): Fault {
  return [shown, "a bare web address says little and is hard to listen to", `[what the page is called](${target})`];
}

function imageFaults(image: Token, mediaAt: (address: string) => Media | undefined): Fault[] {
  const alt = wordsOf(image).trim();
  const source = String(image.attrGet("src") ?? "");
  const better = `![what the picture shows](${source})`;
  if (!source.startsWith("/media/")) return [[source || "](", ...elsewhere(source, alt, mediaAt)]];
  if (mediaAt(source)?.kind === "document")
    return [[source, `${source} is a document and cannot be shown as a picture`, `[${alt || "its title"}](${source})`]];
  if (alt === "") return [["![", "the picture has no alternative text", better]];
  if (fileName.test(alt)) return [[alt, `the alternative text "${alt}" is the name of a file`, better]];
  return [];
}

/** A picture is published with its page: it has to lie among the newsroom's own files. */
function elsewhere(source: string, alt: string, mediaAt: (address: string) => Media | undefined) {
  const own = `/media/${source.replace(/^(\.{0,2}\/)*(content\/)?(media\/)?/, "")}`;
  const found = mediaAt(own) !== undefined;
  return [
    `the picture "${source}" does not lie below /media/`,
    found ? `![${alt}](${own})` : "the file into content/media/, and here ![what the picture shows](/media/…)",
  ] as const;
}
