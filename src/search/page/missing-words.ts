/** Letters of the end of a word that its other forms may not share: libraries, library. */
const mostOfEnding = 3;
const leastOfStart = 3;

/**
 * The words of a question that a text has in no form. Pagefind finds pages without them too: for a word that no page has it
 * takes its longest beginning that some page has.
 */
export function missingWords(question: string, text: string): string[] {
  // What is written in one word and in two is the same to Pagefind.
  const held = new Set([...wordsOf(text), ...wordsOf(text.replaceAll("-", ""))]);
  return wordsOf(question).filter((word) => {
    const start = [...word].slice(0, Math.max(leastOfStart, word.length - mostOfEnding)).join("");
    return ![...held].some((one) => one.startsWith(start));
  });
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without capitals and accents, to which Pagefind pays no heed. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
}
