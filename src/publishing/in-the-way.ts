import { lstatSync } from "node:fs";

/** Something lies where a build has to write a file: the message is a sentence that says what, and what to do. */
export class InTheWay extends Error {
  constructor(path: string, what: string) {
    super(`${path} is ${what}, and a build needs this name for a file. Rename or delete it.`);
  }
}

const kinds = {
  "a folder": "isDirectory",
  "a pipe": "isFIFO",
  "a socket": "isSocket",
  "a link": "isSymbolicLink",
  "a device": "isCharacterDevice",
  "a disk": "isBlockDevice",
} as const;

/** What other than a file lies at a path, which is neither followed nor opened: a pipe would never answer. */
export function notAFile(path: string): keyof typeof kinds | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => stat?.[kinds[kind]]());
}
