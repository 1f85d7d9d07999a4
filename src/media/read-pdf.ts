import { boundedThread } from "../threads/bounded-thread.ts";
import type { Fault } from "./fault.ts";
import type { PdfAnswer } from "./pdf-thread.ts";
import type { DocumentFacts } from "./read-document.ts";

/** A small file can unpack to any size. What costs more than any document that people can use is given up. */
const limits = { memory: 200_000_000, time: 5_000 };

const ask = boundedThread<Uint8Array, PdfAnswer>(new URL("./pdf-thread.ts", import.meta.url));

/** Reads what a PDF says of itself, and what in it keeps readers of screen readers out, as far as its limits allow. */
export async function readPdf(bytes: Buffer): Promise<DocumentFacts | Fault> {
  if (!hasEnd(bytes)) return brokenOff;
  let known: DocumentFacts | Fault = tooMuch;
  const hear = ({ found }: PdfAnswer) => {
    known = found ?? known;
    return found === undefined;
  };
  // The file's own bytes are in the thread up to four times.
  await ask(new Uint8Array(bytes), hear, { ...limits, memory: limits.memory + 4 * bytes.length });
  return known;
}

/** Some programs fill a file up with zeros after its end. */
function hasEnd(bytes: Buffer): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return bytes.subarray(Math.max(end - 2048, 0), end).includes("%%EOF");
}

const brokenOff: Fault = { what: "breaks off before its end", write: "the file copied here once more" };
const tooMuch: Fault = {
  what: "takes too much time or memory to open",
  write: "the document saved as PDF again by the program that made it",
};
