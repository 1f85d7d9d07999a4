import type { Violation } from "../../problems/problem.ts";
import type { DocumentFacts } from "./document-facts.ts";
import { contentFault } from "./pdf-contents.ts";
import { broken, brokenOff, locked, scripted } from "./pdf-faults.ts";
import { usableTitle } from "./usable-title.ts";

type PdfDocument = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

/** Text is looked for on so many pages: a scan has none on any. */
const pagesLookedAt = 10;

/**
 * Reads what a PDF says of itself, and what in it keeps readers of screen readers out, and gives what is known so far before
 * it looks for text, which may take any time and memory. ISO 32000, PDF/UA.
 */
export async function* pdfFacts(bytes: Uint8Array): AsyncGenerator<DocumentFacts | Violation> {
  if (!hasEnd(bytes)) {
    yield brokenOff;
    return;
  }
  const { getDocumentProxy } = await import("unpdf");
  // The reader keeps the bytes for itself.
  const copy = bytes.slice();
  try {
    // The reader would print what it finds odd.
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    try {
      const fault = await contentFault(copy);
      if (fault) yield fault;
      else yield* factsOf(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    yield error instanceof Error && error.name === "PasswordException" ? locked : broken;
  }
}

async function* factsOf(pdf: PdfDocument): AsyncGenerator<DocumentFacts | Violation> {
  const { info, metadata } = await pdf.getMetadata();
  const said = info as { Title?: unknown; Language?: unknown };
  const title = usableTitle(said.Title) ?? usableTitle(metadata?.get("dc:title"));
  const isTagged = (await pdf.getMarkInfo())?.["Marked"] === true;
  const lacks = [
    ...(isTagged ? [] : [untagged]),
    ...(title ? [] : [untitled]),
    ...(said.Language ? [] : [withoutLanguage]),
  ];
  if (await pdf.getJSActions()) {
    yield scripted;
    return;
  }
  // Throws where there is no page.
  const first = await pdf.getPage(1);
  const facts = { title, pages: pdf.numPages };
  yield { ...facts, barriers: [tooMuchText, ...lacks] };
  if (await hasText(pdf)) yield { ...facts, barriers: lacks };
  // The reader takes what is left of a broken list of pages for one page, which is no object of the file.
  else yield first.ref === null ? broken : { ...facts, barriers: [scanned, ...lacks] };
}

/** Some programs fill a file up with zeros after its end. */
function hasEnd(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return Buffer.from(bytes.subarray(Math.max(end - 2048, 0), end)).includes("%%EOF");
}

async function hasText(pdf: PdfDocument): Promise<boolean> {
  for (let number = 1; number <= Math.min(pdf.numPages, pagesLookedAt); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    if (items.some((item) => "str" in item && item.str.trim() !== "")) return true;
  }
  return false;
}

const scanned: Violation = {
  rule: "document-barrier",
  message: "holds pictures of pages but no text, so nobody can search it or hear it read out",
  fix: "save the original document as PDF, or scan again with text recognition (OCR)",
};
const untagged: Violation = {
  rule: "document-barrier",
  message: "has no tags, so a screen reader cannot find its headings and tables",
  fix: "in Word, choose Save as PDF, Options, and tick Document structure tags for accessibility",
};
const untitled: Violation = {
  rule: "document-barrier",
  message: "has no title for windows and screen readers",
  fix: "in Word, choose File, Info, Title, then save as PDF again",
};
const withoutLanguage: Violation = {
  rule: "document-barrier",
  message: "does not say its language, so a screen reader may read it out in the wrong one",
  fix: "in Word, choose Review, Language, Set Proofing Language, then save as PDF again",
};
const tooMuchText: Violation = {
  rule: "document-barrier",
  message: "is so large when unpacked that it could not be searched, and phones may not open it",
  fix: "save the document as PDF again in the program that made it",
};
