/** The commonest words of languages in Latin letters, without those that are English ones too. */
const common: Readonly<Record<string, string>> = {
  en: "the and of to is that with this from which been their are will has have you your for was by or can",
  cy: "yn y yr ar wedi gan fod eu mae ac i'r o'r ei bydd sydd hefyd hyn neu oedd nid wrth ein a'r ym hwn",
  ga: "agus na go tá bhí ina leis faoi mar seo sin atá sna sé sí ar an ag",
  gd: "agus tha air anns bha gu ann nan seo leis mar cha aig airson tro an na",
  fr: "le la les des et est une dans pour que qui du sur pas avec sont au par plus nous vous cette ce ont être aux",
  es: "el la los las de que y en una por con para del se es su al como más está son",
  pt: "os de que da em um uma com não por mais dos das ao é são para pela pelo",
  it: "il la di che è una per del della sono gli le da nel anche dei alla più questo",
  de: "der und das von zu mit ist für auf nicht ein eine dem sich werden auch im wird sie",
  nl: "het een van dat niet voor zijn aan ook door wordt deze bij naar maar meer",
  pl: "w i na z się nie jest że o dla są oraz jak przez od po ich który będzie",
  ro: "și în de la cu pe care din pentru este nu sunt mai prin al ale să vor",
  lt: "ir yra į kad su iš tai bus jūsų apie kaip nuo bei gali",
  cs: "se je že s z pro jsou by který při také ve na jako",
  hu: "az és hogy nem egy meg van ez is csak de már vagy lesz",
  so: "iyo oo ee ka waa ku ah waxa ayaa soo waxaa leh ama",
  sq: "dhe në të për një me nga është që si nuk janë ose",
  tr: "ve bir bu için ile da olarak olan daha çok her gibi veya",
};
const wordSets = Object.entries(common).map(([code, words]) => [code, new Set(words.split(" "))] as const);

/** Words of short lines that are put beside English ones, such as a greeting. None is English. */
const welsh = new Set(
  "croeso bawb cynnes diolch fawr llyfrgell llyfrgelloedd gwybodaeth newydd newyddion nadolig llawen cymraeg gymraeg siarad dewch ymuno gyda cysylltu cysylltwch oriau agor mwy rhagor noswaith penblwydd dydd gŵyl".split(
    " ",
  ),
);

const fewestWords = 6;
const fewestCommon = 3;
const smallestShare = 0.2;

/** Whether a text is worth a longer look: words that only English has are quickly found in what is English. */
export function mayBeOther(text: string): boolean {
  return !/\b(?:the|and|that|with|this|from|which|would|been|their)\b/i.test(text);
}

/**
 * The language of a text in Latin letters, by its commonest words; undefined where it is too short, or where no language
 * has clearly more of them than English. Codes are of BCP 47.
 */
export function languageByWords(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
  if (words.length < fewestWords) return shortWelsh(words) ? "cy" : undefined;
  const [english = 0, ...others] = wordSets.map(([, set]) => words.filter((word) => set.has(word)).length);
  const most = Math.max(...others);
  if (english >= 2 * most && english >= fewestCommon) return "en";

  const found = wordSets.slice(1)[others.indexOf(most)];
  const distinct = new Set(words.filter((word) => found?.[1].has(word))).size;
  const isClear = distinct >= fewestCommon && most >= smallestShare * words.length && most >= 2 * english;
  return isClear ? found?.[0] : undefined;
}

function shortWelsh(words: readonly string[]): boolean {
  const known = new Set(words.filter((word) => welsh.has(word))).size;
  return known >= 2 && 2 * known >= words.length;
}
