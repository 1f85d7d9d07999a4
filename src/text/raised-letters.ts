import type { StateInline } from "markdown-it";

/** `~2~` and `^2^`: a few letters, digits and signs without a space, so that a `~` or `^` of prose stays what it is. */
const mark = /([~^])([\p{L}\p{N}(+−–-][\p{L}\p{N}.,()+−–=/-]{0,19})\1(?!\p{N}|\1)/uy;
/** What a raised letter stands behind: `m^2^`, `(a+b)^2^`, `SO~4~^2-^`. */
const base = /[\p{L}\p{N})\]%~^]$/u;
/** A number stands before the sign of an element (`^14^C`), and behind a sentence for a note that is typed by hand. */
const figures = /^\d{1,3}$/;
const sentenceEnd = /[.,;:!?’”"']$/;

/**
 * An inline rule for lowered (`H~2~O`) and raised (`m^2^`) letters, stricter than markdown-it-sub and markdown-it-sup: those take
 * "~£2m–~£3m" for lowered letters and "2019^/2020^" for raised ones.
 */
export function raisedLetters(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const sign = src[pos];
  if (sign !== "~" && sign !== "^") return false;
  const words = raisedAt(src, pos);
  if (words === undefined || pos + words.length + 2 > state.posMax) return false;
  if (!silent) {
    const tag = sign === "~" ? "sub" : "sup";
    state.push(`${tag}_open`, tag, 1).markup = sign;
    state.push("text", "", 0).content = words;
    state.push(`${tag}_close`, tag, -1).markup = sign;
  }
  state.pos += words.length + 2;
  return true;
}

/** The words that the sign at a place raises or lowers. */
function raisedAt(src: string, pos: number): string | undefined {
  mark.lastIndex = pos;
  const [all = "", sign, words] = mark.exec(src) ?? [];
  if (words === undefined) return undefined;
  const before = src.slice(Math.max(pos - 2, 0), pos);
  if (base.test(before)) return before.at(-1) === sign ? undefined : words;
  if (sign !== "^" || !figures.test(words)) return undefined;
  return sentenceEnd.test(before) || /^\p{L}/u.test(src.slice(pos + all.length, pos + all.length + 2))
    ? words
    : undefined;
}

/** Words as they are typed to be raised or lowered between others: `x` as `~x~`; undefined where they cannot be. */
export function typedRaised(
  words: string,
  place: "sub" | "sup",
  { before, after = "" }: { readonly before: string; readonly after?: string },
): string | undefined {
  const typed = place === "sub" ? `~${words}~` : `^${words}^`;
  return raisedAt(before + typed + after, before.length) === words ? typed : undefined;
}

const forms = {
  sup: {
    ...{ "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", n: "ⁿ" },
    ...{ "+": "⁺", "-": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾" },
  },
  sub: {
    ...{ "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉" },
    ...{ "+": "₊", "-": "₋", "−": "₋", "=": "₌", "(": "₍", ")": "₎" },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The end of an ordinal number, which is not raised in British English: 21st. */
const ordinal = /^(?:st|nd|rd|th)$/;

/** Words in raised or lowered letters: `2` as `²`; undefined where a letter has no such form. */
export function raised(words: string, place: keyof typeof forms): string | undefined {
  if (place === "sup" && ordinal.test(words)) return words;
  const inPlace: Readonly<Record<string, string>> = forms[place];
  const letters = [...words].map((letter) => inPlace[letter]);
  return letters.includes(undefined) ? undefined : letters.join("");
}

/** Raised or lowered words in text to copy, with a sign before letters that have no such form: `L_Aeq`, `x^a`. */
export function inLetters(words: string, place: keyof typeof forms): string {
  return raised(words, place) ?? `${place === "sup" ? "^" : "_"}${words}`;
}
