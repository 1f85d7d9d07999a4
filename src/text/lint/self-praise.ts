const things =
  "(?:agreement|deal|decision|moment|occasion|investment|scheme|project|programme|development|partnership|announcement|report|vote|step|achievement|milestone|win|plan|strategy|legislation|reform|ruling|judgment|bill|event)s?\\b";

/** What may follow an adjective that praises. */
const praised =
  "(?:opportunit|experience|event|achievement|result|success|work|job|team|facilit|project|effort|range|response|new|venue|addition|news|service|asset|people|volunteers|resource|initiative|programme|scheme|school|park|library|show|display|performance|contribution|turnout|milestone|city|town|borough|county|communit)";
/** What may be announced with praise, where it is the council that measures it. */
const promised =
  "(?:investment|funding|success|opportunit|move|step|support|commitment|package|programme|partnership|collaboration|achievement|expansion|offer|deal)";

/**
 * Self-praise of the council, and claims that nothing measures, as patterns of small letters. A council's publicity is to be objective
 * and even-handed: Code of Recommended Practice on Local Authority Publicity (2011), paragraphs 4 and 15 to 19.
 */
export const selfPraise: readonly string[] = [
  "ground-?breaking(?! ceremon)(?!, (?:ceremon|turf))",
  "world[- ](?:class|leading|beating|renowned)",
  "(?:sector|nation|market|industry)[- ]leading",
  "cutting[- ]edge",
  "state[- ]of[- ]the[- ]art",
  "leading[- ]edge",
  "best[- ]in[- ]class",
  "game[- ]chang(?:er|ers|ing)\\b",
  "trail-?blazing",
  `unprecedented (?:levels? of |amounts? of )?(?:public |new |capital |government |local )?${promised}`,
  "unparalleled\\b",
  "unrivalled\\b",
  "second to none\\b",
  "revolutionis(?:e|es|ed|ing)\\b",
  "revolutionary (?:new|approach|scheme|project|idea|service|design|technology|system)",
  `(?:truly|an?) historic ${things}`,
  "(?:an?|this|the) landmark (?:agreement|deal|investment|scheme|project|programme|development|partnership|announcement|moment|step|plan|strategy)",
  "once[- ]in[- ]a[- ](?:lifetime|generation)\\b(?! (?:storm|flood|pandemic|crisis|event))",
  "(?:delighted|thrilled|proud|excited|honoured|overjoyed) to (?:have |be )?(?:announc|reveal|confirm|welcom|launch|unveil|present|introduc|invit|offer|shar|support|report|host|bring|work|partner|part)|pleased to announc",
  "(?:council|authority|we|trust|board|cabinet|team|partnership|mayor|borough|city|county) (?:is|are|was|were) (?:very |so |really |extremely |absolutely |incredibly |immensely )?(?:delighted|thrilled|overjoyed|proud|excited) (?:that|by|with|of|about|at)\\b",
  "exciting (?:new|project|opportunit|development|time|plan|programme|news|event|scheme|change|phase|chapter|future|journey)",
  `(?:truly |most |very )?(?:fantastic|amazing|incredible|awesome|superb|sensational|magnificent|unbeatable|phenomenal) ${praised}`,
  "unmissable\\b",
  "we'?re (?:so )?(?:delighted|thrilled|proud|excited)",
  "flagship (?:project|programme|scheme|policy|event|initiative|development|regeneration)",
  "unique opportunity",
  "bold (?:new |and ambitious )?(?:vision|plan|strategy|ambition|step)",
  "ambitious (?:new )?(?:plans?|programme|project|strateg|vision|targets?|scheme|goals?|proposals?)",
  "leading the way\\b",
  "best[- ]ever\\b|biggest[- ]ever\\b|greatest[- ]ever\\b",
];
