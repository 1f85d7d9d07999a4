/** The same words in separate memory: a piece of a text keeps the whole text alive for as long as it is kept. */
export function copyString(piece: string): string {
  return Buffer.from(piece).toString();
}
