import type { Chance } from "../bench/random.ts";

const nouns = [
  "bridge",
  "market",
  "library",
  "playground",
  "river",
  "square",
  "museum",
  "theatre",
  "harbour",
  "station",
];
const verbs = ["opens", "closes", "grows", "moves", "returns", "changes", "stays", "wins", "begins", "ends"];
const ends = [
  "this spring",
  "after repairs",
  "as agreed yesterday",
  "with a concert",
  "in the old town",
  "at the weekend",
];

/** Three plain words that make a sentence without its full stop: "The bridge opens after repairs 427". */
export function sentence(dice: Chance): string {
  return `The ${dice.pick(nouns)} ${dice.pick(verbs)} ${dice.pick(ends)} ${100 + dice.below(900)}`;
}

/** A name that files and addresses may have. */
export function slug(dice: Chance): string {
  return `${dice.pick(nouns)}-${dice.pick(verbs)}-${100 + dice.below(900)}`;
}
