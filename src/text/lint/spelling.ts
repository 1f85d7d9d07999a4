import { isCommon, isInDictionary, isListed } from "#dictionary";
import { modernWords } from "./modern-words.ts";
import type { TextViolation } from "./rule.ts";

/** A shorter word that is in no dictionary is an abbreviation as often as a slip. Letters. */
const shortest = 5;
/** So often nobody slips in the same way: it is a word that the dictionary lacks. */
const meant = 3;
/** In so few letters only what is changed about or doubled is a slip for sure. */
const few = 5;
const prefixes =
  /^(?:anti|auto|bio|bi|co|counter|cross|cyber|de|dis|down|e|eco|electro|extra|fore|geo|hydro|hyper|in|inter|intra|life|live|mega|micro|mid|mini|mis|mono|multi|neuro|non|off|on|out|over|part|photo|poly|post|pre|pro|pseudo|psycho|re|self|semi|socio|step|sub|super|tele|tetra|therm|thermo|trans|tri|ultra|un|under|up|well|wifi)(?=[a-z]{4})/;

/** The words that are misspelt in the lines of a text, each once, in their order, with the line and the place that it was found at. */
export function misspelt(
  lines: readonly string[],
): { readonly line: number; readonly index: number; readonly fault: TextViolation }[] {
  const all = lines.flatMap((words, line) => wordsIn(words).map((found) => ({ ...found, line })));
  const count = new Map<string, number>();
  for (const { word } of all) count.set(word.toLowerCase(), (count.get(word.toLowerCase()) ?? 0) + 1);
  const named = new Set(all.flatMap(({ word }) => (/^[A-ZÀ-Þ]/.test(word) ? word.toLowerCase() : [])));
  const seen = new Set<string>();
  return all.flatMap(({ word, line, index }) => {
    if (seen.has(word)) return [];
    seen.add(word);
    const isCandidate =
      /^[a-z']+$/.test(word) && word.length >= shortest && !named.has(word) && (count.get(word) ?? 0) < meant;
    const instead = isCandidate ? insteadOf(word) : undefined;
    if (instead === undefined) return [];
    const needle = lines[line]?.slice(index, index + word.length) ?? word;
    const message = `"${needle}" is not in the dictionary`;
    const fix = `write ${instead}, or add ${needle} to \`words\` in site.yaml`;
    const inForm = { fix: `write ${instead}, or add ${needle} to the council’s own words in the settings of the site` };
    return [{ line, index, fault: { rule: "spelling", needle, message, fix, inForm, level: "advice" } }];
  });
}

/** The words of a line, of letters alone, with an apostrophe as it is in the dictionary. Addresses, codes and parts of a compound are no words. */
function wordsIn(line: string): { readonly word: string; readonly index: number }[] {
  const found: { word: string; index: number }[] = [];
  for (const { 0: typed, index } of line.matchAll(/\S+/g)) {
    if (
      typed.length > longest ||
      /[@/\\:_\d][A-Za-zÀ-ɏ]|[A-Za-zÀ-ɏ][.‐‑-][A-Za-zÀ-ɏ]|[A-Za-zÀ-ɏ][‐‑-]$|^[‐‑-]/.test(typed)
    )
      continue;
    for (const part of typed.matchAll(/[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*/g))
      found.push({ word: part[0].replace("’", "'"), index: index + part.index });
  }
  return found;
}

const longest = 60;

/** What a word was meant to be; undefined where it is right, or where no common word is near. */
function insteadOf(word: string): string | undefined {
  const bare = word.replace(/'s$/, "");
  if (isListed(bare) || modernWords.has(bare)) return undefined;
  // Nearly every word has none: only then is the whole dictionary asked.
  const near = nearWords(bare).slice(0, mostOffered);
  return near.length === 0 || isKnown(bare) ? undefined : near.map((one) => one + word.slice(bare.length)).join(" or ");
}

const mostOffered = 2;

function isKnown(word: string): boolean {
  const isWord = (one: string) => modernWords.has(one) || isInDictionary(one);
  if (isWord(word) || isInDictionary(word.charAt(0).toUpperCase() + word.slice(1))) return true;
  const rest = word.replace(prefixes, "");
  return (rest !== word && isWord(rest)) || stemsOf(word).some(isWord) || isCompound(word);
}

/** What is left of a word without an ending that any stem may take: renewables, seater, engined. */
function stemsOf(word: string): string[] {
  const [, stem = ""] = /^([a-z]{3,}?)(?:s|ers?|ness|less|like|wise|ish|able|ists?|isms?)$/.exec(word) ?? [];
  const [, ofE = ""] = /^([a-z]{2,}e)(?:d|rs?)$/.exec(word) ?? [];
  return [stem, ofE, ...(stem === "" ? [] : [`${stem}e`])].filter((one) => one.length > 2);
}

/** Whether a word is made of two: live and stream. */
function isCompound(word: string): boolean {
  for (let cut = 4; cut <= word.length - 4; cut += 1)
    if (isInDictionary(word.slice(0, cut)) && isInDictionary(word.slice(cut))) return true;
  return false;
}

const vowels = "aeiou";

/** The common words that one slip makes a word of: letters changed about, doubled, left out, added, or a wrong vowel. Likeliest first. */
function nearWords(word: string): string[] {
  const at = [...word].map((_, index) => index).slice(1);
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const british = [
    word.replace(/or(?=s?$|ed$|ing$|ful$|able$|hood)/, "our"),
    word.replace(/iz(?=e|ing|ation)/, "is").replace(/yz(?=e|ing)/, "ys"),
    word.replace(/er(?=s?$)/, "re"),
    word.replace(/l(?=ed$|ing$|er$|ers$)/, "ll"),
    word.replace(/ense(?=s?$)/, "ence"),
    word.replace(/og(?=s?$)/, "ogue"),
  ].filter((one) => one !== word && isListed(one));
  const sure = [
    ...at.slice(0, -1).map((i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)),
    ...at.map((i) => word.slice(0, i) + word[i] + word.slice(i)),
    ...at.filter((i) => word[i] === word[i - 1]).map((i) => word.slice(0, i) + word.slice(i + 1)),
  ];
  const others = [
    ...[...at, word.length].flatMap((i) => letters.map((letter) => word.slice(0, i) + letter + word.slice(i))),
    ...at.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...at.flatMap((i) =>
      vowels.includes(word[i] ?? "") ? [...vowels].map((letter) => word.slice(0, i) + letter + word.slice(i + 1)) : [],
    ),
  ];
  const common = [...sure, ...(word.length > few ? others : [])].filter((one) => one !== word && isCommon(one));
  return british.length > 0 ? british : [...new Set(common)];
}
