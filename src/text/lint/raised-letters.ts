const forms = {
  sup: { "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", n: "ⁿ" },
  sub: { "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉" },
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
