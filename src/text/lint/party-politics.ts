/** Words that only a party's own name, or talk of it, is made of. Small letters matter: a labour market, a conservative estimate. */
const parties = [
  "(?<!(?:[Pp]ost-?war|[Ww]artime|Att?lee['’]s|Blair['’]s) )Labour(?:[- ](?:Party|[Gg]roup|[Cc]ouncill?ors?|[Ll]eaders?|MPs?|AMs?|MSPs?|[Aa]dministration|[Gg]overnment|[Oo]pposition|[Mm]anifesto|[Cc]andidates?|[Cc]ouncils?|[Mm]ayor|run|led|controlled)\\b)",
  "Conservative(?:[- ](?:Party|[Gg]roup|[Cc]ouncill?ors?|[Ll]eaders?|MPs?|AMs?|MSPs?|[Aa]dministration|[Gg]overnment|[Oo]pposition|[Mm]anifesto|[Cc]andidates?|[Cc]ouncils?|[Mm]ayor|run|led|controlled)\\b)",
  "(?<=[Tt]he |by )Conservatives\\b",
  "\\b(?:Tory|Tories)\\b",
  "\\bLib(?:eral)?[ -]?Dem(?:ocrat)?s?\\b(?! Party of)",
  "\\bGreen (?:Party|[Gg]roup(?= (?:leader|councillor|on the council|motion|amendment))|[Cc]ouncillors?\\b|MPs?\\b)",
  "\\bReform UK\\b",
  "\\bUKIP\\b|\\bUK Independence Party\\b",
  "\\bPlaid Cymru\\b",
  "\\bSNP\\b|\\bScottish National Party\\b",
  "\\bSinn F[ée]in\\b|\\bDUP\\b|\\bSDLP\\b|\\bUlster Unionist",
  "\\bCo-operative Party\\b|\\bBritish National Party\\b|\\bWorkers Party of Britain\\b|\\bRestore Britain\\b|\\bYour Party\\b",
  "\\bIndependent (?:[Gg]roup|[Cc]ouncillors?)\\b",
];

const phrases = [
  "\\b(?:[Pp]revious|[Ll]ast|[Ff]ormer|[Oo]utgoing) (?:administration|political leadership)\\b(?<! the (?:US|Trump|Biden|Obama|Bush|Clinton) administration)",
  "\\b(?:[Oo]ur|[Tt]heir|[Ee]lection|[Pp]arty|[Ll]ocal) manifesto\\b|\\bmanifesto (?:commitments?|pledges?|promises?)\\b",
  "\\b(?:[Ss]avage|[Bb]rutal|[Tt]ory|[Ww]estminster|(?<![Ll]ocal )[Gg]overnment|[Cc]entral government|[Ww]hitehall) (?:funding )?cuts\\b",
  "\\byears of (?:Tory |government |Conservative |Labour )?(?:austerity|cuts|underfunding|neglect)\\b",
];

/** What names a party, as the parts of one pattern in which capitals count. */
export const partyNames: readonly string[] = parties;

/** What only parties say of each other. */
export const partyPhrases: readonly string[] = phrases;

/** A year of which a text tells as history. */
export const longAgo = /\b1[5-9]\d\d\b/;

/** A report of an election names parties, and has to. */
export const election =
  /\b(?:by-)?elections?\b|\bcandidates?\b|\bturnout\b|\bpolling (?:day|station)|\bvotes? (?:cast|counted|were)/i;
