const longest = 200;

/** What programs write where an author wrote no title. */
const made =
  /^(microsoft (word|excel|powerpoint)\b.*|powerpoint presentation|presentation ?\d*|document ?\d*|doc ?\d*|book ?\d*|workbook ?\d*|layout ?\d*|slide ?\d*|untitled.*|title|no title|new .* document|template|blank|about:blank|print|scan(ned)?\b.*|img\b.*|full page photo)$/i;

/** The title that a file gives itself, where readers can use it: not what a program made up, nor the name of a file. */
export function usableTitle(said: unknown): string | undefined {
  if (typeof said !== "string") return undefined;
  const title = said.replaceAll(/\s+/g, " ").trim();
  if (title.length < 4 || title.length > longest || /[^\P{C}]/u.test(title)) return undefined;
  const isFileName = /\.[a-z]{3,4}$/i.test(title) || (!title.includes(" ") && /[\d_]/.test(title));
  return made.test(title) || isFileName ? undefined : title;
}
