import type { PhotoWords } from "../../newsroom/media.ts";
import { namesOf, noPicture, type Part, partsOf } from "./metadata.ts";
import { readXml, Unreadable, type XmlElement } from "./xml.ts";

/**
 * What a full-size picture holds beside its pixels, its colours and what its release says of it, in words; nothing where it holds
 * nothing more. Shares no code with what writes the file, which cannot answer for what it leaves in it.
 */
export function foreignIn(file: Buffer, words: PhotoWords): string[] {
  const parts = partsOf(file);
  if (!parts) return [noPicture];
  const said = Object.values(words).filter((text) => text !== undefined);
  return [...new Set([...parts].flatMap((part) => foreignInPart(part, said)))];
}

const exifStart = "Exif\0\0";
const xmpStarts = ["http://ns.adobe.com/xap/1.0/\0", "XML:com.adobe.xmp\0\0\0\0\0"];

function foreignInPart(part: Part, said: readonly string[]): string[] {
  const { name, content } = part;
  const text = content.toString("latin1");
  if (name === "eXIf") return foreignInExif(content, said);
  if (name === "e1" && text.startsWith(exifStart)) return foreignInExif(content.subarray(exifStart.length), said);
  const xmp = xmpStarts.find((start) => text.startsWith(start));
  if (xmp && /^(e1|iTXt)$/.test(name)) return foreignInXmp(content.subarray(xmp.length).toString(), said);
  if (name === "ed") return foreignInIptc(content, said);
  // JFIF without a thumbnail has 14 bytes behind its length.
  if (name === "e0") return text.startsWith("JFIF\0") && content.length === 14 ? [] : ["a thumbnail"];
  if (name === "e2") return text.startsWith("ICC_PROFILE\0") ? [] : [otherProgram];
  if (name === "ee") return text.startsWith("Adobe") && content.length === 12 ? [] : [otherProgram];
  return namesOf([part]).filter((what) => what !== "a colour profile");
}

const otherProgram = "parts of another program";

/** Description, artist and copyright; and how it is to be shown: orientation, density and the unit of that. */
const tagsOfWords: ReadonlySet<number> = new Set([0x010e, 0x013b, 0x8298]);
const otherTags: ReadonlyMap<number, number> = new Map([
  [0x0112, 0],
  [0x011a, 8],
  [0x011b, 8],
  [0x0128, 0],
]);

/** One directory, in which no other is named. CIPA DC-008, 4.6 */
function foreignInExif(exif: Buffer, said: readonly string[]): string[] {
  if (exif.toString("latin1", 0, 4) !== "II*\0" || exif.readUInt32LE(4) !== 8) return ["EXIF of a camera"];
  const count = exif.readUInt16LE(8);
  const foreign: string[] = [];
  let length = 10 + count * 12 + 4;
  for (let at = 10; at < 10 + count * 12; at += 12) {
    const [tag, size] = [exif.readUInt16LE(at), exif.readUInt32LE(at + 4)];
    if (!tagsOfWords.has(tag) && !otherTags.has(tag))
      foreign.push(`the EXIF tag 0x${tag.toString(16).padStart(4, "0")}`);
    length += otherTags.get(tag) ?? 0;
    if (tagsOfWords.has(tag)) {
      const from = size <= 4 ? at + 8 : exif.readUInt32LE(at + 8);
      if (!isSaid(exif.toString("utf8", from, from + size - 1), said)) foreign.push("other words in EXIF");
      if (size > 4) length += size + (size % 2);
    }
  }
  if (exif.readUInt32LE(10 + count * 12) !== 0) foreign.push("a thumbnail");
  if (foreign.length === 0 && length !== exif.length) foreign.push("more EXIF than it names");
  return foreign;
}

const xmpElements =
  /\}(xmpmeta|RDF|Description|Seq|Alt|li|creator|description|rights|Credit|Source|UsageTerms|AltTextAccessibility)$/;

function foreignInXmp(xmp: string, said: readonly string[]): string[] {
  const foreignIn = ({ name, attributes, children, text }: XmlElement): string[] => {
    if (!xmpElements.test(name)) return [`${name.replace(/^.*\}/, "")} in XMP`];
    const typed = Object.entries(attributes).filter(([key, value]) => !/^(xmlns:|xml:lang$)/.test(key) && value !== "");
    const isForeign = typed.length > 0 || (text.trim() !== "" && !isSaid(text, said));
    return [...(isForeign ? ["other words in XMP"] : []), ...children.flatMap(foreignIn)];
  };
  try {
    return foreignIn(readXml(xmp));
  } catch (error) {
    if (error instanceof Unreadable) return ["XMP that cannot be read"];
    throw error;
  }
}

/** The fields of record 2 that it may have: credit, source, copyright and caption. IPTC-IIM 4.2 */
const iptcFields: ReadonlySet<number> = new Set([80, 110, 115, 116, 120]);

function foreignInIptc(content: Buffer, said: readonly string[]): string[] {
  const start = content.indexOf("8BIM\x04\x04\0\0", 0, "latin1") + 12;
  if (start !== 26) return [otherProgram];
  const end = start + content.readUInt32BE(start - 4);
  let at = start;
  while (at < end) {
    const [record, field, length] = [content[at + 1], content[at + 2] ?? 0, content.readUInt16BE(at + 3)];
    const isOfForm = (record === 1 && field === 90) || (record === 2 && field === 0 && length === 2);
    if (!isOfForm && !(record === 2 && iptcFields.has(field))) return [`field ${record}:${field} in IPTC`];
    if (!isOfForm && !isSaid(content.toString("utf8", at + 5, at + 5 + length), said)) return ["other words in IPTC"];
    at += 5 + length;
  }
  return at === end && content.length - end <= 1 ? [] : [otherProgram];
}

/** Long words are cut. */
function isSaid(text: string, said: readonly string[]): boolean {
  return said.some((words) => words.startsWith(text));
}
