import type { Way } from "../../newsroom/source.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { isEmbargoLine } from "../../text/embargo-line.ts";
import { dayFaults } from "../../text/lint/days.ts";
import { leftoversInHeader } from "../../text/lint/find-leftovers.ts";
import { plainWords } from "../../text/lint/plain-words.ts";
import type { Header } from "./header.ts";
import { quoted } from "./quoted-line.ts";

/** What another system or a draft left in a line of words, which is plain text, and which of its days cannot be. */
export function checkLeftovers(way: Way, words: string, header: Header): PlacedViolation[] {
  const found = leftoversInHeader(words).filter(({ rule }) => rule !== "not-for-publication" || !isEmbargoLine(words));
  // Of a pair of tags the one that opens it is reported, as in a text.
  const left = found.filter(
    ({ mark }) =>
      !mark.startsWith("</") || !found.some((one) => one.mark.startsWith("<") && !one.mark.startsWith("</")),
  );
  const days = dayFaults(words);
  if (left.length + days.length === 0) return [];
  const at = header.at(way);
  const plain = plainWords(words);
  const isSure = plain !== words && plain !== "" && leftoversInHeader(plain).every(({ rule }) => !ofHeader.has(rule));
  const line = isSure ? header.withValue(way, () => quoted(plain)) : undefined;
  return [
    ...left.map(({ mark, rule, message, fix, level }) => ({
      ...{ rule, at, message: `"${mark}" ${message}`, level },
      ...(line && ofHeader.has(rule) ? { fix: "write this line", paste: [line] } : { fix }),
    })),
    ...days.map(({ rule, message, fix }) => ({ rule, at, message, fix, level: "advice" as const })),
  ];
}

/** The rules for what words of the same meaning can be put in the place of. */
const ofHeader: ReadonlySet<string> = new Set(["html-in-header", "entity-in-header", "markdown-in-header"]);
