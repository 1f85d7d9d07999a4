import type { DeskKind } from "../../kinds.ts";

/** A key of a header with its lines, those that belong to it among them. */
interface Entry {
  readonly key: string;
  readonly lines: readonly string[];
}

/** A file cut at the end of its header; without one it has no entries. */
interface CutFile {
  readonly entries: readonly Entry[];
  readonly body: string;
}

/** What a person has written, as against what a form begins with. */
const written = new Set(["title", "summary", "embargo", "image", "gallery", "documents"]);

/** Whether a form already has words that a document would take the place of. */
export function hasWords(text: string): boolean {
  const { entries, body } = cut(text);
  return body.trim() !== "" || entries.some((entry) => written.has(entry.key) && !isEmpty(entry));
}

/**
 * Puts a document in the place of what stands in the form. What the document does not say stays as it was chosen there, and so
 * does what a document cannot say: whether the page is public, its address, its history. `isSaved` is of a page that has its
 * address already, which hangs on its date.
 */
export function replaced(text: string, imported: string, isSaved: boolean): string {
  const [old, fresh] = [cut(text), cut(imported)];
  const stays = (key: string) => key === "status" || (isSaved && (key === "date" || key === "backdated"));
  const known = new Map(old.entries.map((entry) => [entry.key, entry]));
  const entries = fresh.entries.flatMap((entry) => {
    const before = known.get(entry.key);
    if (stays(entry.key)) return before ?? (entry.key === "status" ? entry : []);
    return before && isEmpty(entry) ? before : entry;
  });
  const keys = new Set(entries.map(({ key }) => key));
  const kept = old.entries.filter((entry) => !keys.has(entry.key) && !isEmpty(entry));
  const at = entries.findIndex(({ key }) => key === "status");
  return joined(entries.toSpliced(at < 0 ? entries.length : at, 0, ...kept), fresh.body);
}

/** Puts the text of a document below the text that stands in the form, and fills in what is empty above it. */
export function putBelow(text: string, imported: string): string {
  const [old, fresh] = [cut(text), cut(imported)];
  const found = new Map(fresh.entries.filter((entry) => !isEmpty(entry)).map((entry) => [entry.key, entry]));
  const entries = old.entries.map((entry) => (isEmpty(entry) ? (found.get(entry.key) ?? entry) : entry));
  const above = old.body.trimEnd();
  return joined(entries, above ? `${above}\n\n${fresh.body.trimStart()}` : fresh.body);
}

/** What of a release a file of another kind can hold, by its kind. */
const keysOf: Partial<Readonly<Record<DeskKind, readonly string[]>>> = {
  strategies: ["title", "summary", "topics", "image"],
  pages: ["title", "summary"],
};

/** The release of a document as a file of a kind: what such a file has no key for is left out, its picture goes into the text. */
export function asKind(imported: string, kind: DeskKind): string {
  const keys = keysOf[kind];
  if (!keys) return imported;
  const { entries, body } = cut(imported);
  const image = keys.includes("image") ? undefined : entries.find(({ key }) => key === "image");
  const picture = image ? `\n![${wordOf(image, "alt")}](/media/${wordOf(image, "file")})\n` : "";
  return joined(
    entries.filter(({ key }) => keys.includes(key)),
    picture + body,
  );
}

/** A value below a key, as the importer writes it. */
function wordOf({ lines }: Entry, key: string): string {
  const written = lines.find((line) => line.startsWith(`  ${key}: `))?.slice(key.length + 4) ?? "";
  return written.startsWith('"') ? String(JSON.parse(written)).replaceAll(/[[\]\\]/g, "\\$&") : written;
}

/** What was found in a document, by its key: the first line of each that is not empty. */
export function foundIn(imported: string): ReadonlyMap<string, string> {
  const { entries, body } = cut(imported);
  const found = new Map<string, string>();
  for (const entry of entries)
    if (!isEmpty(entry)) {
      const value = (entry.lines[0] ?? "").slice(entry.key.length + 1).trim() || wordOf(entry, "name");
      found.set(entry.key, value.startsWith('"') ? String(JSON.parse(value)) : value);
    }
  if (body.trim()) found.set("body", body.trim());
  return found;
}

/** Gives the pictures of a document the addresses under which the form has them: by their paths, from `media/`. */
export function withPictures(text: string, addresses: ReadonlyMap<string, string>): string {
  const end = text.indexOf("\n---\n") + 1;
  let [header, body] = [text.slice(0, end), text.slice(end)];
  for (const [path, address] of addresses) {
    header = header.replace(`\n  file: ${path.replace(/^media\//, "")}\n`, () => `\n  file: ${address}\n`);
    body = body.replaceAll(
      new RegExp(`\\]\\(/${path.replaceAll(/[.-]/g, "\\$&")}(?=[ )])`, "g"),
      () => `](/media/${address}`,
    );
  }
  return header + body;
}

function cut(text: string): CutFile {
  const [whole = "", header = ""] = /^---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  const entries: Entry[] = [];
  for (const line of header.split(/\r?\n/).slice(0, -1)) {
    const [, key] = /^([\w-]+)\s*:(?=\s|$)/.exec(line) ?? [];
    const last = entries.at(-1);
    if (key !== undefined || !last) entries.push({ key: key ?? "", lines: [line] });
    else entries[entries.length - 1] = { ...last, lines: [...last.lines, line] };
  }
  return { entries, body: text.slice(whole.length) };
}

function joined(entries: readonly Entry[], body: string): string {
  const text = body === "" || body.startsWith("\n") ? body : `\n${body}`;
  return ["---", ...entries.flatMap(({ lines }) => lines), "---", text].join("\n");
}

function isEmpty({ lines: [first = "", ...more] }: Entry): boolean {
  return /:\s*(?:""|''|\[\]|\{\})?\s*$/.test(first) && more.every((line) => line.trim() === "");
}
