import { isWordAmong, sameWords } from "../compare-words.ts";

const councilWord = "(?:Council|Authority|Corporation|Cyngor|COUNCIL|AUTHORITY|CYNGOR)";
const name = "(?:\\p{Lu}[\\p{L}.'’-]*|&|and|of|upon|on|the|with|in|AND|OF)";
const councilNames = [
  new RegExp(`^(?:The |THE )?(?:${name},? ){1,8}${councilWord}$`, "u"),
  new RegExp(`^(?:Cyngor|CYNGOR) (?:${name} ?){1,6}$`, "u"),
  new RegExp(`^(?:Comhairle|COMHAIRLE) (?:${name} ?){1,6}$`, "u"),
  /^(?:The )?(?:(?:London|Royal|Metropolitan|City|County) )*(?:City|Borough|County|District) of (?:\p{Lu}[\p{L}'’-]* ?){1,4}$/u,
];
const departments =
  /^(?:the )?(?:(?:corporate|council|strategic|marketing|media|press|public|external|chief executive['’]?s?|and|&|policy|digital|internal|customer|web|pr|news) )*(?:communications?|press|media|marketing|news|public relations|newsroom|comms|chief executive['’]?s?|policy|design|affairs|campaigns|engagement|,|and|&| )+(?: (?:and|&) \w+)?(?: (?:team|unit|office|department|section|service|services|desk|directorate|centre|group))?$/i;
const hall =
  "(?:Town|City|County|Civic|Guild|Shire|Council|Municipal) (?:Hall|Centre|Center|Offices?|House|Buildings?|Chambers)|Guildhall|Shirehall";
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const street = /^(?:\d+[a-z]?(?:[-–]\d+)? |(?:The )?(?:\p{Lu}[\p{L}'’.]* ?){1,4}(?:, |$))/u;
const halls = new RegExp(`^(?:The )?(?:\\p{Lu}[\\p{L}'’]* )?(?:${hall})(?:,.*)?$`, "u");
const streetWord =
  /\b(?:Street|Road|Lane|Avenue|Square|Way|Place|House|Hall|Centre|Chambers|Hill|Row|Parade|Drive|Crescent|Terrace|Stryd|Ffordd)\b/;
const phone =
  /^(?:(?:tel|t|p|ph|phone|telephone|fax|f|mob|mobile|m|switchboard|ff[oô]n|call|minicom|textphone)[\s.:()]*(?:no|number)?[\s.:]*)?\(?\+?[\d][\d\s()+-]{7,}\d$/i;
const web =
  /^(?:(?:e|email|e-mail|w|web|website|online|url|internet|ebost|gwefan)\s*[.:]?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|org\.uk|co\.uk|wales|scot|cymru|com|org|example)(?:\/\S*)?)$/i;
const social =
  /^(?:(?:follow|find|like|join|tweet|see) us\b.*|(?:twitter|facebook|instagram|x|linkedin|tiktok)\s*:?\s*[@/].*|@\w{2,}(?:[ ,|/]+@\w+)*)$/i;
const frame =
  /^(?:page \d+(?: of \d+)?|\[?(?:the )?[\p{L} ]{0,40}\b(?:logo|crest|coat of arms)\]?|(?:home|hafan)(?:\s*[>›»/]\s*[^>›»]{1,60})+|(?:share|print|tweet|skip to|back to|return to|listen to)\b[\p{L} ]{0,40}|[-_=*~•·.]{3,})$/iu;
const bars = /\s*[|•·]\s*|\t+|\s{3,}/;

/** Whether a line above a headline is of a letterhead: the council's name, a department, an address, a telephone, a website. */
export function isMasthead(line: string, council: string): boolean {
  if (line.length > 160) return false;
  const parts = line.split(bars).filter(Boolean);
  return parts.length > 0 && parts.every((part) => isPart(part.trim(), council));
}

function isPart(part: string, council: string): boolean {
  if (isCouncilName(part, council)) return true;
  return [departments, postcode, halls, phone, web, social, frame].some((form) => form.test(part)) || isStreet(part);
}

/** "12 High Street", "High Street, Northgate": a headline has more words, or no street in it. */
function isStreet(part: string): boolean {
  const segments = part.split(", ");
  const isShort = segments.every((segment) => segment.split(" ").length <= 4);
  return streetWord.test(part) && isShort && (/^\d/.test(part) || segments.length > 1) && street.test(part);
}

/** Whether words are the name of a council, of the newsroom's own or of one in its usual form. */
function isCouncilName(words: string, council: string): boolean {
  if (council !== "" && sameWords(words, council)) return true;
  const withoutTail = words.replace(/\s+(?:news|newsroom|press office|media|communications|press|media centre)$/i, "");
  if (withoutTail !== words && isCouncilName(withoutTail, council)) return true;
  return councilNames.some((form) => form.test(words)) && !isWordAmong(words, verbs);
}

/** What a headline in capitals at the start of each word says that a council does. */
const verbs = new Set(
  "backs joins wins urges calls asks helps leads plans opens closes agrees approves launches supports praises thanks meets tells gets gives takes sees sets hits cuts raises sells buys moves says to for at with by from".split(
    " ",
  ),
);
