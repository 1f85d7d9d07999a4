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

/** Those that the published desk does not know either, which knows of nothing that the public does not see. */
export const notPublished: Readonly<Partial<Record<RuleId, string>>> = {
  "unseen-target": "what is held or a draft is not there for it: a link to it leads to no page",
  "broken-link": "a link to what is held or a draft leads to no page for it",
  "held-words": "the headlines of what is held are not published",
};
