/** Fields that load or start something when they are renewed: ECMA-376 part 1, 17.16.5. */
const loading = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|GOTOBUTTON)\b/i;
const renewed = /^\s*(?:DATE|TIME|SAVEDATE|PRINTDATE)\b/i;
const link = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i;

/** What to say of a field of Word or RTF by its instruction, in a whole sentence. */
export function remarkOnField(instruction: string): string | undefined {
  const [, name] = loading.exec(instruction) ?? [];
  if (name)
    return `A field (${name.toUpperCase()}) that loads or starts something was not run: only the words that it last showed were taken.`;
  return renewed.test(instruction)
    ? "Word renews a date here each time the file is opened. Check that it is the day that was meant."
    : undefined;
}

/** Where a field leads that is a link: an address, or `#` and a part of the same file. */
export function linkOfField(instruction: string): string | undefined {
  const [, target] = link.exec(instruction) ?? [];
  const isWithin = /\\l\b/i.test(instruction.replace(/"[^"]*"/g, ""));
  return target === undefined ? undefined : isWithin ? `#${target}` : target;
}
