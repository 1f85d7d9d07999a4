import type { Token } from "markdown-it";

/** An address in a text: of one that a word, a path or another @ goes on before it, as in `@news@northgate.example`, nothing is taken. */
const email =
  /(?<![\p{L}\p{N}.!#$%&*+/=?^_`{|}~@-])(?<!\b(?:mailto|sip|xmpp):)[\p{L}\p{N}](?:[\p{L}\p{N}._+'-]*[\p{L}\p{N}_])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}@-])/gu;

/** The email addresses that stand in some words, in their order. */
export function emailAddresses(words: string): { readonly shown: string; readonly index: number }[] {
  return words.includes("@") ? [...words.matchAll(email)].map(({ 0: shown, index }) => ({ shown, index })) : [];
}

/** The state of markdown-it's core rules, as far as this one goes. */
interface Parsed {
  readonly tokens: readonly Token[];
  readonly Token: typeof Token;
}

/** A core rule that makes a link of each email address that stands in a text as it is: nothing says better where it leads. */
export function linkEmails(parsed: Parsed): void {
  for (const inline of parsed.tokens)
    if (inline.children && inline.content.includes("@")) inline.children = withLinks(inline.children, parsed.Token);
}

function withLinks(parts: readonly Token[], New: typeof Token): Token[] {
  let depth = 0;
  return parts.flatMap((part) => {
    if (part.type === "link_open" || part.type === "link_close") depth += part.nesting;
    const found = part.type === "text" && depth === 0 ? emailAddresses(part.content) : [];
    if (found.length === 0) return [part];
    const made = (type: string, tag: string, nesting: -1 | 0 | 1, content = "", level = part.level) =>
      Object.assign(new New(type, tag, nesting), { content, level });
    const ends = [0, ...found.map(({ shown, index }) => index + shown.length)];
    const split = found.flatMap(({ shown, index }, at) => {
      const open = made("link_open", "a", 1);
      open.attrSet("href", `mailto:${shown}`);
      const before = part.content.slice(ends[at], index);
      const link = [open, made("text", "", 0, shown, part.level + 1), made("link_close", "a", -1)];
      return before ? [made("text", "", 0, before), ...link] : link;
    });
    const after = part.content.slice(ends.at(-1));
    return after ? [...split, made("text", "", 0, after)] : split;
  });
}
