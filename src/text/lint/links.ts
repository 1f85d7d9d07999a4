import { exampleWords } from "../../newsroom/example-words.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { bareAddresses } from "../bare-addresses.ts";
import { linkFault } from "../links.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { trueAddress } from "../true-address.ts";
import { fileFault, isRecording } from "./file-links.ts";
import { isFileName } from "./file-name.ts";
import { inBlock, type LintText, placed, type Rule, type TextViolation } from "./rule.ts";

/** Links say where they lead, in words, and lead where they may (WCAG 2.4.4). */
export const links: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  // The same link again and again in one line is reported once.
  const reported = new Set<string>();
  for (const { inline, parts, seeker } of text.said) {
    const seek = seeker();
    const children = inline.children ?? [];
    let linkEnd = 0;
    reported.clear();
    for (const [part, index, row] of parts) {
      const report = (fault: TextViolation) => findings.push(placed(text, seek(fault.needle, row), fault));
      if (part.type === "link_open") {
        linkEnd = closeOf(children, index);
        const link = {
          open: part,
          inside: children.slice(index + 1, linkEnd),
          after: children[linkEnd + 1]?.content ?? "",
        };
        const fault = faultOf(link, text);
        const key = fault && [fault.rule, fault.needle, part.attrGet("href")].join("\n");
        if (fault && key && !reported.has(key)) report(fault);
        if (key) reported.add(key);
      }
      if (part.type !== "text" || index < linkEnd) continue;
      for (const { shown, target, isSpoken } of bareAddresses(part.content))
        report(bareAddress(shown, target, isSpoken ? "advice" : undefined));
    }
  }
  return findings;
};

/** A link, what stands in it, and the text after it. */
interface WrittenLink {
  readonly open: Token;
  readonly inside: readonly Token[];
  readonly after: string;
}

function faultOf({ open, inside, after }: WrittenLink, text: LintText): TextViolation | undefined {
  const target = String(open.attrGet("href") ?? "");
  const words = wordsOf({ children: inside } as Token).trim();
  const fault = linkFault(target);
  if (fault) {
    const right = ownFile(target, text) ?? fault.value;
    return {
      ...fault,
      value: undefined,
      needle: target || "](",
      fix: right ?? fault.fix,
      ...(right && { right: [`](${target}`, `](${right}`] }),
    };
  }
  // Nobody is asked to keep an address that a service put before the real one.
  const meant = trueAddress(target) ?? target;
  return (
    wordsFault(words, meant) ??
    repeatedAlt(inside, meant) ??
    unseenTitle(open, words, meant) ??
    (isRecording(target) && isInWriting(text) ? undefined : fileFault(words, target, after))
  );
}

/** The address of a picture or a document of the newsroom's that is named without its first slash, or by its folder in the project. */
function ownFile(target: string, { mediaAt }: LintText): string | undefined {
  const address = `/media/${target.replace(/^(?:\.{0,2}\/)*(?:content\/)?(?:media\/)?/, "")}`;
  return mediaAt(address) && address;
}

function isInWriting({ lines }: LintText): boolean {
  return lines.some((line) => /transcript|subtitle|in writing/i.test(line));
}

const saysNothing = new RegExp(
  `^(?:${[
    "(?:(?:click|tap|press|go|look|see|right|over) )*here(?: now| for more.*)?",
    "it|this|that|these|those|this one|that one|(?:this|that|our) (?:web ?)?(?:page|link|site)",
    "(?:click|follow|use|visit)(?: on)? (?:this|the|our) (?:link|page|site|website)",
    "links?|the link|url|address|web ?link|click|click me|tap",
    "(?:read|find out|learn|see|view|discover|get|show)(?: (?:more|on|all|it|this|now))*|go|open",
    "download(?: (?:now|here|it|this|the file))?|continue(?: reading)?",
    "(?:for |some )?more(?: (?:here|info|information|details|on this))?",
    "(?:(?:further|full|additional) )?(?:info|information|details)",
  ].join("|")})$`,
  "i",
);
// A kind of thing, without its name: where there is one only, its reader can guess.
const kindOnly =
  /^(?:(?:the|our|their|its|a|an|his|her|council|full|attached|online)\s+)*(?:page|web ?site|site|document|documents|report|form|pdf|file|video|map|letter|survey|leaflet|article|story|press release|attachment|post|portal)$/i;

