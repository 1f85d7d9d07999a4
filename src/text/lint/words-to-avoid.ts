/** Words that say little, as a pattern of small letters, and what to write in their place. */
export type Instead = readonly [pattern: string, write: string];

/** What stands before an aim that nobody can hand over, build or steer. */
const our =
  "(?:(?:the|its|our|their|a|an|more|better|real|lasting|long-term|key|major|significant|further|new|positive) ){0,3}";
const aims =
  "(?:improve|chang|outcome|benefit|priorit|saving|efficienc|vision|ambition|objective|aim|aspiration|strateg|growth|regeneration|transformation|agenda|value|excellence|results?\\b|success|reform)";
const problems =
  "(?:crime|climate|poverty|inequalit|homeless|loneliness|obesity|pollution|congestion|unemployment|disadvantage|deprivation|discriminat|racis|hate|abuse|violence|anti-?social|fly-?tipping|litter|knife|drug|fraud|flooding|terroris|challenge|issue|problem|barrier|damp|cost|air|carbon|emission|stigma|isolation|dog foul|graffiti|exploitation|misinformation|corruption|extremism|vandalism)";

/** What stands after a key that opens a door, that a pupil or a worker is named by, or that ends its clause. */
const keysThatOpen =
  "(?:stages?|workers?|holders?|fobs?|rings?|safes?|codes?|cards?|cutting|cut|pads?|points?|pairs?|boxe?s?|hole|under|in|on|at|from|for|with|is|was|and|or|that|which|who|of|to|will|has|can|had)\\b";

/**
 * The words that the GOV.UK style guide (“Words to avoid” and plain English) asks writers not to use, in the senses in which it does: a key
 * that opens a door, a delivered letter and an advance notice are left alone.
 */
export const wordsToAvoid: readonly Instead[] = [
  [
    "(?:political|policy|reform|improvement|change|growth|green|equality|diversity|devolution|transformation|modernisation) agenda\\b",
    "plan, or name what is to be done",
  ],
  [
    "advanc(?:e|es|ing) (?:the|our|its|their) (?:\\w+ )?(?:cause|agenda|aims|goals|work|interests|rights|understanding|development)",
    "improve, or what is being done",
  ],
  ["collaborat(?:e|es|ed|ing)\\b(?! tools?)", "work with"],
  [`(?:to combat|combats|combatt?ed|combatt?ing) ${our}${problems}`, "stop, reduce or solve"],
  [
    "(?:is|are|was|were|remains?|being|fully|strongly|firmly) committed to(?! (?:prison|trial|custody|care|memory|paper))\\b",
    "what you are doing, or “plan to”",
  ],
  ["(?:has|have|is|are) pledg(?:ed|ing) to\\b", "plan to, or “will”"],
  [`deliver(?:s|ed|ing)? (?:on )?${our}${aims}`, "make, provide or what will happen"],
  [
    "deploy(?:s|ed|ing)? (?:a |the |our |its |more )?(?:\\w+ )?(?:resources|funding|measures|solutions?|initiatives?|strateg|approach)",
    "use, or put into place",
  ],
  ["dialogues?\\b(?! (?:box|coach))", "talk, or discussion"],
  ["disincentivis(?:e|es|ed|ing)\\b|disincentives?\\b", "discourage, or deter"],
  ["empower(?:s|ed|ing|ment)?\\b", "allow, or what people can now do"],
  ["facilitat(?:e|es|ed|ing)\\b(?! by)", "help, or what you do to help"],
  [
    "foster(?:s|ed|ing)? (?:a |an |the |our |greater |closer |better |more |stronger )*(?:sense|culture|spirit|innovation|growth|collaboration|communit|relationship|partnership|understanding|creativity|environment|cohesion|links|engagement|trust)",
    "encourage, or help",
  ],
  [
    "(?:to|will|could|may|might|would|can|not|also|directly) impact (?:up)?on\\b|impact(?:ed|ing) (?:up)?on\\b",
    "affect",
  ],
  ["incentivis(?:e|es|ed|ing)\\b", "encourage"],
  ["initiat(?:e|es|ed|ing) (?:a |an |the |our )", "start"],
  [
    `(?:a|the|our|its|other|many|some|several|these|two|three|four|five|six|seven|eight) key (?!${keysThatOpen})[a-z]+|(?:is|are|was|were|be) key (?:to|for|in)\\b`,
    "important, or leave it out",
  ],
  ["leverag(?:e|es|ed|ing) (?:the|our|its|their|on|this|new|more|technolog|fund|data)", "use, or influence"],
  ["liais(?:e|es|ed|ing)\\b", "work with, or talk to"],
  ["overarching\\b", "main, or leave it out"],
  [
    "(?:to|will|can|be|being|is|are|now) progress(?:ed|ing)? (?:the|our|its|this|these|with|a)\\b",
    "work on, or develop",
  ],
  [
    "robust(?:ly)?\\b(?! (?:construction|materials?|shoes|boots|footwear|plants?|fenc|frame|bin|box))",
    "what makes it strong or thorough",
  ],
  ["slim(?:ming)? down (?:the|our|its|management|bureaucracy|process)", "make smaller, or reduce"],
  ["streamlin(?:e|es|ed|ing)\\b", "make simpler"],
  [
    "strengthen(?:s|ed|ing)? (?:the|our|its|their|a|and|community|local|existing|further)? ?(?:\\w+ )?(?:offer|commitment|partnership|relationship|links|ties|resolve|position|culture|approach|response|resilience|framework|communit|cooperation|co-operation|capabilit|collaboration|ecosystem|governance|role|work)",
    "what is added or changed",
  ],
  [`tackl(?:e|es|ed|ing) ${our}(?:\\w+ )?${problems}`, "stop, solve or deal with"],
  [
    "transform(?:s|ed|ing)? (?:the|our|its|their|lives|how|services?|local|health|public|adult|people)",
    "what will change",
  ],
  ["utilis(?:e|es|ed|ing)\\b|utilisation of\\b|utiliz(?:e|es|ed|ing)\\b", "use"],
  [
    "(?:to|will|helps?|helping|and) driv(?:e|es|ing) (?:forward|up standards|down costs|out|(?:economic |inclusive |sustainable |local |business )?(?:growth|change|improvement|innovation|investment|recovery|performance|efficienc|transformation|regeneration|progress|success|engagement))",
    "cause, encourage or what is being done",
  ],
  ["going forwards?\\b", "from now on, or leave it out"],
  ["moving forwards?,", "from now on, or leave it out"],
  ["in order to\\b", "to"],
  ["one[- ]stop[- ]shops?\\b", "website, or what people can do there"],
  ["ring-?fenc(?:e|es|ed|ing)\\b", "set aside for, or money that will be spent on"],
  ["prior to\\b", "before"],
  ["in the event (?:that|of)\\b", "if"],
  ["in relation to\\b|in respect of\\b|with regards? to\\b", "about, for or on"],
  ["for the purposes? of [a-z]+ing\\b", "to"],
  ["in conjunction with\\b", "with"],
  ["on a (?:daily|weekly|monthly|regular|yearly|annual) basis\\b", "every day, every week or often"],
  ["(?<!weeks? )commenc(?:e|es|ed|ing)\\b", "start"],
  ["(?<!the |a )purchas(?:e|es|ed|ing) (?:a|an|the|their|your|tickets?|permits?|new|one)\\b", "buy"],
  ["endeavours? to\\b", "try"],
  ["approximately\\b", "about"],
  [
    "thereby\\b|therein\\b|hereby\\b|herewith\\b|aforementioned\\b|forthwith\\b",
    "a sentence that says it, or leave it out",
  ],
];
