/** A file with a header: its lines between the two `---`, and the text after them. */
interface Parts {
  readonly header: string;
  readonly body: string;
}

const form = /^---\r?\n(?<header>[\s\S]*?)^---\r?\n(?<body>[\s\S]*)$/m;

function partsOf(text: string): Parts | undefined {
  return form.exec(text)?.groups as Parts | undefined;
}

/** The value of a key as it is typed on its line; undefined where there is none. Of a YAML file without `---` too. */
export function valueAt(text: string, key: string): string | undefined {
  return new RegExp(`^${key}: *(.*)$`, "m").exec(partsOf(text)?.header ?? text)?.[1];
}

/** The text with a key of the header at a value; without the key where that is undefined. */
export function withKey(text: string, key: string, value: string | undefined): string {
  const parts = partsOf(text);
  const lines = parts?.header ?? (text.startsWith("---") ? "" : text);
  const line = value === undefined ? "" : `${key}: ${value}\n`;
  // A key, and the lines indented below it.
  const there = new RegExp(`^${key}:.*\\n(?:[ \\t-].*\\n)*`, "m");
  const header = there.test(lines) ? lines.replace(there, () => line) : `${lines}${line}`;
  return parts ? `---\n${header}---\n${parts.body}` : header;
}

/** The text of a file below its header. */
export function bodyOf(text: string): string {
  return partsOf(text)?.body ?? text;
}

/** The file with another text below its header. */
export function withBody(text: string, body: string): string {
  const parts = partsOf(text);
  return parts ? `---\n${parts.header}---\n${body}` : text;
}

/** A list of a header with one more entry, in one line. Lists in lines of their own are put into one. */
export function withEntry(text: string, key: string, entry: string): string {
  const typed = valueAt(text, key);
  if (typed === undefined) return withKey(text, key, `[${entry}]`);
  if (typed.startsWith("[") && typed.endsWith("]")) return withKey(text, key, `${typed.slice(0, -1)}, ${entry}]`);
  if (typed === "") return text.replace(new RegExp(`^${key}:\\n`, "m"), () => `${key}:\n  - ${entry}\n`);
  return withKey(text, key, `[${typed}, ${entry}]`);
}
