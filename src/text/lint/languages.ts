import { nameOfLanguage, readLanguageMark } from "../language-mark.ts";
import { languageByWords, mayBeOther } from "./language-words.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";
import { foreignWords, scriptIn, writesIn } from "./scripts.ts";

/** What is in another language than the page says so, or it is read out as if it were English (WCAG 3.1.2). */
export const languages: Rule = (text) =>
  text.said.flatMap(({ words, seeker }) => {
    const fault = languageFault(words, text.locale);
    return fault ? [placed(text, seeker()(fault.needle), fault)] : [];
  });

/** What is wrong with the language of a line, or with the mark of it, on a page in `locale`. */
export function languageFault(words: string, locale: string): TextViolation | undefined {
  if (words.startsWith("[")) return markedFault(words);
  const [pageLanguage = ""] = locale.split("-", 1);
  return unmarkedFault(words, pageLanguage);
}

const mark = (code: string) => `[${code}]`;
const choices = (codes: readonly string[]) =>
  codes
    .map((code) => `${mark(code)} (${nameOfLanguage(code)})`)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " or ");

function unmarkedFault(words: string, pageLanguage: string): TextViolation | undefined {
  const foreign = foreignWords(words);
  if (foreign) {
    const { name, codes } = scriptIn(foreign.first);
    const begin = foreign.first.slice(0, 30);
    if (codes.includes(pageLanguage)) return undefined;
    if (foreign.isMost)
      return {
        rule: "unmarked-language",
        needle: begin,
        message: `the text is in ${name} letters, but screen readers would read it as English`,
        fix: `write ${choices(codes)} before it`,
      };
    const fix = `put it in a separate paragraph that starts with ${choices(codes)}`;
    return {
      rule: "unmarked-language",
      needle: begin,
      message: `"${begin}" is in ${name} letters, within a line in another language`,
      fix,
      level: "advice",
    };
  }
  const other = pageLanguage === "en" && !mayBeOther(words) ? undefined : languageByWords(words);
  if (other === undefined || other === pageLanguage) return undefined;
  const name = nameOfLanguage(other);
  return {
    rule: "unmarked-language",
    needle: "",
    message: `the text looks like ${name}, but screen readers would read it as English`,
    fix: `write ${mark(other)} before it`,
    level: "advice",
  };
}

/** The mark of a line says what the line is in. */
function markedFault(words: string): TextViolation | undefined {
  const marked = readLanguageMark(words);
  if (!marked) {
    const [, code] = /^\[([a-z]{2})\]\s+\S/.exec(words) ?? [];
    const fix = "use a code of two or three letters, for example [cy] for Welsh or [pl] for Polish";
    if (code === undefined) return undefined;
    const message = `${mark(code)} is not a language code`;
    return { rule: "language-mark", needle: mark(code), message, fix, level: "advice" };
  }
  const { typed, code, name, script } = marked;
  const rest = words.slice(typed.length);
  const foreign = foreignWords(rest);
  if (foreign?.isMost ? !writesIn(script, foreign.first) : script !== "Latn" && /\p{L}/u.test(rest)) {
    const letters = foreign?.isMost ? scriptIn(foreign.first).name : "Latin";
    const better = foreign?.isMost ? choices(scriptIn(foreign.first).codes) : "write the mark of its language";
    return {
      rule: "language-mark",
      needle: mark(code),
      message: `the text is marked as ${name}, but is in ${letters} letters`,
      fix: better,
    };
  }
  const other = foreign ? undefined : languageByWords(rest);
  if (other === undefined || other === new Intl.Locale(code).language) return undefined;
  const message = `the text is marked as ${name}, but looks like ${nameOfLanguage(other)}`;
  const fix = other === "en" ? "remove the mark" : mark(other);
  return { rule: "language-mark", needle: mark(code), message, fix, level: "advice" };
}
