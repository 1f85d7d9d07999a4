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

/** A form cannot give a file another name. */
const fileToRename =
  /rename th(?:e|is) file(?:(?:, for example)? to content\/\S+\.md|, with small letters, digits and hyphens)/;

/** A sentence of the check in the words of the form: labels for keys, titles for files, and no marks of the file. */
export function inWordsOfForm(sentence: string, around: Around): string {
  const { added, facts } = around;
  let named = sentence;
  for (const [address, { name }] of added) named = named.replaceAll(address, name);
  return named
    .replace(/, or rename the file to content\/\S+\.md$/, "")
    .replace(fileToRename, words.askToRename)
    .replaceAll("content/media/", "")
    .replaceAll(/content\/([\w/.-]+\.md)(?::\d+|, line \d+)?/g, (_, path: string) => titleAt(path, facts))
    .replace(/^add a line, for example [\w-]+: "?(.*?)"?$/, (_, example: string) => words.fillIn(example))
    .replaceAll(/`?([\w-]+)`? in site\.yaml/g, (_, key: string) => words.inSettings(labelOf("site", key) ?? key))
    .replaceAll(/ in the header|, without \.md/g, "")
    .replace(/, for example [\w-]+: [[{].*$/, "")
    .replace(" below the second ---", "")
    .replaceAll(/`([\w.]+): ([^`]+)`/g, (_, key: string, value: string) => words.ofLabel(label(key, around), value))
    .replaceAll(/`([\w.]+):?`/g, (_, key: string) => `“${label(key, around)}”`)
    .replace(/delete the line with (“[^”]+”)/, (_, name: string) => words.empty(name));
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
