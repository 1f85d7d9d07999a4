import type { Rules } from "../rule.ts";

/** What files say of each other. */
export const crossFileRules = {
  "address-clash": {
    asks: "No two files have the same address.",
    wrong: "two releases of 2026 whose names end in new-library",
    fix: "another name for the newer file",
  },
  "id-clash": {
    asks: "No two files have the same id: feeds know a page by it.",
    wrong: "id: 2026-03-13-new-library in two files",
    fix: "no `id` in the copy",
  },
  "alias-clash": {
    asks: "An old address leads to one page, and nothing else lies there.",
    wrong: "aliases: [/news/2026/new-library/] while a release lies at that address",
    fix: "no such address",
  },
  "alias-target": {
    asks: "An old address leads to a page or a file that is there, not back to itself.",
    wrong: "redirects: {/old/: /topics/educaton/}",
    fix: "redirects: {/old/: /topics/education/}",
  },
  "unseen-target": {
    asks: "A page names and links only what its readers can see: nothing held back, no draft, no page that was taken down.",
    wrong: "a link from a published release to a draft",
    fix: "the words without the link until the other page is published",
  },
  "held-words": {
    asks: "Nothing that readers see says the headline of a held item, if it has four words or more, or an address that it is to have.",
    wrong: "“more on Monday, when the new tram line opens”, while “New tram line opens” is held until Monday",
    fix: "other words until then",
  },
  "broken-link": {
    asks: "A link within the newsroom leads to a page that is there.",
    wrong: "[our plan](/strategies/librarys/)",
    fix: "[our plan](/strategies/libraries/)",
  },
  "link-slash": {
    asks: "The address of a page ends in a slash.",
    wrong: "[our plan](/strategies/libraries)",
    fix: "[our plan](/strategies/libraries/)",
  },
  "succession-loop": {
    asks: "Strategies take each other’s place in one direction.",
    wrong: "two strategies that each name the other in `supersedes`",
    fix: "`supersedes` in the later strategy alone",
  },
  "succession-order": {
    asks: "A strategy begins after the one whose place it takes.",
    wrong: "a strategy from 2021 that supersedes one from 2026",
    fix: "`supersedes` in the file of the later strategy",
  },
  "decision-in-words": {
    asks: "A release says that a body approved a strategy only where the strategy’s own decisions say so.",
    wrong: "“approved by Cabinet”, where Cabinet noted the strategy",
    fix: "“noted by Cabinet”, or the decision in the strategy’s file",
  },
} as const satisfies Rules;
