import type { PlacedViolation } from "../../problems/problem.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";

/** Words that some readers cannot use as they stand: in capitals, in italics, or known by colour, shape or place alone. */
export const wording: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  for (const { inline, words, parts, seeker } of text.said) {
    const isSuspect = mayBeShouted.test(words) || mayBePerceived.test(words);
    if (!isSuspect && parts.length === 1) continue;
    const seek = seeker();
    for (const [part, index, row] of parts) {
      const faults = part.type === "em_open" ? [italicsFault(inline.children ?? [], index)] : [];
      if (isSuspect && part.type === "text")
        faults.push(capitalsFault(text.own(part.content)), ...rules.map((rule) => rule(part.content)));
      for (const fault of faults) if (fault) findings.push(placed(text, seek(fault.needle, row), fault));
    }
  }
  return findings;
};

const mostCapitals = 12;
// Quicker than the expressions that are exact, and enough to leave most texts alone.
const mayBeShouted = /[A-ZÀ-Þ][^a-z]{7,}[A-ZÀ-Þ]/;
const capitalWords =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}’']*\p{Lu}|[AI])(?:[ ,;&-]+(?:\p{Lu}[\p{Lu}’']*\p{Lu}|[AI]))*(?![\p{L}\p{N}])/gu;
// A row of abbreviations has none of these, nor so long a word, nor so many in a row that are not short.
const ordinary = /\b(?:AND|THE|OF|TO|FOR|ON|AT|IS|ARE|BY|WITH|YOUR|OUR|NO|NOT|ALL|WILL|FROM|NOW|THIS|YOU)\b/;
const longWord = /\p{Lu}{7}/u;
const readable = /^(?=.*[AEIOUY])\p{Lu}{4,}$/u;
const mostReadable = 3;
const spelled = /(?<![\p{L}\p{N}.])\p{Lu}(?: \p{Lu}){4,}(?![\p{L}\p{N}])/u;

/** Words in capitals, but not abbreviations, however many stand in a row. */
export function capitalsFault(words: string): TextViolation | undefined {
  if (!mayBeShouted.test(words)) return undefined;
  const spaced = spelled.exec(words)?.[0];
  const run = spaced ?? words.match(capitalWords)?.flatMap(shouted)[0];
  if (run === undefined) return undefined;
  const shown = run.length > 60 ? `${run.slice(0, 60)}…` : run;
  const message = `"${shown}" is in capitals, which are hard to read and may be read out letter by letter`;
  // Only its author knows which of the words are names.
  const fix = "use small letters, with capitals only for names and to start a sentence";
  return { rule: "capitals", needle: run, message, fix, level: "advice" };
}

/** What of some words in capitals is no row of abbreviations. */
function shouted(run: string): string[] {
  if (!isLong(run)) return [];
  if (ordinary.test(run)) return [run];
  const isWordy = (part: string) => part.split(/[ &-]+/).filter((word) => readable.test(word)).length > mostReadable;
  return run.split(/ *[,;] */).filter((part) => isLong(part) && (longWord.test(part) || isWordy(part)));
}

function isLong(run: string): boolean {
  return run.replaceAll(/\P{L}/gu, "").length > mostCapitals;
}

const mostItalics = 20;

function italicsFault(parts: readonly Token[], index: number): TextViolation | undefined {
  const words = wordsOf({ children: parts.slice(index + 1, closeOf(parts, index)) } as Token).trim();
  const all = words.split(/\s+/).length;
  if (all <= mostItalics) return undefined;
  const message = `${all} words in a row are in italics, which are hard to read`;
  const fix = "remove the marks around them, or write > before a quotation";
  return { rule: "italics", needle: words.split(" ")[0] ?? "", message, fix, level: "advice" };
}

const things =
  "pictures?|photos?|photographs?|images?|charts?|graphs?|maps?|tables?|box(?:es)?|links?|buttons?|lists?|columns?|forms?|menus?|panels?|figures?";
const place = new RegExp(
  `\\b(?:(?:${things}|person|people|man|woman|artist|councillor) (?:on|to|at) the (?:far )?(?:left|right)\\b(?! (?:side )?of)|(?:left|right)[- ]hand (?:column|side of (?:the|this) (?:page|screen))|(?:click|select|press|choose|use|follow) (?:on )?(?:the|a|one of the) (?:links?|buttons?|box(?:es)?|pictures?|maps?) (?:above|below|opposite))`,
  "i",
);
const colours = "red|green|blue|yellow|orange|amber|purple|pink|grey|gray|black|white|brown";
const colour = new RegExp(
  `\\b(?:(?:shown|marked|highlighted|shaded|printed|coloured|colored|written|listed|underlined) (?:up )?in (?:bright |dark |light )?(?:${colours})\\b|the (?:${colours}) (?:rows?|cells?|text|entries|items|words|dots|bars|buttons?|links?|icons?|figures|dates|names|ones)\\b)`,
  "i",
);
const shape =
  /\b(?:click|select|press|choose|use) (?:on )?the (?:round|square|triangular|circular|big|large|small) (?:button|icon|link|symbol)\b/i;

const mayBePerceived = new RegExp(`\\b(?:left|right|above|below|opposite|button|icon|link|symbol|${colours})\\b`);

/** What can be recognised by seeing alone (WCAG 1.3.3, 1.4.1). */
const rules = [
  by(place, "by its position", "add its name or its heading"),
  by(colour, "by its colour", "say the same in words, for example “full” or “late”"),
  by(shape, "by its shape or size", "write what it says on it"),
];

function by(pattern: RegExp, how: string, fix: string) {
  return (words: string): TextViolation | undefined => {
    const [phrase] = pattern.exec(words) ?? [];
    if (phrase === undefined) return undefined;
    return {
      rule: "by-sight-alone",
      needle: phrase,
      message: `"${phrase}" can be recognised only ${how}`,
      fix,
      level: "advice",
    };
  };
}
