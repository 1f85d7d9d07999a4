import { exampleWords } from "../../newsroom/example-words.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { linkFault } from "../links.ts";
import type { Token } from "../markdown.ts";
import { raised, typedRaised } from "../raised-letters.ts";
import { withBlocks } from "../source-position.ts";
import { isEmptyTalk, saysKindOnly } from "./links.ts";
import { inBlock, placed, type Rule, type TextViolation } from "./rule.ts";

const emptyLine = "put an empty line between two paragraphs";
const wordsAlone = "write the words alone, or \\< to show a <";
const table = "write lines like | Ward | Visits |, with | --- | --- | below the first";
const definition = "write the term, and below it a line like : what the term means";
const form = "link to the form: [what the form is for](address)";

const instead: Readonly<Record<string, string>> = {
  "!--": "delete the comment",
  a: "[words](address)",
  blockquote: "> words",
  br: emptyLine,
  button: form,
  code: "`words`",
  del: "delete what no longer counts",
  em: "*words*",
  form,
  h1: "## words",
  h2: "## words",
  h3: "### words",
  h4: "#### words",
  hr: "---",
  i: "*words*",
  img: `![${exampleWords.picture}](/media/…)`,
  input: form,
  li: "- words",
  ol: "1. words",
  p: emptyLine,
  s: "delete what no longer counts",
  script: "delete it, down to its end",
  strong: "**words**",
  b: "**words**",
  style: "delete it, down to its end",
  abbr: "write the words alone, and below the text a line like *[SEND]: special educational needs and disabilities",
  dl: definition,
  dt: definition,
  dd: definition,
  sub: "~words~, for example CO~2~",
  sup: "^words^, for example km^2^",
  table,
  td: table,
  th: table,
  tr: table,
  ul: "- words",
};

/** What plays or shows something of another site. */
const shows = new Set(["audio", "embed", "iframe", "object", "source", "video"]);

/** HTML is shown as it is typed: each tag is reported once, without the one that closes it. */
export const tags: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  for (const [token] of withBlocks(text.tokens))
    if (token.type === "html_block") findings.push(withoutComment(inBlock(text, token, blockFault(token)), token));
  for (const { parts, inline, seeker } of text.said) {
    const locate = seeker();
    let hasTag = false;
    for (const [part, index, row] of parts) {
      if (part.type !== "html_inline" || (hasTag && part.content.startsWith("</"))) continue;
      hasTag = true;
      findings.push(placed(text, locate(part.content, row), inlineFault(inline.children ?? [], index)));
    }
  }
  return findings;
};

function blockFault({ content }: Token): TextViolation {
  return { rule: "html-in-text", needle: "<", message: whatOf(content), fix: writeFor(content) };
}

function whatOf(tag: string): string {
  const shown = tag.trim().split("\n")[0]?.slice(0, 40) ?? "";
  return `${shown} is code from a web page (HTML), and readers would see it as typed`;
}

/** What to write in the place of an HTML tag, its attributes and all. */
function writeFor(tag: string): string {
  const name = nameIn(tag);
  const source = attributeOf("src", tag) ?? attributeOf("data", tag);
  if (shows.has(name))
    return `link to it: [what it shows](${source && !linkFault(source) ? source : "the address of its page"})`;
  return (Object.hasOwn(instead, name) ? instead[name] : undefined) ?? wordsAlone;
}

function nameIn(tag: string): string {
  return /^<\/?([a-z][a-z0-9-]*|!--)/i.exec(tag.trim())?.[1]?.toLowerCase() ?? "";
}

function attributeOf(name: string, tag: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"'\\s<>()]+)["']`, "i").exec(tag)?.[1];
}

/** A comment that has its lines to itself goes with all of them. */
function withoutComment(finding: PlacedViolation, { content, map, level }: Token): PlacedViolation {
  const [start = 0, end = start] = map ?? [];
  if (level > 0 || !/^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(content)) return finding;
  return { ...finding, paste: [], pasteOver: { first: start + 1, count: end - start } };
}

/** A tag within a line; with words alone between it and the one that closes it, what to write can be said whole. */
function inlineFault(parts: readonly Token[], index: number): TextViolation {
  const tag = parts[index]?.content ?? "";
  const found = { rule: "html-in-text", needle: tag, message: whatOf(tag) } as const;
  const name = nameIn(tag);
  if (name === "!--") return { ...found, fix: writeFor(tag), right: [` ${tag}`, ""] };
  const [inside, close] = [parts[index + 1], parts[index + 2]];
  const isPair = inside?.type === "text" && close?.content.toLowerCase() === `</${name}>`;
  const words = isPair ? inside.content : "";
  const before = /[^\s<>]*$/.exec(parts[index - 1]?.content ?? "")?.[0] ?? "";
  const right = pairInWords(name, tag, words, before);
  if (right === undefined) return { ...found, fix: writeFor(tag) };
  const whole = before + right;
  return { ...found, fix: whole, right: [`${before}${tag}${words}${close?.content}`, whole] };
}

/** Whether the words would be reported again as those of a link. */
function isVague(words: string): boolean {
  return isEmptyTalk(words) || saysKindOnly(words) || /[./]/.test(words);
}

/** Not the end of a word, as in "1er". */
function isFormula(name: "sub" | "sup", words: string): boolean {
  return name === "sub" || /[\p{N}+−–-]/u.test(words);
}

/** What is right in the place of some words between two tags; undefined where that is not certain. */
function pairInWords(name: string, tag: string, words: string, before: string): string | undefined {
  if (!/^[\p{L}\p{N}](?:[^\n*_`[\]\\]*[\p{L}\p{N}])?$/u.test(words)) return undefined;
  const address = attributeOf("href", tag);
  switch (name) {
    case "sup":
    case "sub":
      return raised(words, name) ?? (isFormula(name, words) ? typedRaised(words, name, { before }) : undefined);
    case "b":
    case "strong":
      return `**${words}**`;
    case "i":
    case "em":
      return `*${words}*`;
    case "code":
      return `\`${words}\``;
    case "a":
      return address === undefined || linkFault(address) || isVague(words) ? undefined : `[${words}](${address})`;
    case "span":
    case "font":
    case "small":
    case "u":
      return words;
    default:
      return undefined;
  }
}
