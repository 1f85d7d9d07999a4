import { isInDictionary, setDictionary } from "../../text/dictionary-in-browser.ts";
import { dictionaryPaths } from "../dictionary-paths.ts";

let asked: Promise<void> | undefined;
let isThere = false;

/** Whether the dictionary was fetched: no word is misspelt before. */
export function isDictionaryThere(): boolean {
  return isThere;
}

/**
 * Fetches the dictionary once. Until it is there, and where it cannot be fetched, no word is misspelt: the run says so once the text is
 * sent.
 */
export function dictionaryIsThere(): Promise<void> {
  asked ??= fetchAll().catch(() => {
    asked = undefined;
  });
  return asked;
}

async function fetchAll(): Promise<void> {
  const [stems, endings, common] = await Promise.all(
    [dictionaryPaths.stems, dictionaryPaths.endings, dictionaryPaths.common].map(textAt),
  );
  if (stems === undefined || endings === undefined || common === undefined) return;
  setDictionary({ stems, endings, common });
  isThere = true;
  // What is slow about it happens before a word asks for it.
  setTimeout(() => isInDictionary("reader's"), warmUp);
}

/** In milliseconds. */
const warmUp = 2000;

async function textAt(path: string): Promise<string | undefined> {
  const answer = await fetch(path);
  return answer.ok ? answer.text() : undefined;
}
