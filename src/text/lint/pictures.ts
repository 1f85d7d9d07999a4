import { capitalised } from "../../language/capitalised.ts";
import { exampleWords } from "../../newsroom/example-words.ts";
import type { Media } from "../../newsroom/media.ts";
import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { type Token, wordsOf } from "../markdown.ts";
import { isFileName, isNameOf } from "./file-name.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";
import { capitalsFault } from "./wording.ts";

/** Every picture says in words what it shows, and lies among the newsroom's own files (WCAG 1.1.1). */
export const pictures: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  for (const { inline, parts, seeker } of text.said) {
    const seek = seeker();
    for (const [part, , row] of parts) {
      if (part.type !== "image") continue;
      for (const fault of [pictureFault(part, text.mediaAt), lostCaption(part, inline, text.tokens)])
        if (fault) findings.push(placed(text, seek(fault.needle, row), fault));
    }
  }
  return findings;
};

/** A caption is shown below a picture that is alone in its paragraph; elsewhere there is no room for it. */
function lostCaption(image: Token, inline: Token, tokens: readonly Token[]): TextViolation | undefined {
  const caption = image.attrGet("title");
  if (!caption) return undefined;
  const isAlone = inline.children?.length === 1 && tokens[tokens.indexOf(inline) - 1]?.type === "paragraph_open";
  if (isAlone) return undefined;
  const message = `the caption "${caption}" is not shown, because the picture is not alone in its paragraph`;
  const fix = "put an empty line before the picture, and one after it";
  return { rule: "lost-caption", needle: String(caption), message, fix, level: "advice" };
}

function pictureFault(image: Token, mediaAt: (address: string) => Media | undefined): TextViolation | undefined {
  const alt = wordsOf(image).trim();
  const source = String(image.attrGet("src") ?? "");
  if (!source.startsWith("/media/")) return elsewhere(source, alt, mediaAt);
  if (mediaAt(source)?.kind === "document")
    return {
      rule: "picture-or-document",
      needle: source,
      message: `${source} is a document and cannot be shown as a picture`,
      fix: `[${alt || "its title"}](${source})`,
    };

  const title = image.attrGet("title");
  const caption = title === null ? undefined : String(title);
  const after = caption === undefined ? "" : ` "${caption}"`;
  if (alt === "") {
    const fix = `![${exampleWords.picture}](${source}${after})`;
    return { rule: "missing-alt", needle: "![", message: "the picture has no alternative text", fix };
  }
  const fault = altFault(alt, caption, source);
  if (!fault) return capitalsFault(caption ?? "");
  const fix = fault.fix ?? exampleWords.picture;
  const isRight = fault.fix && fault.isWords && !altFault(fault.fix, caption, source);
  const right = isRight ? ([`![${alt}](`, `![${fix}](`] as const) : undefined;
  const { isWords, ...violation } = fault;
  return { ...violation, needle: alt, fix: isWords ? `![${fix}](${source}${after})` : fix, right };
}

/** A picture is published with its page: it has to lie among the newsroom's own files. */
function elsewhere(source: string, alt: string, mediaAt: (address: string) => Media | undefined): TextViolation {
  const own = `/media/${source.replace(/^(\.{0,2}\/)*(content\/)?(media\/)?/, "")}`;
  const found = mediaAt(own) !== undefined;
  const message = `the picture "${source}" is not in /media/`;
  const violation = { rule: "picture-place", needle: source || "](", message } as const;
  if (!found)
    return {
      ...violation,
      fix: `put the file in content/media/, and write ![${exampleWords.picture}](/media/…) here`,
      inForm: { fix: "add the picture itself in its place" },
    };
  return { ...violation, fix: `![${alt}](${own})`, right: [`](${source}`, `](${own}`] };
}

/** What is wrong with the words for a picture. */
interface AltFault extends Omit<Violation, "fix"> {
  /** What to write; absent where only someone who sees the picture can say. */
  readonly fix?: string;
  /** Whether what to write are the words themselves. */
  readonly isWords: boolean;
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
  const rule = "alt-text";
  const shown = `the alternative text "${alt}"`;
  if (isFileName(alt) || isNameOf(alt, file)) return { rule, message: `${shown} is the name of a file`, isWords: true };
  if (kindAlone.test(alt) || !/[\p{L}\p{N}]/u.test(alt))
    return { rule, message: `${shown} does not say what the picture shows`, isWords: true };

  const [all = "", first] = kindFirst.exec(alt) ?? [];
  if (first !== undefined) {
    const rest = alt.slice(all.length);
    const message = `the alternative text begins with "${first}", which a screen reader says already`;
    return { rule, message, fix: capitalised(rest), isWords: true, level: "advice" };
  }
  if (caption && alike(alt) === alike(caption))
    return { rule, message: "the alternative text repeats the caption", isWords: true, level: "advice" };
  if (alt.length > longest) {
    const message = `the alternative text has ${alt.length} characters, and listeners cannot pause in it or go back`;
    return {
      rule,
      message,
      fix: `write up to ${longest} characters, and put the rest in the text`,
      isWords: false,
      level: "advice",
    };
  }
  return shoutedAlt(alt);
}

function shoutedAlt(alt: string): AltFault | undefined {
  const fault = capitalsFault(alt);
  return fault && { ...fault, isWords: false };
}

function alike(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
