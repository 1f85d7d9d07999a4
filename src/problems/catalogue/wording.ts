import type { Rules } from "../rule.ts";

/** How a text is worded, in the order in which advice is shown: worst first. It is advice everywhere, and not given on quoted speech. */
export const wordingRules = {
  "party-politics": {
    asks: "A council's publicity names no political party and takes no side between them (Local Government Act 1986, section 2). A text about an election may.",
    wrong: "Labour councillors voted for the plan",
    fix: "Councillors voted for the plan by 23 to 19",
  },
  spelling: {
    asks: "Words are spelled as in British dictionaries. `words` in site.yaml lists the council's own words and names, which are right as they are.",
    wrong: "You will recieve a letter",
    fix: "You will receive a letter",
  },
  "long-title": {
    asks: "A title has at most 65 characters: search engines cut longer ones.",
    wrong: "a title of 90 characters",
    fix: "New library opens in Northgate",
  },
  "long-summary": {
    asks: "A summary has at most 160 characters: search engines cut longer ones.",
    wrong: "a summary of 250 characters",
    fix: "one sentence on what readers must know",
  },
  "self-praise": {
    asks: "A text says what happens, and leaves praise to others: the council's publicity is objective (Code of Recommended Practice on Local Authority Publicity). Quoted people may praise.",
    wrong: "a groundbreaking scheme",
    fix: "the first scheme in the county that …",
  },
  "reading-age": {
    asks: "Most people can read the text: GOV.UK aims at a reading age of 9. Above 19 there is advice (Flesch-Kincaid).",
    wrong: "long sentences of long words",
    fix: "short sentences of short words",
  },
  "no-headings": {
    asks: "A text of more than 600 words has headings, lists or tables (WCAG 2.4.10).",
    wrong: "900 words in paragraphs",
    fix: "add a heading (##) before each new subject",
  },
  "long-paragraph": {
    asks: "A paragraph has at most 150 words.",
    wrong: "a paragraph of 200 words",
    fix: "two or three paragraphs",
  },
  "long-sentence": {
    asks: "A sentence has at most 25 words.",
    wrong: "a sentence of 40 words",
    fix: "two or three sentences",
  },
  "word-to-avoid": {
    asks: "Words are plain: no word of GOV.UK's list of words to avoid.",
    wrong: "The council will utilise the funding",
    fix: "The council will use the money",
  },
} as const satisfies Rules;
