import { NotWritten } from "../../../writing/not-written.ts";
import type { Remark } from "../../document.ts";

/** The most bytes of a text that is read: a hundred times a long release. */
const mostBytes = 2_000_000;

/** A text, and what is to be said of how its letters were read. */
interface DecodedText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** How a text may be written: what finds it, how it is read, and its name for a remark. */
const encodings = [
  {
    label: "utf-16le",
    name: "UTF-16",
    isIt: (bytes: Uint8Array) => beginsWith(bytes, [0xff, 0xfe]) || hasNuls(bytes, 1),
  },
  {
    label: "utf-16be",
    name: "UTF-16",
    isIt: (bytes: Uint8Array) => beginsWith(bytes, [0xfe, 0xff]) || hasNuls(bytes, 0),
  },
  { label: "utf-8", name: undefined, isIt: isUtf8 },
  { label: "windows-1252", name: "Windows text (Windows-1252)", isIt: () => true },
] as const;

/**
 * Reads the letters of a text in UTF-8, in UTF-16 with or without a mark, or in Windows-1252, and says which it was where it was not
 * UTF-8. Throws NotWritten where it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > mostBytes)
    throw new NotWritten(
      `It has ${bytes.length.toLocaleString("en-GB")} bytes, far more than a release. Copy the release alone into a file.`,
    );
  const { label, name } = encodings.find(({ isIt }) => isIt(bytes)) ?? encodings[2];
  const text = new TextDecoder(label).decode(bytes);
  if (text.includes("\0")) throw new NotWritten("It is not a text: it holds characters that no text has.");
  return { text, remarks: name === undefined ? [] : [{ sentence: readAs(name) }] };
}

function readAs(name: string): string {
  return `The file is ${name}, and was read as that. Look at letters such as £, – and ’ in the draft.`;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Whether nearly every letter of the beginning has a NUL beside it, at even (0) or odd (1) offsets. */
function hasNuls(bytes: Uint8Array, parity: 0 | 1): boolean {
  const start = bytes.subarray(0, 1000);
  const nuls = [...start.keys()].filter((index) => start[index] === 0);
  const here = nuls.filter((index) => index % 2 === parity).length;
  const there = nuls.length - here;
  return here > start.length / 5 && there < here / 10;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
