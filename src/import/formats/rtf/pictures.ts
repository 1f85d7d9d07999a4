import type { SourcePicture } from "../../document.ts";
import { pictureType } from "../picture-type.ts";

/** The pictures of an RTF file as they are read: the properties of a drawing stand before or after its picture. */
export class RtfPictures {
  readonly pictures: SourcePicture[] = [];
  /** The picture that is read, in hexadecimal digits or as its bytes. */
  data = "";
  raw: Uint8Array | undefined;
  propertyName = "";
  propertyValue = "";
  #alt = "";
  #last: number | undefined;

  /** A drawing begins, or the picture in one, which has the description that was read for it. */
  begin(isPicture: boolean): void {
    [this.propertyName, this.propertyValue, this.#last] = ["", "", undefined];
    if (!isPicture) this.#alt = "";
  }

  /** LibreOffice writes a picture a second time, as what its frame is filled with. */
  get isFillOfLast(): boolean {
    return this.#last !== undefined && this.propertyName.trim() === "fillBlip";
  }

  /** Ends a picture: its index, or that no browser shows it; undefined where there were no bytes. */
  endPicture(): number | "unshown" | undefined {
    const bytes = this.raw ?? fromHex(this.data);
    const alt = this.#alt;
    // A description is that of one picture.
    [this.data, this.raw, this.#alt] = ["", undefined, ""];
    const type = pictureType(bytes);
    if (!type) return bytes.length > 0 ? "unshown" : undefined;
    this.#last = this.pictures.push({ bytes, type, ...(alt ? { alt } : {}) }) - 1;
    return this.#last;
  }

  /** Ends a property: that of Word's descriptions is kept. */
  endProperty(): void {
    const alt = this.propertyName.trim() === "wzDescription" ? this.propertyValue.trim() : "";
    const picture = this.#last === undefined ? undefined : this.pictures[this.#last];
    if (alt && picture && this.#last !== undefined) this.pictures[this.#last] = { ...picture, alt };
    [this.propertyName, this.propertyValue, this.#alt] = ["", "", alt || this.#alt];
  }
}

function fromHex(data: string): Uint8Array {
  const digits = data.replace(/[^0-9a-f]/gi, "");
  const bytes = new Uint8Array(digits.length >> 1);
  for (const [index] of bytes.entries()) bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
