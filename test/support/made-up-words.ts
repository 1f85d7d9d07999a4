import { english as original } from "../../src/language/english.ts";

type Function = (...args: readonly unknown[]) => unknown;

/** Words in letters that no content has, one for each of English. */
const turn = (words: string) =>
  words.replaceAll(/[a-z]/gi, (letter) =>
    String.fromCodePoint((letter.toLowerCase().codePointAt(0) ?? 0) - 0x61 + 0x10d0),
  );

/** All that a language says, turned: what its functions give back, and what they make links of. */
function turned(words: unknown): unknown {
  if (typeof words === "string") return turn(words);
  if (Array.isArray(words)) return words.map((part) => (typeof part === "string" ? turn(part) : part));
  if (typeof words === "function") {
    const links = (arg: unknown) => (typeof arg === "function" ? (of: string) => (arg as Function)(turn(of)) : arg);
    return (...args: unknown[]) => turned((words as Function)(...args.map(links)));
  }
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, key === "forms" ? value : turned(value)]),
  );
}

/** English as nobody writes it. */
export const english = turned(original) as typeof original;
