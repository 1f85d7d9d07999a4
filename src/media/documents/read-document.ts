import { isViolation, type Violation } from "../../problems/problem.ts";
import { boundedThread } from "../../threads/bounded-thread.ts";
import { type Cache, keyOf } from "../cache.ts";
import type { DocumentFacts } from "./document-facts.ts";
import type { DocumentAnswer, DocumentQuestion } from "./document-thread.ts";

/** Changes when the facts are read otherwise. */
const reading = "document facts 6";

/** Kinds that hold more than words. */
const readable = new Set(["pdf", "docx", "xlsx", "pptx", "odt", "ods", "csv"]);

/** A small file can unpack to any size. What costs more than any document that people can use is given up. In bytes and milliseconds. */
const limits = { memory: 300_000_000, time: 5_000 };

const ask = boundedThread<DocumentQuestion, DocumentAnswer>(new URL("./document-thread.ts", import.meta.url));

/** Reads a document, once for all time. `ending` is that of its name; kinds that say nothing of themselves have no facts. */
export async function readDocument(
  bytes: Buffer,
  ending: string,
  hash: string,
  cache: Cache,
): Promise<DocumentFacts | Violation> {
  if (bytes.length === 0) return { rule: "damaged-file", message: "is empty", fix: "copy the file here again" };
  if (!readable.has(ending)) return { barriers: [] };
  const key = keyOf(reading, ending, hash);
  const known = await cache.read(key);
  if (known) return JSON.parse(known.toString()) as DocumentFacts;
  const facts = await lookInto(bytes, ending);
  if (!isViolation(facts)) await cache.write(key, Buffer.from(JSON.stringify(facts)));
  return facts;
}

/** Looks into a document, as far as its limits allow: what is known when they are reached counts. */
export async function lookInto(bytes: Buffer, ending: string): Promise<DocumentFacts | Violation> {
  let known: DocumentFacts | Violation = tooMuch(ending);
  const onAnswer = ({ found }: DocumentAnswer) => {
    known = found ?? known;
    return found === undefined;
  };
  await ask({ ending, bytes: new Uint8Array(bytes) }, onAnswer, limits);
  return known;
}

function tooMuch(ending: string): Violation {
  const fix =
    ending === "pdf"
      ? "save the document as PDF again in the program that made it"
      : "split the document, and save a long table as CSV";
  return { rule: "file-too-large", message: "takes too much time or memory to open", fix };
}
