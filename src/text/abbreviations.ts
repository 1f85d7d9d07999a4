import MarkdownIt, { type Token } from "markdown-it";
import { wordsOf } from "./markdown.ts";

/** What each abbreviation of a text stands for, as its lines `*[SEND]: special educational needs and disabilities` say. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Those that the parser found: it has a colon before each. */
export function abbreviationsIn(env: { readonly abbreviations?: Readonly<Record<string, string>> }): Abbreviations {
  return new Map(Object.entries(env.abbreviations ?? {}).map(([short, meaning]) => [short.slice(1), meaning]));
}

/** What says whether a text spells an abbreviation out itself: in brackets beside its words, or its words beside it in brackets. */
export function writtenOutIn(text: string): (short: string, meaning: string) => boolean {
  const flat = (some: string) =>
    ` ${some
      .toLowerCase()
      .replaceAll(/[^\p{L}]+/gu, " ")
      .trim()}`;
  const words = flat(text);
  return (short, meaning) => {
    if (text.includes(`(${short})`) || text.includes(`(${short}s)`) || words.includes(flat(meaning))) return true;
    const mayFollow = text.includes(`${short} (`) || text.includes(`${short}s (`);
    return mayFollow && new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(short)}s? \\(`, "u").test(text);
  };
}

/** What finds abbreviations in some words, the longest first; the ending of a plural is left out. */
export function patternOf(given: Abbreviations): RegExp {
  const longestFirst = [...given.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?=s?(?![\\p{L}\\p{N}]))`, "gu");
}

/** One use of an abbreviation. */
interface Use {
  readonly short: string;
  readonly part: Token;
  /** Where it begins and ends in its part, the ending of a plural left out. */
  readonly from: number;
  readonly to: number;
  /** How much what it stands for would be in the way there: 0 is in a sentence of the author's. */
  readonly rank: number;
}

/**
 * Shows what the abbreviations of a page stand for: after the first use in brackets, where the text does not spell it out, and by
 * `title` wherever it stands again. https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms
 */
export function showAbbreviations(tokens: readonly Token[], given: Abbreviations): void {
  if (given.size === 0) return;
  const uses = usesIn(tokens, patternOf(given));
  const isWrittenOut = writtenOutIn(tokens.map((token) => (token.type === "inline" ? wordsOf(token) : "")).join(" "));
  const spelledOut = new Set(
    [...Map.groupBy(uses, ({ short }) => short)].flatMap(([short, all]) =>
      isWrittenOut(short, given.get(short) ?? "") ? [] : [...all].sort((a, b) => a.rank - b.rank).slice(0, 1),
    ),
  );
  const usesOf = Map.groupBy(uses, ({ part }) => part);
  for (const inline of tokens)
    inline.children =
      inline.children?.flatMap((part) => {
        const within = usesOf.get(part);
        return within ? marked(part, within, given, spelledOut) : [part];
      }) ?? null;
}

/** Brackets within a heading or the words of somebody else are a last resort. */
const inTheWay: Readonly<Record<string, number>> = { heading: 4, blockquote: 3, dt: 1, th: 1, td: 1 };

function usesIn(tokens: readonly Token[], pattern: RegExp): Use[] {
  const open: number[] = [];
  return tokens.flatMap((token) => {
    const name = token.type.replace(/_(?:open|close)$/, "");
    if (token.nesting > 0) open.push(inTheWay[name] ?? 0);
    if (token.nesting < 0) open.pop();
    return token.type === "inline" ? usesInLine(token, pattern, Math.max(0, ...open)) : [];
  });
}

function usesInLine({ children }: Token, pattern: RegExp, around: number): Use[] {
  const uses: Use[] = [];
  let link: string | undefined;
  let said = "";
  for (const [index, part] of (children ?? []).entries()) {
    if (part.type === "link_open") link = String(part.attrGet("href"));
    if (part.type === "link_close") link = undefined;
    // An email address is no word.
    const found = part.type === "text" && !link?.startsWith("mailto:") ? part.content.matchAll(pattern) : [];
    for (const { 0: short, index: from } of found) {
      const to = from + short.length;
      const before = said + part.content.slice(0, from);
      const after = part.content.slice(to);
      // CO is not what CO~2~ begins with.
      if (after === "" && isLetter(children?.[index + 1])) continue;
      const ranks = [around, link === undefined ? 0 : 2, isQuoted(before) ? 3 : 0, /^s?[’'-]/.test(after) ? 1 : 0];
      uses.push({ short, part, from, to, rank: Math.max(...ranks) });
    }
    said += part.content;
  }
  return uses;
}

function isLetter(next: Token | undefined): boolean {
  return next?.type === "sub_open" || next?.type === "sup_open";
}

function isQuoted(before: string): boolean {
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

function marked(part: Token, uses: readonly Use[], given: Abbreviations, spelledOut: ReadonlySet<Use>): Token[] {
  const { content, level } = part;
  const made = (type: string, tag: string, nesting: -1 | 0 | 1, words = "") =>
    Object.assign(new MarkdownIt.Token(type, tag, nesting), { content: words, level });
  let end = 0;
  const pieces = uses.flatMap((use) => {
    const { short, from, to } = use;
    const meaning = given.get(short) ?? "";
    const before = made("text", "", 0, content.slice(end, from));
    end = to;
    if (spelledOut.has(use)) {
      const plural = content.startsWith("s", to) ? "s" : "";
      end += plural.length;
      return [before, made("text", "", 0, `${short}${plural} (${meaning})`)];
    }
    const open = made("abbr_open", "abbr", 1);
    open.attrSet("title", meaning);
    return [before, open, made("text", "", 0, short), made("abbr_close", "abbr", -1)];
  });
  return [...pieces, made("text", "", 0, content.slice(end))].filter(
    ({ type, content: words }) => type !== "text" || words !== "",
  );
}
