import { type Around, isFirst } from "./around.ts";

const done =
  "announced|published|launched|opened|unveiled|agreed|approved|adopted|voted|confirmed|revealed|released|signed|welcomed|urged|warned|visited|hosted|received|awarded|started|began|submitted|issued|appointed|elected|completed|handed|resumed|closed|said|met|rejected|backed|presented|decided|granted|pledged|joined|arrived|reopened|re-opened|sentenced|fined|jailed|convicted|installed|paid tribute";
const doing =
  "announces|publishes|launches|opens|unveils|starts|begins|closes|meets|resumes|reopens|re-opens|votes|visits|arrives|takes place|gets under way|goes live|comes into force|takes effect|comes into effect";
const goingOn =
  "announcing|launching|publishing|unveiling|calling|urging|inviting|opening|celebrating|asking|encouraging|appealing|welcoming|marking|warning";
const time = String.raw`(?<![£$€\d.])(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{1,2}[.:]\d\d|noon|midday|midnight)`;
const own = "(?:the|a|an|its|his|her|their|our)";

const present = /\b(?:sign up|book|register|apply|call|join|start|volunteer|even|here|still|as it is|is it) $/i;
const become = /^ (?:become|been|grown|known|called|regarded|considered|recognised|seen|used|home)\b/;

/** Each shows that "today" is the day of issue: what is before it, and what is after it. */
const shown: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\b(?:as of|as from|effective from) $/i, /^/],
  [/\bfrom $/i, /^(?: \(|,| until| for\b| at\b|$)/],
  [/\b(?:has|have|had) $/i, /^ (?:also |formally |officially )?(?!become|been|grown)\p{L}+(?:ed|n|t|ught|ut|un)\b/u],
  [/\b(?:is|are) $/i, new RegExp(`^ (?:being (?:${done}|held|asked|urged)|${goingOn})\\b`)],
  [/\b(?:was|were) $/i, new RegExp(`^ (?:formally |officially )?(?:${done})\\b`)],
  [new RegExp(`\\b(?:${done}|${doing})(?: ${own}(?: [\\w-]+){1,2}(?<! (?:for|of|in|to)))? $`, "i"), /^/],
  [new RegExp(`\\b${time} $`, "i"), /^/],
  [/^/, /^,? \((?:mon|tue|wed|thu|fri|sat|sun|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i],
  [/^/, /^(?:,? |,? [–-] )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/],
  [/^/, new RegExp(`^ (?:has |have |also |formally |officially )*(?:${done})\\b`)],
  [/\p{L} $/u, new RegExp(`^ (?:${doing.split("|", 9).join("|")})\\b`)],
  [/^/, new RegExp(`^ (?:at|from|between|until) (?:around |about )?${time}`, "i")],
  [/^[^\p{L}]*$/u, /^ marks\b/],
];
const atStart = new RegExp(
  `^,? (?:(?!\\b(?:is|are|which|that|who|where|be|since|still)\\b)[^,.;:–—()]){1,60} (?:${done})\\b`,
  "i",
);

/** Whether "today" is the day of issue, and not these times: only what plainly is one counts. */
export function isDayOfIssue({ words, before, after }: Pick<Around, "words" | "before" | "after">): boolean {
  if (words !== "today") return true;
  if (present.test(before)) return false;
  if (/\b(?:has|have|had) $/i.test(before) && become.test(after)) return false;
  if (shown.some(([ofBefore, ofAfter]) => ofBefore.test(before) && ofAfter.test(after))) return true;
  return isFirst(before) && atStart.test(after);
}
