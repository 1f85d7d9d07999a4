/** Where the lists of the dictionary lie, below `/desk/`. */
export const dictionaryPaths = {
  stems: "dictionary/stems.txt",
  endings: "dictionary/endings.txt",
  common: "dictionary/common-words.txt",
} as const;
