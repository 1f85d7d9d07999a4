import type { SharedKeys } from "../kinds/keys.ts";
import type { Body, Notes } from "../newsroom/body.ts";
import type { FileItem, GatedItem } from "../newsroom/item.ts";
import type { TitleWords } from "../newsroom/language.ts";
import type { AcceptedRule } from "../problems/catalogue.ts";
import { historyOf } from "./history-fields.ts";
import type { TextFile } from "./text-file.ts";
import { titleWords } from "./title-words.ts";

/** A text as it was read, of which an item is made. */
export interface ReadText<K> {
  readonly file: TextFile<K>;
  /** What stands for keys that are missing, or wrong. */
  readonly defaults: Partial<K>;
  /** The file's name without `.md`. */
  readonly name: string;
  readonly address: string;
  /** What stands for a title that is missing. */
  readonly title: string;
  /** Its first instant. */
  readonly opens: number;
  readonly body: Body;
  readonly notes: Notes | undefined;
}

interface PlainKeys {
  readonly title?: string;
  readonly summary?: string;
  readonly accept?: readonly AcceptedRule[] | undefined;
}

/** What every item has, and the keys of its header that are its kind's own. Those with a default are there in every file. */
export function plainItem<K extends PlainKeys>({ file, defaults, address, title, body }: ReadText<K>) {
  const { title: _, summary: __, accept = [], ...own } = { ...defaults, ...file.values } as K;
  const words = titleWords(file.values as { readonly title?: string; readonly summary?: string }, title);
  const item = { path: file.path, address, ...words, body, accepted: accept };
  return { ...own, ...item } as Omit<K, keyof PlainKeys> & Omit<FileItem, "kind"> & TitleWords;
}

/** The same of an item whose file says when it may be seen. */
export function gatedItem<K extends SharedKeys>(read: ReadText<K>) {
  const { file, name, opens } = read;
  const { id = name, topics = [], image, documents = [], status: _, embargo: __, ...own } = plainItem(read);
  const item = { id, status: file.status, opens, topics, picture: image, documents, ...historyOf(file) };
  return { ...own, ...item } as unknown as Omit<K, keyof SharedKeys> & Omit<GatedItem, "kind">;
}
