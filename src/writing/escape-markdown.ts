/** What means something wherever it stands: an underline inside a word and an `&` before a space do not. */
const inside = /[\\`*[]|<(?=\S)|&(?=#?\w+;)|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What means something at the start of a block: headings, quotes, bullets, rules and, in the second, numbers. */
const sign = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$))/;
const number = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Escapes one line of plain text that stands as a separate block, so that Markdown shows exactly its characters.
 * CommonMark 0.31.2, sections 2.4 and 4.
 */
export function escapeMarkdown(line: string): string {
  return line.replace(inside, "\\$&").replace(sign, "\\$&").replace(number, "$1\\$2");
}
