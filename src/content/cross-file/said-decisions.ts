import type { Release, Strategy } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { headerOf, placeIn } from "../../newsroom/source.ts";
import { isDecisive } from "../../newsroom/strategies/state.ts";
import type { Problem } from "../../problems/problem.ts";

/** A body that took part in what became of a strategy, and decided nothing. */
interface Part {
  readonly body: string;
  readonly act: string;
}

/**
 * Gives advice where a release says that a body approved a strategy, and the strategy's own data say that the body only
 * endorsed, noted or recommended it.
 */
export function checkSaidDecisions(newsroom: Newsroom): Problem[] {
  const { releases, strategies } = newsroom;
  const parts = new Map(strategies.map((strategy) => [strategy.name, { strategy, parts: partsIn(strategy) }]));
  return releases.flatMap((release) =>
    release.strategies.flatMap((name) => {
      const linked = parts.get(name);
      if (!linked || linked.parts.length === 0 || !speaksOfDecisions(release)) return [];
      return linked.parts.flatMap((part) => saidOf(part, release, linked.strategy, newsroom));
    }),
  );
}

function partsIn({ decisions, undated }: Strategy): Part[] {
  const all = [...decisions, ...undated];
  const decided = new Set(all.filter(isDecisive).map(({ body }) => body));
  const parts = new Map(all.filter(({ body }) => !decided.has(body)).map(({ body, act }) => [body, { body, act }]));
  return [...parts.values()];
}

/** Most releases are not searched. */
function speaksOfDecisions({ title, summary, body, notes }: Release): boolean {
  return [title, summary, body.text, notes?.text ?? ""].some((words) => /\b(approve|agree|adopt)/i.test(words));
}

function saidOf({ body, act }: Part, release: Release, strategy: Strategy, newsroom: Newsroom): Problem[] {
  const { text: source = "", bodyLine = 1 } = newsroom.sources?.get(release.path) ?? {};
  const others = [...newsroom.site.bodies.values()].map(({ name }) => name);
  return [...source.matchAll(sayingThatDecided(body, others))].map(({ 0: words, index }) => {
    const before = source.slice(0, index).split("\n");
    const line = before.length;
    const field = line >= bodyLine ? "text" : /^(title|summary)\b/.exec(source.split("\n")[line - 1] ?? "")?.[0];
    return {
      rule: "decision-in-words",
      level: "advice",
      at: { path: release.path, line, column: (before.at(-1)?.length ?? 0) + 1, field },
      message: `"${words.replace(/\s+/g, " ")}", and ${strategy.path}:${lineOf(body, strategy, newsroom)} says that ${body} ${act} the strategy`,
      fix: `write what ${body} did, or add its decision to the strategy's file`,
    };
  });
}

const verb = "(?:approved|agreed|adopted)";

/** "approved by the Board", "approved by Cabinet and the Board", "the Board has formally approved"; not "the Board agreed to". */
function sayingThatDecided(body: string, others: readonly string[]): RegExp {
  const [name, any] = [nameIn(body), others.map(nameIn).join("|")];
  const who = "(?:members\\s+of\\s+)?(?:the\\s+)?";
  const passive = `${verb}\\s+by\\s+${who}(?:(?:${any || name})(?:,|\\s+and)\\s+(?:by\\s+)?${who})*${name}(?![\\w’'-])`;
  const active = `(?<![\\w’'-])${name}(?:\\s+members)?\\s+(?:(?:has|have|had)\\s+)?(?:\\w+ly\\s+)?(?:${verb}|approves|agrees|adopts)\\b(?!\\s+(?:to|that|with)\\b)`;
  return new RegExp(`\\b${passive}|${active}`, "gi");
}

/** A name however it is hyphenated and broken into lines: "Well-being" and "Wellbeing", "and" and "&". */
function nameIn(body: string): string {
  return body
    .split(/\s+/)
    .map((word) =>
      /^(and|&)$/i.test(word) ? "(?:and|&)" : [...word.replaceAll("-", "")].map(RegExp.escape).join("-?"),
    )
    .join("\\s+");
}

function lineOf(body: string, strategy: Strategy, newsroom: Newsroom): number {
  const header = headerOf(newsroom, strategy);
  const typed = header?.values["decisions"];
  const isOfBody = (entry: { readonly body?: string }) =>
    (newsroom.site.bodies.get(String(entry.body).toLowerCase())?.name ?? String(entry.body)).toLowerCase() ===
    body.toLowerCase();
  const index = Array.isArray(typed) ? typed.findIndex(isOfBody) : -1;
  return placeIn(header, ["decisions", ...(index < 0 ? [] : [index])]).line;
}
