import type { Document, Picture } from "../../newsroom/media.ts";
import { acts } from "../../newsroom/strategies/course.ts";
import type { Random } from "./random.ts";

/** Keys that say what a thing is, or where its words stand, and not what is in it. */
const kept: ReadonlySet<string> = new Set(["kind", "line", "column"]);

/** What a scrambled value is drawn from. */
export interface ScrambleSources {
  readonly random: Random;
  readonly files: OtherFiles;
}

/** Files that stand for those of what is withheld. */
export interface OtherFiles {
  readonly pictures: readonly Pick<Picture, "file" | "hash" | "address" | "width" | "height" | "versions">[];
  readonly documents: readonly Pick<Document, "file" | "address" | "bytes">[];
}

/**
 * A thing of the same shape with other words, numbers, addresses and files in it, whatever its keys are. Instants stay, with
 * the day that they are of.
 */
export function scramble<T>(thing: T, sources: ScrambleSources): T {
  return scrambled(thing, sources) as T;
}

function scrambled(value: unknown, sources: ScrambleSources): unknown {
  const { random } = sources;
  if (typeof value === "string") return otherText(value, random);
  if (typeof value === "number") return value + 1 + random.below(1000);
  if (typeof value === "boolean") return random.below(2) === 0;
  if (Array.isArray(value)) return value.map((entry) => scrambled(entry, sources));
  if (typeof value !== "object" || value === null || "instant" in value) return value;
  const fields = Object.entries(value).map(([key, field]) => {
    if (kept.has(key)) return [key, field];
    return [key, key === "act" ? random.pick(acts) : scrambled(field, sources)];
  });
  return { ...Object.fromEntries(fields), ...otherFile(value, sources) };
}

/** Another text of the same form, and never as long. */
function otherText(text: string, random: Random): string {
  if (text.startsWith("/")) return `/${otherWords(text, random).replaceAll(" ", "-")}/`;
  if (/^https?:/.test(text)) return `https://${random.word(text.length)}.example/`;
  if (text.startsWith("<")) return `<p>${otherWords(text, random)}</p>`;
  if (/^\d{4}-\d\d/.test(text)) return text.replace(/^\d{4}/, String(2000 + random.below(90)));
  if (/\d/.test(text) && !/\p{L}/u.test(text)) return `${text.replaceAll(/\d/g, () => String(1 + random.below(9)))}7`;
  return otherWords(text, random);
}

function otherWords(text: string, random: Random): string {
  const isLong = text.length > 100;
  const words = [random.word(9)];
  let { length } = words.join();
  // Shorter than a long text, longer than a short one.
  while ((isLong ? length < 60 : length <= text.length) || random.below(3) > 0) {
    const word = random.word(3 + random.below(4));
    length += word.length + 1;
    if (isLong && length >= text.length) break;
    words.push(word);
  }
  return words.join(" ");
}

/** What makes a picture or a document another file. */
function otherFile(value: object, { random, files }: ScrambleSources): Partial<Picture> | Partial<Document> {
  if (!("file" in value)) return {};
  return ("versions" in value ? random.pick(files.pictures) : random.pick(files.documents)) ?? {};
}
