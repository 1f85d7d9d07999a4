import { exampleWords } from "../../newsroom/example-words.ts";
import type { Media } from "../../newsroom/media.ts";
import { type Token, wordsOf } from "../markdown.ts";
import { isFileName, isNameOf } from "./file-name.ts";
import { at, type Fault, type Finding, type Rule } from "./finding.ts";
import { capitalsFault } from "./wording.ts";

/** Every picture says in words what it shows, and lies among the newsroom's own files (WCAG 1.1.1). */
export const pictures: Rule = (text) => {
  const findings: Finding[] = [];
  for (const { inline, parts, seeker } of text.said) {
    const seek = seeker();
    for (const [part, , row] of parts) {
      if (part.type !== "image") continue;
      for (const fault of [pictureFault(part, text.mediaAt), lostCaption(part, inline, text.tokens)])
        if (fault) findings.push(at(seek(fault[0], row), fault));
    }
  }
  return findings;
};

/** A caption is shown below a picture that is alone in its paragraph; elsewhere there is no room for it. */
function lostCaption(image: Token, inline: Token, tokens: readonly Token[]): Fault | undefined {
  const caption = image.attrGet("title");
  if (!caption) return undefined;
  const isAlone = inline.children?.length === 1 && tokens[tokens.indexOf(inline) - 1]?.type === "paragraph_open";
  if (isAlone) return undefined;
  const what = `the caption "${caption}" is not shown, because the picture is not alone in its paragraph`;
  return [String(caption), what, "an empty line before the picture, and one after it", "advice"];
}

function pictureFault(image: Token, mediaAt: (address: string) => Media | undefined): Fault | undefined {
  const alt = wordsOf(image).trim();
  const source = String(image.attrGet("src") ?? "");
  if (!source.startsWith("/media/")) return [source || "](", ...elsewhere(source, alt, mediaAt)];
  if (mediaAt(source)?.kind === "document")
    return [source, `${source} is a document and cannot be shown as a picture`, `[${alt || "its title"}](${source})`];

  const title = image.attrGet("title");
  const caption = title === null ? undefined : String(title);
  const after = caption === undefined ? "" : ` "${caption}"`;
  if (alt === "") return ["![", "the picture has no alternative text", `![${exampleWords.picture}](${source}${after})`];
  const fault = altFault(alt, caption, source);
  if (!fault) return capitalsFault(caption ?? "");
  const write = fault.write ?? exampleWords.picture;
  const isRight = fault.write && fault.isWords && !altFault(fault.write, caption, source);
  const right = isRight ? ([`![${alt}](`, `![${write}](`] as const) : undefined;
  return [alt, fault.what, fault.isWords ? `![${write}](${source}${after})` : write, fault.level, right];
}

/** A picture is published with its page: it has to lie among the newsroom's own files. */
function elsewhere(source: string, alt: string, mediaAt: (address: string) => Media | undefined) {
  const own = `/media/${source.replace(/^(\.{0,2}\/)*(content\/)?(media\/)?/, "")}`;
  const found = mediaAt(own) !== undefined;
  const what = `the picture "${source}" does not lie below /media/`;
  if (!found) return [what, `the file into content/media/, and here ![${exampleWords.picture}](/media/…)`] as const;
  return [what, `![${alt}](${own})`, undefined, [`](${source}`, `](${own}`]] as const;
}

/** What is wrong with the words for a picture. */
interface AltFault {
  readonly what: string;
  /** What to write; absent where only someone who sees the picture can say. */
  readonly write?: string;
  /** Whether what to write are the words themselves. */
  readonly isWords: boolean;
  readonly level?: "advice";
}

const kind = "images?|pictures?|photos?|photographs?|graphics?|screenshots?";
const kindAlone = new RegExp(`^((an?|the) )?(${kind}|logo|chart|graph|icon|banner|illustration|alt text)\\W*$`, "i");
const kindFirst = new RegExp(
  `^((?:(?:this|here) is )?(?:an? |the )?(?:${kind})(?: (?:of|showing|shows|which shows|that shows)\\b:?| ?:| [–—-](?= )))\\s*(?=\\S)`,
  "i",
);
const longest = 250;

/** Judges the words for a picture as a screen reader would say them, with its caption if it has one, and the name of its file. */
export function altFault(alt: string, caption?: string, file = ""): AltFault | undefined {
  const shown = `the alternative text "${alt}"`;
  if (isFileName(alt) || isNameOf(alt, file)) return { what: `${shown} is the name of a file`, isWords: true };
  if (kindAlone.test(alt) || !/[\p{L}\p{N}]/u.test(alt))
    return { what: `${shown} does not say what the picture shows`, isWords: true };

  const [all = "", first] = kindFirst.exec(alt) ?? [];
  if (first !== undefined) {
    const rest = alt.slice(all.length);
    const what = `the alternative text begins with "${first}", which a screen reader says by itself`;
    return { what, write: rest.charAt(0).toUpperCase() + rest.slice(1), isWords: true, level: "advice" };
  }
  if (caption && alike(alt) === alike(caption))
    return { what: "the alternative text repeats the caption", isWords: true, level: "advice" };
  if (alt.length > longest) {
    const what = `the alternative text has ${alt.length} characters, and nobody can stop in it or go back`;
    return { what, write: `up to ${longest} characters, and the rest in the text`, isWords: false, level: "advice" };
  }
  return shoutedAlt(alt);
}

function shoutedAlt(alt: string): AltFault | undefined {
  const fault = capitalsFault(alt);
  return fault && { what: fault[1], write: fault[2], isWords: false, level: "advice" };
}

function alike(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
