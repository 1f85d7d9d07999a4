import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { inOurWords, type SveltiaWords } from "../sveltia/our-words.ts";

/** Sveltia's words for a language: a file of its package, which it loads when it is asked for that language. */
const words = /\/locales\/[^/]*\.json$/;

/** Lets Sveltia speak as officers do, whichever language it is asked for: it has no other list of words than ours. */
export function speakOurWords(sveltia: string): Plugin {
  let isFound = false;
  return {
    name: "speak-our-words",
    buildStart: () => {
      isFound = false;
    },
    resolveId(id) {
      if (!words.test(id)) return undefined;
      isFound = true;
      return "\0our-words.json";
    },
    load: (id) =>
      id === "\0our-words.json"
        ? { code: JSON.stringify(inOurWords(englishOf(sveltia))), moduleType: "json" }
        : undefined,
    buildEnd: (error) => {
      if (!error && !isFound)
        throw new Error("Sveltia CMS has its words in other files than before: look at src/desk/bundle/our-words.ts");
    },
  };
}

/** The words that Sveltia has, in the English of Britain. `sveltia` is the folder of its scripts. */
export function englishOf(sveltia: string): SveltiaWords {
  return JSON.parse(readFileSync(join(sveltia, "../locales/en-GB.json"), "utf8"));
}
