/** What a code of another system is given: by name, and in order. */
export interface Parameters {
  readonly named: Readonly<Record<string, string>>;
  readonly plain: readonly string[];
}

const one = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|“([^”]*)”|([^\s"'`]+))/g;

/** Reads `src="a.jpg" alt='A park' wide` as codes of Hugo, Liquid and WordPress have it. */
export function readParameters(text: string): Parameters {
  const named: Record<string, string> = {};
  const plain: string[] = [];
  for (const [, name, ...values] of text.matchAll(one)) {
    const value = (values.find((value) => value !== undefined) ?? "").replace(/\\(["'])/g, "$1");
    if (name === undefined) plain.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { named, plain };
}

/** Words as HTML shows them. */
export function escapeHtml(words: string): string {
  return words
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** A text without the codes of another system, and what a person has to look at. */
export interface Converted {
  readonly text: string;
  /** Whole sentences, each once. */
  readonly notes: readonly string[];
}

/** A picture with its caption as HTML has it. */
export function figure(source: string, alt: string, caption: string): string {
  const image = `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`;
  return caption === "" ? `<p>${image}</p>` : `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

/** A link in a separate paragraph. Its words are the address where no others are given. */
export function linkParagraph(address: string, words = address): string {
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`;
}

/** A code as notes name it, not longer than people read. */
export function quoteCode(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return `“${line.length > 90 ? `${line.slice(0, 88)}…` : line}”`;
}
