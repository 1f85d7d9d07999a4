import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { LeftOut, ReadFile } from "../old-text.ts";
import { htmlOfMarkdown, plainLine } from "./text-html.ts";

type Header = Readonly<Record<string, readonly string[]>>;

/** Whether a text begins with a header between dashes (YAML) or plus signs (TOML). */
export function hasHeader(text: string): boolean {
  return /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** Reads a text of Jekyll, Hugo or a site like Digital.gov: a header and Markdown. */
export function readMarkedText(text: string, file: string): ReadFile {
  const parts = /^\uFEFF?(---|\+\+\+)[ \t]*\n([\s\S]*?)^\1[ \t]*(?:\n|$)([\s\S]*)$/m.exec(text.replace(/\r\n?/g, "\n"));
  if (!parts) return refused(file, "Its header has no end.");
  const [, fence, head = "", body = ""] = parts;
  const header = fence === "---" ? readYaml(head) : readToml(head);
  if (typeof header === "string") return refused(file, header);
  const first = (...keys: readonly string[]) => keys.flatMap((key) => header[key] ?? [])[0];
  const title = plainLine(first("title", "headline", "name"));
  if (first("draft") === "true" || first("published") === "false")
    return { texts: [], leftOut: [{ source: file, reason: "It is a draft: it was not public.", isDoubtful: false }] };
  if (/(?:^|\/)_?index\.(?:[a-z]{2}\.)?md$/i.test(file) && first("date", "publishdate") === undefined)
    return refused(file, "It is the page of a list, without a date.", false);
  if (body.trim() === "") return refused(file, "It has no text.");
  const values = Object.fromEntries(
    Object.entries(header).flatMap(([key, [value]]) => (value === undefined ? [] : [[key, value]])),
  );
  const { html, notes } = htmlOfMarkdown(body, { values, attached: (name) => attachedTo(name) });
  const [, named, slug] = /(\d{4}-\d{1,2}-\d{1,2})-([^/]+?)\.\w+$/.exec(file) ?? [];
  const picture = first("featured_image", "image", "hero_image", "thumbnail", "cover");
  return {
    texts: [
      {
        source: file,
        file,
        addresses: addressesOf(header, file, slug),
        title,
        dates: [first("date", "publishdate", "pubdate", "published_at", "first_published_at"), named].filter(
          (one) => one !== undefined,
        ),
        categories: ["topics", "topic", "categories", "category", "tags"].flatMap((key) => header[key] ?? []),
        summary: plainLine(first("summary", "description", "excerpt", "deck", "standfirst", "subtitle")),
        html,
        picture:
          picture && /\.\w{3,4}$/.test(picture)
            ? { address: picture, alt: first("image_alt", "alt", "image_alt_text") }
            : undefined,
        remarks: notes.map((sentence) => ({ sentence })),
      },
    ],
    leftOut: [],
  };
}

/** A code may name a file of the site: whether it lies beside the texts is seen later. */
function attachedTo(name: string): { readonly address: string } | undefined {
  return /\.\w{2,5}$/.test(name) ? { address: name } : undefined;
}

/** The addresses that a header names, or that Jekyll and Hugo make of the file's name. */
function addressesOf(header: Header, file: string, slug: string | undefined): string[] {
  const named = ["permalink", "url", "redirect_from", "aliases", "source_url", "base_path"].flatMap(
    (key) => header[key] ?? [],
  );
  const whole = named.filter((address) => /^(?:https?:\/)?\//.test(address) && !address.includes(":year"));
  if (whole.length > 0) return whole;
  const [date = ""] = header["date"] ?? [];
  const [, year, month, day] =
    /(\d{4})-(\d{1,2})-(\d{1,2})-[^/]+$/.exec(file) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date) ?? [];
  const own = header["slug"]?.[0] ?? slug;
  // As Jekyll makes it where a site says nothing else; Hugo's follows the folders of `content/`.
  if (/(?:^|\/)_posts\//.test(file) && year && own)
    return [`/${year}/${month?.padStart(2, "0")}/${day?.padStart(2, "0")}/${own}.html`];
  const [, below] = /(?:^|\/)content\/(.+?)(?:\/index)?\.\w+$/.exec(file) ?? [];
  return below ? [`/${own ? below.replace(/[^/]+$/, own) : below}/`.toLowerCase()] : [];
}

/** Every value as it is typed; what a key holds below it, one step down, as a list. */
function readYaml(text: string): Header | string {
  // A quotation that goes on in further lines has to be indented, which most programs do not ask.
  const indented = text.replace(/^[\w-]+: *("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')[ \t]*$/gm, (line) =>
    line.replace(/\n/g, "\n  "),
  );
  const document = parseDocument(indented, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const [fault] = document.errors;
  if (fault || !isMap(document.contents))
    return fault
      ? `Its header cannot be read (line ${lineOf(indented, fault.pos[0])}: ${fault.message}).`
      : "Its header has no keys.";
  const header: Record<string, string[]> = {};
  for (const { key, value } of document.contents.items) {
    const values = isSeq(value) ? value.items : [value];
    const words = values.flatMap((one) =>
      isScalar(one) && String(one.value).trim() !== "" ? [String(one.value).trim()] : [],
    );
    if (isScalar(key) && words.length > 0) header[String(key.value).toLowerCase()] = words;
  }
  return header;
}

/** The line of a place in a header, counted from that of the dashes. */
function lineOf(header: string, offset: number): number {
  return header.slice(0, offset).split("\n").length + 1;
}

/** Hugo's headers in TOML are lines of a key and a value; what is more is refused. */
function readToml(text: string): Header | string {
  const header: Record<string, string[]> = {};
  let isTop = true;
  for (const line of text.replace(/=\s*\[\s*\n([\s\S]*?)\]/g, (list) => list.replace(/\n/g, " ")).split("\n")) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s*\[/.test(line)) isTop = false;
    if (!isTop && !/^\s*(?:categories|tags|topics)\s*=/.test(line)) continue;
    const [, key, value = ""] = /^\s*"?([\w-]+)"?\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (key === undefined)
      return `Its header is TOML that cannot be read here (“${line.trim()}”). Write it as YAML between dashes.`;
    const list = /^\[(.*)\]$/.exec(value)?.[1];
    header[key.toLowerCase()] =
      list === undefined
        ? [bare(value)]
        : list
            .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
            .map((one) => bare(one.trim()))
            .filter(Boolean);
  }
  return header;
}

function bare(value: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, "$1");
  return value.replace(/^'(.*)'$/, "$1").replace(/\s+#.*$/, "");
}

function refused(source: string, reason: string, isDoubtful = true): ReadFile {
  const left: LeftOut = { source, reason, isDoubtful };
  return { texts: [], leftOut: [left] };
}
