import { parentPort } from "node:worker_threads";
import type { Violation } from "../../problems/problem.ts";
import { csvFacts } from "./csv-facts.ts";
import type { DocumentFacts } from "./document-facts.ts";
import { officeFacts } from "./office-facts.ts";
import { pdfFacts } from "./pdf-facts.ts";

/** A document to look into: what its name ends in, and its bytes. */
export interface DocumentQuestion {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** What is known of it so far, and in the end that there is no more. */
export interface DocumentAnswer {
  readonly found?: DocumentFacts | Violation;
}

async function* answersTo({ ending, bytes }: DocumentQuestion): AsyncGenerator<DocumentFacts | Violation> {
  if (ending === "pdf") yield* pdfFacts(bytes);
  else yield ending === "csv" ? csvFacts(bytes) : officeFacts(bytes);
}

parentPort?.on("message", async (question: DocumentQuestion) => {
  for await (const found of answersTo(question)) parentPort?.postMessage({ found } satisfies DocumentAnswer);
  parentPort?.postMessage({} satisfies DocumentAnswer);
});
