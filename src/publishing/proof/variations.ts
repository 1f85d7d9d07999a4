import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { randomFrom } from "./random.ts";
import type { OtherFiles } from "./scramble.ts";
import { vary } from "./vary.ts";
import { withoutWithheld } from "./without-withheld.ts";

/** A newsroom that differs from another in nothing but what is withheld: readers must not be able to tell them apart. */
export interface Variation {
  /** What became of all that is withheld. */
  readonly how: "replaced" | "removed";
  readonly newsroom: Newsroom;
}

/** Any number would do; one that stays makes every proof repeatable. */
const seed = 20_260_101;

/** Names for files that nobody is to open. */
const unwritten: OtherFiles = {
  pictures: [
    {
      file: "another-picture.png",
      hash: "5".repeat(64),
      address: "/media/another-picture-5555555555-90.png",
      width: 90,
      height: 60,
      versions: [{ address: "/media/another-picture-5555555555-90.png", width: 90, height: 60, format: "png" }],
    },
  ],
  documents: [{ file: "another-document.pdf", address: "/media/another-document.pdf", bytes: 5 }],
};

/** The variations of a newsroom at an instant, with files that stand for others; none where nothing is withheld. */
export function variationsOf(newsroom: Newsroom, now: Instant, files: OtherFiles = unwritten): readonly Variation[] {
  const rest = withoutWithheld(newsroom, now);
  if (rest === newsroom) return [];
  return [
    { how: "replaced", newsroom: vary(newsroom, now, { random: randomFrom(seed), files, rest }) },
    { how: "removed", newsroom: rest },
  ];
}
