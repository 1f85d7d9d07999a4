import type { Violation } from "../../problems/problem.ts";
import { mediaTypes } from "./media-types.ts";

/** Documents and pages, by what programs call them when they save a text alone, and whether the importer reads them. */
const documents = new Map<string, boolean>([
  ...["docx", "odt", "rtf"].map((ending) => [ending, true] as const),
  ...["doc", "docm", "dot", "dotx", "pages", "wps", "wpd"].map((ending) => [ending, false] as const),
]);
const webPages = new Map<string, boolean>([
  ...["html", "htm", "xhtml"].map((ending) => [ending, true] as const),
  ...["mht", "mhtml"].map((ending) => [ending, false] as const),
]);

const ownWords = "copy its words into a text of that kind";
const imported =
  "put it into content/inbox/, and the run's summary page shows it as a text (at a desk, `npm run import` with its name writes one)";

/** What to do with a file that was put where texts lie, by its ending and what belongs there; undefined for a kind that officers do not have. */
export function notAText(
  { noun, canBeImported }: { readonly noun: string; readonly canBeImported: boolean },
  ending: string,
): Violation | undefined {
  const kind = ending.toLowerCase();
  const rule = "file-kind";
  const isNoText = `${noun} is a text that ends in .md, and this is`;
  const download = "to let readers download it, put the file itself into content/media/";
  const document = documents.get(kind);
  if (document !== undefined) {
    const words = !canBeImported ? ownWords : document ? imported : `save it as .docx in Word; ${imported}`;
    return { rule, message: `${isNoText} a document`, fix: `${words}; ${download}` };
  }
  if (kind === "pdf") return { rule, message: `${isNoText} a PDF`, fix: `${ownWords}; ${download}` };
  const page = webPages.get(kind);
  if (page !== undefined)
    return {
      rule,
      message: `${isNoText} a web page`,
      fix: canBeImported && page ? imported : "copy the words that its readers see into a text of that kind",
    };
  if (Object.hasOwn(mediaTypes, kind) || ["heic", "heif", "svg", "tif", "tiff", "bmp"].includes(kind))
    return { rule, message: `${isNoText} not one`, fix: "put the file into content/media/" };
  return undefined;
}
