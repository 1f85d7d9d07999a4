const caption =
  /^(?<label>(?:photo(?:graph)?|picture|image|pic)?s? ?captions?\s*[:–—-]|photo(?:graph)?s?\s*[:–—]|pictures?\s*[:–—]|images?\s*[:–—]|(?:photo|picture|image) shows\s*[:–—]?)\s*(?<words>\S.*)$/i;
const pictured =
  /^(?:(?:also )?pictured|photographed|(?:photo|picture|image)d?) ?(?:\(?(?:above|below|left|right|from left|l-?r|left to right|l to r)\b[^:]{0,30}\)?)?\s*(?:[:,]|are|is|at|in|with|with)\s*\S/i;

/** The caption of a picture as a line has it, without the label that says so; undefined where it is anything else. */
export function readCaption(line: string): string | undefined {
  if (line.length > 400) return undefined;
  const words = caption.exec(line)?.groups?.["words"];
  if (words !== undefined) return words;
  return pictured.test(line) && /^(?:also )?(?:pictured|photographed)/i.test(line) ? line : undefined;
}
