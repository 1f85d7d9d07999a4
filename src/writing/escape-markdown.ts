/**
 * What means something wherever it stands: an underline inside a word, an `&` before a space, and a `~` or `^` that can raise no
 * letters do not.
 */
const inside =
  /[\\`*[]|<(?=\S)|&(?=#?\w+;)|~(?=~)|\^(?=\p{N}{0,3}\^)|(?<=[\p{L}\p{N})\]%~^])[~^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/**
 * What means something at the start of a line: headings, quotes, bullets, rules, what makes a heading or a table of the line above
 * it, definitions; in the second the row of dashes of a table, in the third numbers.
 */
const sign = /^(?:#{1,6}(?=\s|$)|>|[-+:~](?=\s|$)|=(?=[=\s]*$)|-(?=[-:|\s]*$))/;
const dashes = /^([:|][:|\s]*)-(?=[-:|\s]*$)/;
const number = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Escapes one line of plain text, which stands as a separate block or below another line, so that Markdown shows exactly its characters.
 * CommonMark 0.31.2, sections 2.4 and 4, and what the newsroom adds to it (text/markdown-extensions.ts).
 */
export function escapeMarkdown(line: string): string {
  return escapeStart(line.replace(inside, "\\$&"));
}

/** Escapes what means something at the start of a line alone: a line that is made of several pieces begins with all of them. */
export function escapeStart(line: string): string {
  return line.replace(sign, "\\$&").replace(dashes, "$1\\-").replace(number, "$1\\$2");
}

/** Escapes in some Markdown what would end or change the words of a link or of a picture that it stands in. */
export function escapeBracketed(markdown: string): string {
  return markdown.replace(/\\.|\]|^\^/gs, (sign) => (sign.length > 1 ? sign : `\\${sign}`));
}
