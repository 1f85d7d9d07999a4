import type { PlacedViolation } from "../../problems/problem.ts";
import { linkFault, phoneTarget } from "../links.ts";
import { wordsFault } from "./links.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";

/** Signs that are meant as Markdown and are none, and what to write instead; undefined where they are words after all. */
interface Slip {
  readonly sign: RegExp;
  readonly fix: (...parts: string[]) => string | undefined;
  readonly level?: "advice";
}

const isPhone = /^(?:tel:\s*)?\+?\d[\d\s().-]*$/i;
const isAddress = /^(?:\/|#|https?:|mailto:|tel:|www\.)|\.[a-z]{3,4}$/i;

const slips: readonly Slip[] = [
  { sign: /(!?\[[^\][]+\])\s*\(([^()]+)(\)?)/g, fix: linkTo },
  { sign: /\(([^()]+)\)\[([^\][\s]+)\]/g, fix: (words, address = "") => linkTo(`[${words}]`, address, "]") },
  {
    sign: /\[\^([^\][\s]+)\](?!\s?:)/g,
    fix: (label) => `write the note below the text: [^${label}]: the words of the note`,
  },
  {
    sign: /\[\^[^\][\s]+\]\s?:|\[\^\]:?/g,
    fix: () => "begin a line with [^1]: and the words of the note, after an empty line",
  },
  { sign: /\[\^([^\][\s]+\s[^\][]*)\]/g, fix: (words) => `^[${words.trim()}]` },
  { sign: /\^\[(?=\p{L})/gu, fix: () => "write ] at the end of the note" },
  {
    sign: /^\*\[[^\][]+\]\s?:(?!\S)/g,
    fix: () => "write what it stands for after the colon: *[SEND]: special educational needs and disabilities",
  },
  { sign: /(!?\[[^\][^]+\])\[[^\][]*\]/g, fix: (words) => `${words}(the address)` },
  { sign: /^\[[ x]\](?=\s)/gi, fix: () => "write the words without it", level: "advice" },
  { sign: /\*\*/g, fix: () => "write **words**, without a space inside the stars", level: "advice" },
  { sign: /==([^=\s][^=]*)==/g, fix: (words) => `**${words}**`, level: "advice" },
];
const maySlip = /[\][]|\*\*|==/;

/** The link that was meant, where there is an address for it: up to the first space where its brackets never close. */
function linkTo(words = "", target = "", close = ""): string | undefined {
  const address = close && !target.includes('"') ? target.trim() : target.trim().split(/\s/, 1).join();
  if (isPhone.test(address)) return phoneLink(words, address.replace(/^tel:/i, ""));
  if (!isAddress.test(address)) return undefined;
  // The name of a file has no spaces: its own message says the same.
  return `${words}(${address.replaceAll(" ", address.startsWith("/media/") ? "-" : "%20")})`;
}

/** Whether what to write stands for itself, and would not be reported again: a link that may be published, or words in bold. */
function isSure(instead: string): boolean {
  if (/^\*\*[\p{L}\p{N}][^*]*[\p{L}\p{N}]\*\*$/u.test(instead)) return true;
  const [, words = "", target = ""] = /^\[([^\][]+)\]\(((?:https?|mailto|tel):[^\s()]+)\)$/.exec(instead) ?? [];
  return target !== "" && !linkFault(target) && !wordsFault(words, target);
}

/** A number in brackets after some other words is no link: 12 [of them] (3). */
function phoneLink(words: string, number: string): string | undefined {
  const target = phoneTarget(number);
  return target && `${words}(${target})`;
}

/** Markdown with a slip in it is shown as it is typed: it is no link, no picture, and not bold. */
export const shownMarks: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  for (const { inline, parts, seeker } of text.said) {
    if (!maySlip.test(inline.content)) continue;
    const seek = seeker();
    for (const [part, , row] of parts) {
      if (part.type !== "text") continue;
      for (const { sign, fix, level } of slips) {
        for (const [shown, ...within] of part.content.matchAll(sign)) {
          // Signs that are meant to be shown have a \ before them in the source.
          const instead = inline.content.includes(shown) ? fix(...within) : undefined;
          if (instead === undefined) continue;
          const right = isSure(instead) ? instead : undefined;
          const message = `"${shown}" would be shown as typed`;
          const fault: TextViolation = { rule: "stray-markdown", needle: shown, message, fix: instead, level, right };
          findings.push(placed(text, seek(shown, row), fault));
        }
      }
    }
  }
  return findings;
};
