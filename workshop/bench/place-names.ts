import type { Chance } from "./random.ts";

const stems = [
  "Thimble",
  "Bobbin",
  "Fennel",
  "Marrow",
  "Pebble",
  "Kettle",
  "Quill",
  "Tindle",
  "Wicket",
  "Candle",
  "Saffron",
  "Teasel",
  "Juniper",
  "Mallow",
  "Plover",
  "Nettle",
];
const ends = ["wick", "stead", "combe", "holm", "mere", "bourne", "thorpe", "garth", "dale"];
const ways = ["Lane", "Road", "Street", "Way", "Close", "Avenue", "Hill", "Parade"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Fills the gaps of a sentence: `{place}`, `{street}`, `{month}`, `{year}`, `{few}`, `{many}`, `{share}`. All names are invented. */
export function fill(sentence: string, year: number, { pick, below }: Chance): string {
  const gaps: Readonly<Record<string, () => string>> = {
    place: () => pick(stems) + pick(ends),
    street: () => `${pick(stems)} ${pick(ways)}`,
    month: () => pick(months),
    year: () => String(year + 1 + below(3)),
    few: () => String(3 + below(27)),
    many: () => (1000 + below(90_000)).toLocaleString("en-GB"),
    share: () => `${2 + below(90)}%`,
  };
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name]?.() ?? gap);
}
