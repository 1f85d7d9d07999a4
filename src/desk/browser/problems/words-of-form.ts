import type { DeskFacts } from "../../facts.ts";
import { type Field, formOf } from "../../form/form-of.ts";
import type { DeskKind } from "../../kinds.ts";
import { problemWords as words } from "../../words/problem.ts";
import type { AddedFile } from "../part.ts";

/** Where the words for a sentence about a file come from. */
interface Around {
  readonly kind: DeskKind;
  readonly added: ReadonlyMap<string, AddedFile>;
  readonly facts?: DeskFacts | undefined;
  /** The field that it is about: `decisions[1].on`. */
  readonly field?: string | undefined;
}

/**
 * A sentence of the check in the words of the form: labels for the keys that stand between backticks, titles for the paths of texts, names for
 * those of pictures.
 */
export function inWordsOfForm(sentence: string, around: Around): string {
  const { added, facts } = around;
  let named = sentence;
  for (const [address, { name }] of added) named = named.replaceAll(address, name);
  return named
    .replaceAll("content/media/", "")
    .replaceAll(/content\/([\w/.-]+\.md)(?::\d+|, line \d+)?/g, (_, path: string) => titleAt(path, facts))
    .replaceAll(/`([\w.]+): ([^`]+)`/g, (_, key: string, value: string) => words.ofLabel(label(key, around), value))
    .replaceAll(/`([\w.]+):?`/g, (_, key: string) => `“${label(key, around)}”`);
}

/** The label of the field that a problem is of, `documents[2].title`; undefined where no field has it. */
export function labelOf(kind: DeskKind, field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const way = field.replaceAll(/\[[^\]]*\]/g, "");
  const { shown, more } = formOf(kind);
  return find([...shown.filter((one) => one !== "body"), ...more], way)?.label;
}

function find(fields: readonly Field[], way: string): Field | undefined {
  for (const field of fields) {
    if (field.way === way) return field;
    if (way.startsWith(`${field.way}.`)) return find(field.fields, way);
  }
  return undefined;
}

/** A key that stands in a sentence may be one of the group that the sentence is about. */
function label(key: string, { kind, field = "" }: Around): string {
  const group = field.includes(".") ? field.slice(0, field.lastIndexOf(".")) : field;
  return labelOf(kind, `${group}.${key}`) ?? labelOf(kind, key) ?? key;
}

/** The title of the page that a file makes. */
function titleAt(path: string, facts: DeskFacts | undefined): string {
  const { releases = [], strategies = [], pages = [] } = facts ?? {};
  const found = [...releases, ...strategies, ...pages].find((page) => page.path === path);
  return found ? `“${found.title}”` : words.anotherPage;
}
