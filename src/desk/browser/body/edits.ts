/** What a button does to a text: what gives way to what, and what is selected afterwards, in offsets of the text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [from: number, to: number];
}

/** A text with what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts marks around what is selected, line by line, or takes them away where they stand. */
export function mark({ text, from, to }: Selected, sign: "**" | "*"): Edit {
  const words = text.slice(from, to);
  const isMarked = text.slice(0, from).endsWith(sign) && text.slice(to).startsWith(sign);
  // A single star beside another is a part of two.
  const isOfTwo = sign === "*" && text.slice(0, from).endsWith("**") && !text.slice(0, from).endsWith("***");
  if (isMarked && !isOfTwo) {
    const [start, end] = [from - sign.length, to + sign.length];
    return { from: start, to: end, insert: words, select: [start, start + words.length] };
  }
  if (words.trim() === "")
    return { from, to: from, insert: sign + sign, select: [from + sign.length, from + sign.length] };
  const marked = words.replace(/^(\s*(?:(?:[-*+]|\d+[.)]|#+|>)\s+)?)(\S(?:.*\S)?)(\s*)$/gm, `$1${sign}$2${sign}$3`);
  const before = marked.indexOf(sign);
  return { from, to, insert: marked, select: [from + before + sign.length, from + marked.lastIndexOf(sign)] };
}

/** What begins the lines of a block, by the block. */
const signs = {
  heading: { sign: () => "## ", is: /^#{1,6}\s+/ },
  list: { sign: () => "- ", is: /^[-*+]\s+/ },
  numbers: { sign: (line: number) => `${line + 1}. `, is: /^\d+[.)]\s+/ },
  quote: { sign: () => "> ", is: /^>\s?/ },
} as const;

/** Makes a block of the lines that are selected, or plain lines of such a block again. */
export function block({ text, from, to }: Selected, kind: keyof typeof signs): Edit {
  const { sign, is } = signs[kind];
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const stop = text.indexOf("\n", Math.max(start, to - (to > from && text[to - 1] === "\n" ? 1 : 0)));
  const end = stop < 0 ? text.length : stop;
  const lines = text.slice(start, end).split("\n");
  const isMade = lines.every((line) => line.trim() === "" || is.test(line)) && lines.some((line) => is.test(line));
  const anySign = /^(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s?)/;
  let number = 0;
  const made = lines.map((line) => {
    if (isMade) return line.replace(is, "");
    if (line.trim() === "" && lines.length > 1) return line;
    number += 1;
    return sign(number - 1) + line.replace(anySign, "");
  });
  const speaker = kind === "quote" && !isMade ? "\n>\n> — Name, role" : "";
  // In Markdown a paragraph takes in the line below it.
  const above = isMade || text.slice(0, start).trim() === "" || text.slice(0, start).endsWith("\n\n") ? "" : "\n";
  const below = isMade || text.slice(end).trim() === "" || text.slice(end).startsWith("\n\n") ? "" : "\n";
  const insert = above + made.join("\n") + speaker + below;
  const last = start + above.length + made.join("\n").length;
  const name = last + "\n>\n> — ".length;
  return {
    from: start,
    to: end,
    insert,
    select: speaker && to === from && lines[0] !== "" ? [name, name + "Name, role".length] : [last, last],
  };
}

/** Makes a link of what is selected, or puts one in with the words that are given. */
export function link({ from, to }: Selected, words: string, address: string): Edit {
  const insert = `[${words.replace(/[[\]]/g, "\\$&")}](${/[\s()]/.test(address) ? encodeURI(address).replace(/[()]/g, escape) : address})`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** Puts in a block that stands apart from what is before and after it; what is selected stays above it. */
export function insertBlock({ text, to }: Selected, insert: string, select?: string): Edit {
  const [before, after] = [text.slice(0, to), text.slice(to)];
  const above = before.trim() === "" ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = after.startsWith("\n\n") ? "" : after.trim() === "" ? "\n" : after.startsWith("\n") ? "\n" : "\n\n";
  const at = to + above.length + Math.max(0, select ? insert.indexOf(select) : insert.length);
  return { from: to, to, insert: above + insert + below, select: [at, at + (select?.length ?? 0)] };
}

/** A picture as Markdown has it, by its file below `media/`. https://spec.commonmark.org/0.31.2/#images */
export function picture(alt: string, file: string, caption = ""): string {
  const title = caption === "" ? "" : ` "${caption.replaceAll(/["\\]/g, "\\$&")}"`;
  return `![${alt.replaceAll(/[[\]\\]/g, "\\$&")}](/media/${file}${title})`;
}

/** A table to fill in. */
export const newTable = "| Heading | Heading |\n| --- | --- |\n|  |  |\n|  |  |";

/** Puts the number of a new footnote in, and its line at the end of the text, which is selected. `others` is what else has footnotes. */
export function footnote({ text, to }: Selected, others = ""): Edit {
  const used = new Set([...`${text}\n${others}`.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));
  let number = 1;
  while (used.has(number)) number += 1;
  const rest = text.slice(to).trimEnd();
  const lastIsNote = /(?:^|\n)\[\^[^\]]+\]:[^\n]*$/.test(text.trimEnd());
  const words = "What the note says.";
  const insert = `[^${number}]${rest}${lastIsNote ? "\n" : "\n\n"}[^${number}]: ${words}`;
  const end = to + insert.length;
  return { from: to, to: text.length, insert: `${insert}\n`, select: [end - words.length, end] };
}

/** What Enter does in a list: begins the next item, or ends the list in an empty one. Undefined where there is no list. */
export function newLine({ text, from, to }: Selected): Edit | undefined {
  if (from !== to) return undefined;
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const [, indent = "", sign = "", words = ""] = /^(\s*)([-*+]|\d{1,9}[.)]) (.*)$/.exec(text.slice(start, from)) ?? [];
  if (!sign) return undefined;
  if (words.trim() === "") return { from: start, to: from, insert: "", select: [start, start] };
  const next = sign.replace(/\d+/, (number) => String(Number(number) + 1));
  const insert = `\n${indent}${next} `;
  return { from, to: from, insert, select: [from + insert.length, from + insert.length] };
}
