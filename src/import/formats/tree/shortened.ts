/** Some words on one line, as a remark quotes them: at most 100 characters. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`;
}
