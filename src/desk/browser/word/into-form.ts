import { bodyOf, setBody } from "../../header/body.ts";
import { cutFile } from "../../header/read-file.ts";
import { setValue } from "../../header/set-value.ts";
import { valuesOf } from "../../header/values-of.ts";
import type { HeaderValue } from "../../header/write-value.ts";
import type { DeskKind } from "../../kinds.ts";
import { picture } from "../body/edits.ts";

/** What a person has written, as against what a form begins with. */
const written = ["title", "summary", "embargo", "image", "gallery", "documents"];

/** Whether a form already has words that a document would take the place of. */
export function hasWords(text: string): boolean {
  const values = valuesOf(text);
  if (!values || !isWhole(text)) return text.trim() !== "";
  return bodyOf(text).trim() !== "" || written.some((key) => !isEmpty(values[key]));
}

/**
 * Puts a document in the place of what stands in the form. What the document does not say stays as it was chosen there, and so
 * does what a document cannot say: whether the page is public, its address, its history. `isSaved` is of a page that has its
 * address already, which hangs on its date.
 */
export function replaced(text: string, imported: string, isSaved: boolean): string {
  const old = valuesOf(text);
  if (!old || !isWhole(text)) return imported;
  const stays = (key: string) =>
    (key === "status" && !isEmpty(old[key])) || (isSaved && (key === "date" || key === "backdated"));
  return setBody(
    filledIn(text, imported, (key) => !stays(key)),
    bodyOf(imported),
  );
}

/** Puts the text of a document below the text that stands in the form, and fills in what is empty above it. */
export function putBelow(text: string, imported: string): string {
  const old = valuesOf(text);
  const below = bodyOf(imported);
  if (!old || !isWhole(text)) return setBody(imported, `${text.trimEnd()}\n\n${below}`);
  const above = bodyOf(text).trimEnd();
  const filled = filledIn(text, imported, (key) => key in old && isEmpty(old[key]));
  return setBody(filled, above ? `${above}\n\n${below.trimStart()}` : below);
}

/** A text with all that a document says of some keys. */
function filledIn(text: string, imported: string, isWanted: (key: string) => boolean): string {
  return Object.entries(valuesOf(imported) ?? {})
    .filter(([key, value]) => !isEmpty(value) && isWanted(key))
    .reduce((filled, [key, value]) => setValue(filled, [key], value as HeaderValue), text);
}

/** What of a release a file of another kind can hold, by its kind. */
const keysOf: Partial<Readonly<Record<DeskKind, readonly string[]>>> = {
  strategies: ["title", "summary", "topics", "image"],
  pages: ["title", "summary"],
};

/** The release of a document as a file of a kind: what such a file has no key for is left out, its picture goes into the text. */
export function asKind(imported: string, kind: DeskKind): string {
  const keys = keysOf[kind];
  const values = valuesOf(imported);
  if (!keys || !values) return imported;
  const { file = "", alt = "" } = keys.includes("image") ? {} : groupOf(values["image"]);
  const text = Object.keys(values)
    .filter((key) => !keys.includes(key))
    .reduce((cut, key) => setValue(cut, [key], undefined), imported);
  return file === "" ? text : setBody(text, `${picture(alt, file)}\n\n${bodyOf(text)}`);
}

/** What was found in a document, by its key, in words; a picture has none. */
export function foundIn(imported: string): ReadonlyMap<string, string> {
  const found = Object.entries({ ...valuesOf(imported), body: bodyOf(imported).trim() });
  return new Map(found.filter(([, value]) => !isEmpty(value)).map(([key, value]) => [key, inWords(value)]));
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : (groupOf(value)["name"] ?? "");
}

/** Gives the pictures of a document the addresses under which the form has them: by their paths, from `media/`. */
export function withPictures(text: string, addresses: ReadonlyMap<string, string>): string {
  const { file } = groupOf(valuesOf(text)?.["image"]);
  const address = addresses.get(`media/${file}`);
  const dressed = address === undefined ? text : setValue(text, ["image", "file"], address);
  const body = [...addresses].reduce(
    (words, [path, to]) =>
      words.replaceAll(new RegExp(`\\]\\(/${RegExp.escape(path)}(?=[ )])`, "g"), () => `](/media/${to}`),
    bodyOf(dressed),
  );
  return setBody(dressed, body);
}

function groupOf(value: unknown): Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, string>>) : {};
}

/** Whether a text has a header and a body: into what has none nothing can be put. */
function isWhole(text: string): boolean {
  return cutFile(text).body !== undefined;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.keys(value).length === 0 : !value;
}
