import type { Rules } from "../rule.ts";

/** What was published before, as the ledger keeps it. */
export const ledgerRules = {
  "lost-address": {
    asks: "An address that was published is still answered.",
    wrong: "a release that was renamed without `aliases`",
    fix: "aliases: [/news/2026/old-name/]",
  },
  "hidden-page": {
    asks: "A page that was published is not hidden again: it is withdrawn.",
    wrong: "status: draft in a release of last week",
    fix: "status: withdrawn",
  },
  "deleted-file": {
    asks: "The file of a page that was published stays, so that its address can say what became of it.",
    wrong: "a release deleted from content/news/",
    fix: "the file as it was, or a file with `status: withdrawn`",
  },
  "site-identity": {
    asks: "The address of the site and `authority` stay as they were: readers’ links and feeds depend on them.",
    wrong: "url: https://newsroom.northgate.example/ after years at news.northgate.example",
    fix: "url: https://news.northgate.example/",
  },
  "untold-change": {
    asks: "A text that changed after it was published says so.",
    wrong: "another opening time, and nothing in `changes`",
    fix: 'changes: [{on: 2026-03-16, kind: correction, note: "The library opens at 9am, not 8am."}]',
  },
  "lost-changes": {
    asks: "A note of a change that readers have seen stays in the file.",
    wrong: "a line of `changes` that was deleted",
    fix: "the line as it was",
  },
  "minor-change": {
    asks: "A change is minor where no number, name, date or quotation is another.",
    wrong: "kind: minor for another opening time",
    fix: "kind: correction, with a note",
  },
  "changed-id": {
    asks: "A page keeps the id that feeds know it by.",
    wrong: "id: new-library in a release that was published without one",
    fix: "id: 2026-03-13-new-library",
  },
  "reused-address": {
    asks: "An address is not given to another page.",
    wrong: "a new release with the name of one that moved",
    fix: "another name for the file",
  },
  "lost-from-feeds": {
    asks: "A release that feeds showed as news stays in them.",
    wrong: "backdated: true in a release of last week",
    fix: "no `backdated`",
  },
  "old-release": {
    asks: "A release that is new here and dated long ago does not come into feeds as news.",
    wrong: "date: 2018-02-09 in a release that was added today",
    fix: "backdated: true",
  },
} as const satisfies Rules;