/** Whether the words of a link would fit any link. */
export function isEmptyTalk(words: string): boolean {
  const bare = withoutSigns(words);
  return [...bare].length < 2 || saysNothing.test(bare);
}

/** Whether the words of a link are a kind of thing, without its name. */
export function saysKindOnly(words: string): boolean {
  return kindOnly.test(withoutSigns(words));
}

function withoutSigns(words: string): string {
  return words.replace(/\p{DI}/gu, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "");
}

/** What is wrong with the words of a link: they say nothing, or only an address. */
export function wordsFault(words: string, target: string): TextViolation | undefined {
  const rule = "link-words";
  const better = `[what the link leads to](${target})`;
  if (words === "") return { rule, needle: "[", message: "the link has no words", fix: better };
  if (isEmptyTalk(words))
    return { rule, needle: words, message: `the link text "${words}" does not say where it leads`, fix: better };
  const bare = bareAddresses(words).find(({ shown }) => shown === words);
  if (bare) return bareAddress(words, target, bare.isSpoken ? "advice" : undefined);
  const message = isFileName(words)
    ? `the link text "${words}" is the name of a file`
    : saysKindOnly(words)
      ? `the link text "${words}" names a kind of thing, not which one`
      : undefined;
  return message === undefined ? undefined : { rule, needle: words, message, fix: better, level: "advice" };
}

/** axe refuses it too: the same words would be said twice. */
function repeatedAlt(inside: readonly Token[], target: string): TextViolation | undefined {
  const words = wordsOf({ children: inside.filter(({ type }) => type !== "image") } as Token).trim();
  const picture = inside.find(({ type }) => type === "image");
  if (!picture || words === "" || wordsOf(picture).trim().toLowerCase() !== words.toLowerCase()) return undefined;
  return {
    rule: "alt-text",
    needle: "![",
    message: "the alternative text repeats the words beside it in the link",
    fix: `[${words}](${target})`,
  };
}

function unseenTitle(open: Token, words: string, target: string): TextViolation | undefined {
  const title = open.attrGet("title");
  if (title === null) return undefined;
  return {
    rule: "link-title",
    needle: target,
    message: `the words "${title}" after the address only appear to people who use a mouse`,
    fix: `[${words}](${target})`,
    level: "advice",
  };
}

function bareAddress(shown: string, target: string, level?: "advice"): TextViolation {
  const message = "a bare web address says little and is hard to listen to";
  return { rule: "bare-address", needle: shown, message, fix: `[${exampleWords.page}](${target})`, level };
}

/** How such a sentence ends. A visit is a noun, too, and a click; money goes to somebody, and there are places to go to. */
const promise =
  /(?<!\b(?:to|will|can|does) )\bgo to\s*[:,]?$|(?:^|[.,;:(]\s*|\b(?:please|information|details|more|or|online)\s+)visit\s*[:,]?$|\b(?:available (?:at|from|on)|found (?:at|on)|click (?:here|on|here on))\s*[:,]?$/i;

/** A sentence that ends where a link was, as text copied out of a mail does. */
export const promisedLinks: Rule = (text) => {
  const { tokens } = text;
  return tokens.flatMap((open, index) => {
    if (open.type !== "paragraph_open" || open.level > 0) return [];
    const part = tokens[index + 1]?.children?.findLast(({ type, content }) => type !== "text" || content.trim() !== "");
    const last = part?.type === "text" ? part.content.trim().slice(-40) : "";
    const isBelow = tokens[index + 4]?.children?.[0]?.type === "link_open";
    const goesOn = isBelow || (/_open$|fence/.test(tokens[index + 3]?.type ?? "") && last.endsWith(":"));
    if (goesOn || !promise.test(last)) return [];
    const message = `the sentence ends without the link it promises: "…${last}"`;
    const fix = "add the link, for example [the strategy](/strategies/…/)";
    const [start = 0, end = start] = open.map ?? [];
    return [inBlock(text, open, { rule: "promised-link", needle: last, message, fix }, Math.max(end - start - 1, 0))];
  });
};
