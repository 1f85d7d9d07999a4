import { type Around, isFirst } from "./around.ts";
import { isDayOfIssue } from "./today.ts";

/** "yesterday" and the like as no day: by what stands before, and after. */
const idioms: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  yesterday: [
    /\b(?:like|only|of|born|needed|if|though|than|forget|a|the|my|our|your|their|his|her|its) (?:it (?:was|were) )?$|\b(?:feel|seem)(?:s|ed|ing)?\b.* (?:was|were|like) $|\bfelt\b.* (?:was|were|like) $/i,
    /^ (?:once more|and (?:long|far)|(?:has|is) gone)\b/i,
  ],
  tomorrow: [
    /\b(?:for|of|better|brighter|greener|fairer|stronger|healthier|safer|cleaner|happier|sustainable|a|the|no|our|your|their|its|into|towards?|every|like|(?:shap|build|creat|protect|secur)(?:e|es|ing|ed)?|what|whatever|gone) $|\b(?:if|what|whether|could|might|would)\b/i,
    /^ (?:was|were|would|brings?|holds?|belongs|never|comes?|is another|may|might|could|can|people|people’s)\b|^ will (?:bring|be (?:a )?(?:better|brighter|different|new))\b/i,
  ],
  "last night": [
    /\b(?:the|their|his|her|its|our|my|your|a|every|each|final|first|and) $/i,
    /^ (?:of|in (?:his|her|their|the))\b/,
  ],
  "this morning": [/\b(?:on|of) $/i, /^$/],
  "this afternoon": [/\b(?:on|of) $/i, /^$/],
  "this evening": [/\b(?:on|of) $/i, /^$/],
  tonight: [/\b(?:of|for|like) $/i, /^$/],
};

/** What may be of any day: "100 years ago today", "a week tomorrow", "this time last week". */
const ofAnyDay = /\b(?:ago|weeks?|fortnight|months?|years?|decades?|(?:this|same) time|on this|to this) $/i;
const counted = /^ (?:week|weeks|fortnight|last|next)\b/;
const dayWord = "yesterday|today|tomorrow";
const pairedAfter = new RegExp(
  `^(?:,|,? (?:and|or|as well as|&)|/| [–-])? ?(?:not )?(?:${dayWord}|the next|the day after|the future|in (?:the )?future|in (?:the )?past|beyond|always|forever|in (?:the )?years)\\b`,
  "i",
);
const pairedBefore = new RegExp(`\\b(?:${dayWord}|past|now)(?:,? \\(?(?:and|or|&|–|-|not)|,|/) ?$`, "i");
/** What begins a sentence after the day, and is no part of a name with it. */
const ofCouncil =
  /^(?:I|Council|Councillors?|Cllrs?|Cabinet|Members|Leader|Mayor|Deputy|Executive|Committee|Full|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Police|Government|Ministers?|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Whether words for a day may be none: an idiom, a name, or what is of any day. */
export function isIdiom({ words, before, after }: Around): boolean {
  if (ofAnyDay.test(before) || counted.test(after)) return true;
  if (pairedAfter.test(after) || pairedBefore.test(before) || isBesideThePresent(before, after)) return true;
  const [, next] = /^ (\p{Lu}[\p{L}'’-]*)/u.exec(after) ?? [];
  if (next !== undefined && !words.includes(" ") && isFirst(before) && !ofCouncil.test(next)) return true;
  const [ofBefore, ofAfter] = Object.entries(idioms).find(([phrase]) => words.startsWith(phrase))?.[1] ?? [];
  return (ofBefore?.test(before) ?? false) || (after !== "" && (ofAfter?.test(after) ?? false));
}

/** Whether the sentence speaks of these times: "we do today what we did yesterday". */
function isBesideThePresent(before: string, after: string): boolean {
  const sentence = `${before} ${after}`;
  const at = sentence.search(/\btoday\b/i);
  return at >= 0 && !isDayOfIssue({ words: "today", before: sentence.slice(0, at), after: sentence.slice(at + 5) });
}

/** What happens once: "today's meeting" is of that day, "today's children" are of none. */
export const happening =
  /^ (?:[\w-]+ ){0,2}?(?:meetings?|vote|debate|announcements?|decisions?|budget|launch|ceremony|hearing|statement|opening|verdict|sentencing|event|session|visit|press conference|inquest|protest|march|parade|election|by-election|referendum|service|concert|match|festival|conference|awards|celebrations?|incident|fire|collision|crash|storm|floods?)\b/i;
