import type { RuleId } from "../../problems/catalogue.ts";

const ofFiles =
  "a file that no public page shows may lie in the repository, and what stands inside one is looked at by the run";
const ofLogos = "the files of a logo are looked into by the run";

/** The rules of the check that the desk does not know of a text, or not always, each with the reason: the run says them once the text is sent. */
export const notKnown: Readonly<Partial<Record<RuleId, string>>> = {
  "missing-media": ofFiles,
  "file-kind-inside": ofFiles,
  "damaged-file": ofFiles,
  "active-document": ofFiles,
  "moving-picture": ofFiles,
  "locked-document": ofFiles,
  "document-barrier": ofFiles,
  "small-picture": ofFiles,
  "logo-kind": ofLogos,
  "logo-drawing": ofLogos,
  "small-logo": ofLogos,
};
