import { isEmbargoLine } from "../../text/embargo-line.ts";
import { dayFaults } from "../../text/lint/days.ts";
import { leftoversInHeader } from "../../text/lint/find-leftovers.ts";
import { plainWords } from "../../text/lint/plain-words.ts";
import type { TextFile } from "../text-file.ts";
import type { Way } from "./header.ts";
import { quoted } from "./quoted-line.ts";

/** Tells what another system or a draft left in a line of words, which is plain text, and which of its days cannot be. */
export function tellLeftovers(way: Way, words: string, { header, tell }: Pick<TextFile<unknown>, "header" | "tell">) {
  const at = header.at(way);
  const found = leftoversInHeader(words).filter(({ rule }) => rule !== "not-for-publication" || !isEmbargoLine(words));
  // Of a pair of tags the one that opens it is told, as in a text.
  const left = found.filter(
    ({ mark }) =>
      !mark.startsWith("</") || !found.some((one) => one.mark.startsWith("<") && !one.mark.startsWith("</")),
  );
  const days = dayFaults(words);
  if (left.length + days.length === 0) return;
  const plain = plainWords(words);
  const isSure = plain !== words && plain !== "" && leftoversInHeader(plain).every(({ rule }) => !ofHeader.has(rule));
  const line = isSure ? header.withValue(way, () => quoted(plain)) : undefined;
  for (const { mark, rule, message, fix, level } of left) {
    const told = { at, rule, message: `"${mark}" ${message}`, ...(level && { level }) };
    tell(line && ofHeader.has(rule) ? { ...told, fix: "this line", paste: [line] } : { ...told, fix });
  }
  for (const { rule, message, fix } of days) tell({ at, rule, message, fix, level: "advice" });
}

/** The rules for what words of the same meaning can be put in the place of. */
const ofHeader: ReadonlySet<string> = new Set(["html-in-header", "entity-in-header", "markdown-in-header"]);
