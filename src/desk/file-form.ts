/**
 * A text in the form that its file had before: with Windows line ends, a byte-order mark, and the same blank lines at its end. Sveltia CMS
 * hands on every text without them; one that is otherwise the same comes back byte for byte.
 */
export function inFormOf(before: string, text: string): string {
  if (withoutForm(before) === withoutForm(text)) return before;
  const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
  const [end = "\n"] = /\s*$/.exec(before) ?? [];
  const lines = withoutForm(text);
  return mark + (/\r\n/.test(before) ? lines.replaceAll("\n", "\r\n") : lines) + end;
}

/** A text as Sveltia CMS hands it on: without what stands around it, each line ended by `\n`. */
export function withoutForm(text: string): string {
  return text.trim().replace(/\r\n?/g, "\n");
}
