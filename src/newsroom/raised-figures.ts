const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";
const word = /[\p{L}\p{N}]*[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089][\p{L}\p{N}]*/gu;
const figure = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/g;

/** The words of a text that have raised or lowered figures, each once, as people type them: `CO2` for CO₂, `m2` for m². */
export function withPlainFigures(text: string): string[] {
  const typed = (one: string) => String(Math.max(raised.indexOf(one), lowered.indexOf(one)));
  const words = [...text.matchAll(word)].map(([found]) => found).filter((found) => /\p{L}/u.test(found));
  return [...new Set(words.map((found) => found.replaceAll(figure, typed)))];
}
