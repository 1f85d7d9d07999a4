import PostalMime, { type Attachment } from "postal-mime";
import type { Block, Remark, SourceDocument, SourcePicture } from "../../document.ts";
import { htmlDocument } from "../html/html-document.ts";
import { readText } from "../text/plain-text.ts";

/** Reads an email (.eml): its text, rich where it has such, its pictures, and what it says of itself. */
export async function readEmail(bytes: Uint8Array): Promise<SourceDocument> {
  const email = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const attached = email.attachments.map((attachment) => ({ ...attachment, bytes: bytesOf(attachment) }));
  const used = new Set<Attached>();
  const pictureAt = (source: string) => {
    const id = source.replace(/^cid:/i, "");
    const found = attached.find(({ contentId, mimeType }) => contentId === `<${id}>` && isShown(mimeType));
    if (!found) return undefined;
    used.add(found);
    return pictureOf(found);
  };
  const text = email.html ? htmlDocument(email.html, { pictureAt }) : readText(email.text ?? "");
  const pictures = attached.filter((one) => !used.has(one) && isShown(one.mimeType) && !one.contentId);
  const others = attached.filter((one) => !isShown(one.mimeType));
  const title = email.subject
    ?.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*/i, "")
    .trim()
    .replace(/\s+/g, " ");
  return {
    ...text,
    blocks: [...text.blocks, ...pictures.map((_, index) => pictureBlock(text, index))],
    pictures: [...text.pictures, ...pictures.map(pictureOf)],
    remarks: [...text.remarks, ...others.map(remarkOn), ...remarksOnFrame(text)],
    about: { ...(title ? { title } : {}), ...(isDate(email.date) ? { date: email.date } : {}) },
  };
}

type Attached = Attachment & { readonly bytes: Uint8Array };

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function isShown(type: string): boolean {
  return /^image\/(?:jpeg|png|gif|webp)$/i.test(type);
}

function pictureOf({ bytes, mimeType, filename }: Attached): SourcePicture {
  return { bytes, type: mimeType.toLowerCase(), ...(filename ? { name: filename } : {}) };
}

/** A picture that hangs on a message stands below its text. */
function pictureBlock({ blocks, pictures }: SourceDocument, index: number): Block {
  const place = blocks.at(-1)?.lines.at(-1)?.place ?? 1;
  return {
    kind: "picture",
    isBold: false,
    picture: pictures.length + index,
    lines: [{ text: "", markdown: "", place }],
  };
}

function remarkOn({ filename, mimeType }: Attached): Remark {
  const name = filename ?? mimeType;
  const sentence = /\.(?:docx?|odt|rtf)$/i.test(name)
    ? `The email carries ${name}, which was not read. If the release is in it, save it and import that.`
    : `The email carries ${name}, which was left out. If readers need it, publish it as a document.`;
  return { sentence };
}

/** RFC 3676, section 4.3: the line above a signature. */
const aboveSignature = /^--\s*$/;
const smallPrint =
  /\b(?:this|the)(?: information in this)? (?:e-?mail|message|transmission)\b.*\b(?:confidential|privileged|intended (?:only|solely)|virus(?:es)?)\b|\bintended (?:only|solely) for the (?:addressee|recipient)/i;

/** What an email says around a release, and its page would say too. */
function remarksOnFrame({ blocks }: SourceDocument): Remark[] {
  return blocks
    .flatMap(({ lines }) => lines)
    .flatMap(({ text, place }): Remark[] => {
      if (aboveSignature.test(text))
        return [
          { place, sentence: "Below “--” stands the signature of the email. Delete what is no part of the release." },
        ];
      if (smallPrint.test(text))
        return [{ place, sentence: `“${text.trim()}” is small print of the email. Delete it from the text.` }];
      return [];
    });
}

function isDate(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}-\d\d-\d\dT/.test(date);
}
