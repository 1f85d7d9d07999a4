/** What means something to GitHub's Markdown inside a line, in text and in the text of links. */
const signs = /[\\`*_[\]<>&|~$#]/g;

/**
 * Plain text as a part of a line of Markdown that shows exactly its characters. GitHub Flavored Markdown 0.29, section 2.4
 * of CommonMark: a backslash before any ASCII punctuation takes its meaning away.
 */
export function inline(text: string): string {
  return oneLine(text).replace(signs, "\\$&");
}

/** Plain text as code within a line; the fence is longer than any run of backticks in it. */
export function code(text: string): string {
  const line = oneLine(text);
  const fence = "`".repeat(longestRun(line) + 1);
  const space = /^`|`$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** Lines to copy, as a block of code within a list entry. */
export function codeBlock(lines: readonly string[]): string[] {
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [fence, ...lines.flatMap((line) => line.split(/\r\n|\r|\n/)), fence].map((line) => `  ${line}`);
}

/** A web address that shows itself and leads to itself. */
export function autolink(url: string): string {
  return `<${encodeURI(url).replaceAll("%25", "%")}>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function longestRun(text: string): number {
  return text.matchAll(/`+/g).reduce((longest, { 0: run }) => Math.max(longest, run.length), 0);
}
