import type { Catch, Caught } from "./caught.ts";
import type { Seed } from "./seeds.ts";

/** What becomes of a barrier: a check reports it, no page can have it, or people have to look. */
type Outcome = "caught" | "cannot occur" | "left to people";

/** What becomes of a barrier, given all that was said of its example. */
export function outcomeOf(seed: Seed, caught: Caught): { readonly outcome: Outcome; readonly by: readonly Catch[] } {
  const by = (caught.get(seed.slug) ?? []).filter(({ rule }) => !seed.beside.includes(rule));
  if (by.length > 0) return { outcome: "caught", by };
  return { outcome: seed.cannot === undefined ? "left to people" : "cannot occur", by };
}

const mostNamed = 3;

/** The table of barriers in Markdown, below a line with the counts. */
export function tableOf(seeds: readonly Seed[], caught: Caught): string {
  const outcomes = seeds.map((seed) => ({ seed, ...outcomeOf(seed, caught) }));
  const count = (outcome: Outcome) => outcomes.filter((it) => it.outcome === outcome).length;
  const summary = `Of ${seeds.length} barriers ${count("caught")} are caught, ${count("cannot occur")} cannot occur, and ${count("left to people")} are left to people.`;
  const groups = Map.groupBy(outcomes, ({ seed }) => seed.group);
  const rows = [...groups].flatMap(([group, list]) => [
    `| **${group}** | |`,
    ...list.map(({ seed, ...its }) => `| ${cell(seed.barrier)} | ${cell(describeOutcome(seed, its))} |`),
  ]);
  return [summary, "", "| barrier | what becomes of it |", "|---|---|", ...rows].join("\n");
}

/** What becomes of a barrier, in words. */
export function describeOutcome({ cannot }: Seed, { outcome, by }: ReturnType<typeof outcomeOf>): string {
  if (outcome === "cannot occur") return `Cannot occur: ${cannot}`;
  if (outcome === "left to people") return "Left to people.";
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
