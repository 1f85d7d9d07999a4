import type { Catch, Caught } from "./caught.ts";
import type { Seed } from "./seeds.ts";

/** What becomes of a barrier: a check reports it, no page can have it, or people have to look. */
type Fate = "caught" | "cannot occur" | "left to people";

/** The fate of a barrier, given all that was said of its example. */
export function fateOf(seed: Seed, caught: Caught): { readonly fate: Fate; readonly by: readonly Catch[] } {
  const by = (caught.get(seed.slug) ?? []).filter(({ rule }) => !seed.beside.includes(rule));
  if (by.length > 0) return { fate: "caught", by };
  return { fate: seed.cannot === undefined ? "left to people" : "cannot occur", by };
}

const mostNamed = 3;

/** The table of barriers in Markdown, below a line with the counts. */
export function tableOf(seeds: readonly Seed[], caught: Caught): string {
  const fates = seeds.map((seed) => ({ seed, ...fateOf(seed, caught) }));
  const count = (fate: Fate) => fates.filter((it) => it.fate === fate).length;
  const summary = `Of ${seeds.length} barriers ${count("caught")} are caught, ${count("cannot occur")} cannot occur, and ${count("left to people")} are left to people.`;
  const groups = Map.groupBy(fates, ({ seed }) => seed.group);
  const rows = [...groups].flatMap(([group, list]) => [
    `| **${group}** | |`,
    ...list.map(({ seed, ...its }) => `| ${cell(seed.barrier)} | ${cell(tellFate(seed, its))} |`),
  ]);
  return [summary, "", "| barrier | what becomes of it |", "|---|---|", ...rows].join("\n");
}

/** What becomes of a barrier, in words. */
export function tellFate({ cannot }: Seed, { fate, by }: ReturnType<typeof fateOf>): string {
  if (fate === "cannot occur") return `Cannot occur: ${cannot}`;
  if (fate === "left to people") return "Left to people.";
  return `Caught. ${tellCatches(by)}`;
}

function tellCatches(by: readonly Catch[]): string {
  const rules = Map.groupBy(by, (one) => one.by);
  const named = [...rules].map(([check, all]) => {
    const names = [...new Set(all.map(({ rule }) => rule))];
    return `${check}: ${names.slice(0, mostNamed).join("; ")}`;
  });
  return named.join(". ");
}

function cell(words: string): string {
  return words.replaceAll("|", "\\|").replaceAll("<", "\\<");
}
