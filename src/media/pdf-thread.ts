import { parentPort } from "node:worker_threads";
import type { Fault } from "./fault.ts";
import { pdfFacts } from "./pdf-facts.ts";
import type { DocumentFacts } from "./read-document.ts";

/** What the thread of `readPdf` answers: what is known so far, and in the end that there is no more. */
export interface PdfAnswer {
  readonly found?: DocumentFacts | Fault;
}

parentPort?.on("message", async (bytes: Uint8Array) => {
  for await (const found of pdfFacts(bytes)) parentPort?.postMessage({ found } satisfies PdfAnswer);
  parentPort?.postMessage({} satisfies PdfAnswer);
});
