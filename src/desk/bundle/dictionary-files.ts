import { readFileSync } from "node:fs";
import { commonWords, fileOf, licenceOfDictionary } from "../../text/dictionary.ts";
import { dictionaryPaths } from "../dictionary-paths.ts";

/** What the advice on spelling needs in a browser, which fetches it once a file is open. */
export function dictionaryFiles() {
  return [
    { path: dictionaryPaths.stems, bytes: fileOf("dic") },
    { path: dictionaryPaths.endings, bytes: fileOf("aff") },
    { path: dictionaryPaths.common, bytes: readFileSync(commonWords) },
    { path: "dictionary/licence.txt", bytes: readFileSync(licenceOfDictionary) },
  ];
}
