import { blanked, withoutSpeech } from "../days/speech.ts";
import { readLanguageMark } from "../language-mark.ts";
import type { Token } from "../markdown.ts";
import { languageByWords, mayBeOther } from "./language-words.ts";
import { inItalics, inQuotations } from "./quotations.ts";
import type { Line, LintContext, LintText } from "./rule.ts";
import { foreignWords } from "./scripts.ts";

/** A line in the author's own words. */
export interface ProseLine {
  readonly line: Line;
  /** Its words, with what others say, code and pictures hidden; each character in its place. */
  readonly words: string;
  /** The same with the council's own words hidden too. */
  readonly plain: string;
}

/** The lines of a text that are in the words of the council, in English; none where most of a text is in another language. */
export function readProse({ tokens, said, locale, own }: LintText): readonly ProseLine[] {
  if (!locale.startsWith("en")) return [];
  const quoted = inQuotations(tokens);
  const lines = said.filter(({ inline, words }) => words.trim() !== "" && !quoted.has(inline));
  const unmarked = lines.filter(({ words }) => !readLanguageMark(words));
  const sample = unmarked
    .map(({ words }) => words)
    .join(" ")
    .slice(0, longestSample);
  if (isOther(languageByWords(sample))) return [];
  const isMarkedOrSeen = lines.map(({ words }) => isInAnotherLanguage(words));
  // Beside what is seen to be in another language, a line that nothing shows to be English is left alone.
  const isMixed = isMarkedOrSeen.includes(true);
  const spoken = withoutSpeech(lines.map(({ words }) => words));
  return lines.flatMap((line, index) => {
    if (isMarkedOrSeen[index] || (isMixed && mayBeOther(line.words)) || inItalics(line.inline.children ?? []))
      return [];
    const words = ownParts(spoken[index] ?? "", line);
    return [{ line, words, plain: own(words) }];
  });
}

/** So many characters show in which language a text is. */
const longestSample = 3_000;

/** The words of a title or a summary as the rules for wording read them; undefined where they are in another language. */
export function proseOf(words: string, { locale, own }: Pick<LintContext, "locale" | "own">): string | undefined {
  if (!locale.startsWith("en") || isInAnotherLanguage(words)) return undefined;
  return own(withoutSpeech([words])[0] ?? "");
}

/** Whether a line says that it is in another language than English, or is seen to be. */
function isInAnotherLanguage(words: string): boolean {
  if (words.startsWith("[") && readLanguageMark(words)) return true;
  if (foreignWords(words)?.isMost) return true;
  if (!mayBeOther(words)) return false;
  return isOther(languageByWords(words));
}

function isOther(language: string | undefined): boolean {
  return language !== undefined && language !== "en";
}

/**
 * The words of a line without those of code, and of pictures, which other rules read. A line break ends what stands before it if it is a hard one,
 * or if the row is as short as those of an address or a label.
 */
function ownParts(words: string, { parts }: Line): string {
  if (parts.every(([{ type }]) => !notProse.has(type))) return words;
  let place = 0;
  let row = 0;
  return parts
    .map(([part]) => {
      const start = place;
      place += lengthOf(part);
      if (!isBreak(part))
        return notProse.has(part.type) ? blanked(words.slice(start, place)) : words.slice(start, place);
      const isEnd = part.type === "hardbreak" || (start - row < shortRow && /^[\p{Lu}\p{N}]/u.test(words.slice(place)));
      row = place;
      return isEnd ? "\n" : " ";
    })
    .join("");
}

/** Characters. */
const shortRow = 50;
const notProse: ReadonlySet<string> = new Set(["code_inline", "image", "hardbreak", "softbreak", "html_inline"]);

function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}

/** How many characters a part has in the words of its line. */
function lengthOf(part: Token): number {
  if (isBreak(part)) return 1;
  const { type, content, children } = part;
  return type === "image" ? (children ?? []).reduce((sum, part) => sum + lengthOf(part), 0) : content.length;
}
