import type { DeskFacts } from "../../facts.ts";

interface Target {
  readonly title: string;
  readonly address: string;
}

/** The most pages that are offered. */
const mostOffered = 6;

/** The pages of the newsroom in whose titles all of some words are, newest first; none where an address was typed. */
export function linkTargets(
  { strategies, pages, releases }: Pick<DeskFacts, "strategies" | "pages" | "releases">,
  typed: string,
): Target[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 || /^(?:\/|[a-z]+:|www\.)/i.test(typed.trim())) return [];
  const found: Target[] = [];
  for (const list of [strategies, releases, pages])
    for (const { title, address } of list) {
      if (found.length === mostOffered) return found;
      const lower = title.toLowerCase();
      if (wanted.every((word) => lower.includes(word))) found.push({ title, address });
    }
  return found;
}

/** An address as a text needs it, of what people type or copy: a host gets its scheme, an email address becomes one to write to. */
export function wholeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(address)) return `mailto:${address}`;
  return /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(address) ? `https://${address}` : address;
}
