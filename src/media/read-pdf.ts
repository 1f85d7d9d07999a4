import type { Fault } from "./fault.ts";
import type { DocumentFacts } from "./read-document.ts";
import { usableTitle } from "./usable-title.ts";

type PdfDocument = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

/** Text is looked for on so many pages: a scan has none on any. */
const pagesLookedAt = 10;

/** Reads what a PDF says of itself, and what in it keeps readers of screen readers out. ISO 32000, PDF/UA. */
export async function readPdf(bytes: Buffer): Promise<DocumentFacts | Fault> {
  if (!bytes.subarray(-2048).includes("%%EOF")) return brokenOff;
  const { getDocumentProxy } = await import("unpdf");
  try {
    // The reader keeps the bytes it is given, and would print what it finds odd.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      return await factsOf(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? locked : broken;
  }
}

async function factsOf(pdf: PdfDocument): Promise<DocumentFacts | Fault> {
  if (pdf.numPages < 1) return broken;
  const { info, metadata } = await pdf.getMetadata();
  const said = info as { Title?: unknown; Language?: unknown };
  const title = usableTitle(said.Title) ?? usableTitle(metadata?.get("dc:title"));
  const isTagged = (await pdf.getMarkInfo())?.["Marked"] === true;
  const barriers = (await hasText(pdf)) ? (isTagged ? [] : [untagged]) : [scanned];
  return {
    title,
    pages: pdf.numPages,
    barriers: [...barriers, ...(title ? [] : [untitled]), ...(said.Language ? [] : [withoutLanguage])],
  };
}

async function hasText(pdf: PdfDocument): Promise<boolean> {
  for (let number = 1; number <= Math.min(pdf.numPages, pagesLookedAt); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    if (items.some((item) => "str" in item && item.str.trim() !== "")) return true;
  }
  return false;
}

const brokenOff: Fault = { what: "breaks off before its end", write: "the file copied here once more" };
const broken: Fault = {
  what: "is a PDF that cannot be opened",
  write: "the document saved as PDF again by the program that made it",
};
const locked: Fault = {
  what: "asks for a password before it opens",
  write: "the PDF saved without one: in Word, Save as PDF, Options, no tick at Encrypt the document with a password",
};
const scanned: Fault = {
  what: "holds pictures of pages and no text, so that nobody can search it or hear it read out",
  write: "the document it was scanned from, saved as PDF; or the scan with text recognition (OCR) switched on",
};
const untagged: Fault = {
  what: "has no tags, so that a screen reader cannot tell its headings and tables",
  write: "in Word: Save as PDF, Options, a tick at Document structure tags for accessibility",
};
const untitled: Fault = {
  what: "has no title of its own for windows and screen readers to say",
  write: "in Word: File, Info, Title; then Save as PDF again",
};
const withoutLanguage: Fault = {
  what: "does not say its language, so that a screen reader may read it out in the wrong one",
  write: "in Word: Review, Language, Set Proofing Language; then Save as PDF again",
};
