import { successCriteria } from "../../newsroom/success-criteria.ts";
import type { DeskFacts } from "../facts.ts";
import { formWords as words } from "../words/form.ts";

/** One of several things to choose, by what stands in the file. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const known: Readonly<Record<string, (facts: DeskFacts) => readonly Option[]>> = {
  topic: ({ site }) => site.topics.map(({ slug, name }) => ({ value: slug, label: name })),
  strategy: ({ strategies }) => strategies.map(({ name, title }) => ({ value: name, label: title })),
  body: ({ site }) => [...site.bodies.values()].map(({ key, name }) => ({ value: key, label: name })),
  criterion: () =>
    [...successCriteria.values()].map(({ number, name }) => ({ value: number, label: `${number} ${name}` })),
};

/** What can be named, and what is named that nobody knows: `of` says of what, as the registry does ("topic"). */
export function optionsOf(of: string, facts: DeskFacts, chosen: readonly string[]): readonly Option[] {
  const all = known[of]?.(facts) ?? [];
  const strange = chosen.filter((name) => name !== "" && !all.some((option) => isNamed(option, name)));
  return [...all, ...strange.map((name) => ({ value: name, label: words.unknownName(name) }))];
}

/** Whether a name in a file is that of an option: its short one or the one that readers see, in any case. */
export function isNamed({ value, label }: Option, name: string): boolean {
  return [value, label].some((known) => known.toLowerCase() === name.toLowerCase());
}
