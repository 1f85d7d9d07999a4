import type { Violation } from "../../problems/problem.ts";
import { mediaTypes } from "./media-types.ts";

/** Documents, by what programs call them when they save a text alone. */
const documents = ["doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "pages", "wps", "wpd"];
const webPages = ["html", "htm", "mht", "mhtml", "xhtml"];

/** What to do with a file that was put where texts lie, by its ending and what belongs there; undefined for a kind that officers do not have. */
export function notAText(
  { noun, canBeImported }: { readonly noun: string; readonly canBeImported: boolean },
  ending: string,
): Violation | undefined {
  const kind = ending.toLowerCase();
  const rule = "file-kind";
  const isNoText = `${noun} is a text that ends in .md, and this is`;
  const text = "copy its words into a text of that kind";
  const download = "to let readers download it, put the file itself into content/media/";
  if (documents.includes(kind)) {
    const orImport = canBeImported
      ? ` (or save it as Plain Text, and \`npm run import\` with the name of that file makes ${noun} of it)`
      : "";
    return { rule, message: `${isNoText} a document`, fix: `${text}${orImport}; ${download}` };
  }
  if (kind === "pdf") return { rule, message: `${isNoText} a PDF`, fix: `${text}; ${download}` };
  if (webPages.includes(kind))
    return {
      rule,
      message: `${isNoText} a web page`,
      fix: "copy the words that its readers see into a text of that kind",
    };
  if (Object.hasOwn(mediaTypes, kind) || ["heic", "heif", "svg", "tif", "tiff", "bmp"].includes(kind))
    return { rule, message: `${isNoText} not one`, fix: "put the file into content/media/" };
  return undefined;
}
