import { shortened } from "../tree/shortened.ts";

/** What was found in a paragraph that its words alone do not show. */
export interface Found {
  readonly deleted: string[];
  readonly inserted: string[];
  readonly hidden: string[];
  readonly struck: string[];
  readonly comments: string[];
  readonly equations: string[];
  readonly placeholders: string[];
  /** Whole sentences. */
  readonly other: string[];
}

export function nothingFound(): Found {
  return {
    deleted: [],
    inserted: [],
    hidden: [],
    struck: [],
    comments: [],
    equations: [],
    placeholders: [],
    other: [],
  };
}

/** What to say of it, in whole sentences. */
export function remarksOfParagraph(found: Found): string[] {
  const { deleted, inserted, hidden, struck, comments, equations, placeholders, other } = found;
  const sentences: string[] = [];
  const words = (parts: readonly string[]) => shortened(parts.join(""));
  const [gone, added, unseen] = [words(deleted), words(inserted), words(hidden)];
  if (gone && added)
    sentences.push(
      `Tracked changes: “${gone}” was deleted and is left out, “${added}” was added and stays. Check that both are agreed.`,
    );
  else if (gone) sentences.push(`Tracked changes: “${gone}” was deleted and is left out. Check that this is agreed.`);
  else if (added) sentences.push(`Tracked changes: “${added}” was added and stays. Check that this is agreed.`);
  for (const comment of comments)
    sentences.push(`A comment stands here and is left out: “${shortened(comment)}”. Settle it before you publish.`);
  if (unseen) sentences.push(`“${unseen}” is hidden text in the file, and is left out.`);
  if (words(struck))
    sentences.push(
      `“${words(struck)}” is struck through in the file and stands as plain words now. Delete it if it no longer holds.`,
    );
  if (words(equations))
    sentences.push(`An equation became the words “${words(equations)}”. Write it so that it can be read aloud.`);
  for (const words of placeholders)
    sentences.push(`“${shortened(words)}” is an empty field of a form, and is left out.`);
  return [...sentences, ...other];
}
