const credit =
  /^(?<caption>.*?)[\s.;,([–—-]*(?:\b(?:photo(?:graph)?s?|pictures?|images?|pics?)\s*(?:credits?|courtesy(?: of)?|by|copyright)|\bcredits?\s*:|\bcourtesy of|©)\s*(?:[:–—-]\s*|©\s*)?(?<credit>\p{Lu}[^.;()[\]]{1,80}?)[\s.)\]]*$/iu;

/** What is longer is no caption. */
const longest = 1000;

/**
 * The caption of a picture and, where it ends in one, the credit of the photographer: "Picture credit: A. Baker", "© A. Baker". A
 * name alone is no credit, since it may be of somebody in the picture.
 */
export function splitCredit(words: string): { readonly caption?: string; readonly credit?: string } {
  const { caption = "", credit: name } = (words.length < longest && credit.exec(words)?.groups) || {};
  if (name === undefined || !/^\p{Lu}/u.test(name)) return { caption: words };
  const end = /[.!?”"’]$/.test(words.slice(0, caption.length + 1)) ? caption.length + 1 : caption.length;
  const said = words.slice(0, end).trim();
  return { ...(said && { caption: said }), credit: name };
}
