import { isSeq } from "yaml";
import { parseYaml } from "../../content/front-matter/yaml-text.ts";
import type { Example } from "../../content/validate-front-matter.ts";
import { isExample } from "../../newsroom/example-words.ts";
import { memoize } from "../../newsroom/memoize.ts";
import { inWords } from "../../text/slug.ts";
import type { DeskKind } from "../kinds.ts";
import { type HeaderOfKind, headers } from "./headers.ts";
import { pageLabels, releaseLabels, strategyLabels } from "./labels/item-labels.ts";
import type { KindLabels, Label, Labels } from "./labels/label.ts";
import { siteLabels, statementLabels } from "./labels/setting-labels.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** One key of a form, with all that stands beside it. */
export interface Field extends Omit<Label, "example"> {
  /** Its key in the file. */
  readonly key: string;
  /** The way to it, without places in lists and names in maps: `documents.title`. */
  readonly way: string;
  /** A value to go by. */
  readonly example?: string | undefined;
  readonly shape: Shape;
  readonly isNeeded: boolean;
  /** The fields of a group, of each entry of a list or of a map. */
  readonly fields: readonly Field[];
}

/** The form of one kind: what is shown at once, with the place of the text, and what is folded away. */
export interface Form {
  readonly shown: readonly (Field | "body")[];
  readonly more: readonly Field[];
}

/** A kind without words here has a form all the same. */
const labelsOfKinds: Readonly<Partial<Record<DeskKind, KindLabels>>> = {
  releases: releaseLabels,
  strategies: strategyLabels,
  pages: pageLabels,
  site: siteLabels,
  statement: statementLabels,
};

/**
 * The form of a kind, made from the registry: a key that has no words here gets its name in words, and is folded away unless it is needed.
 * Made once: each sentence about a field asks for its label.
 */
export const formOf: (kind: DeskKind) => Form = memoize((kind) =>
  formOfHeader(headers[kind], labelsOfKinds[kind] ?? { shown: ["title", "summary", "body"], more: [], labels: {} }),
);

/** The form for the keys of a header, with words for those that are known. */
export function formOfHeader(header: HeaderOfKind, { shown, more, labels }: KindLabels): Form {
  const fields = new Map(fieldsOf(shapeOf(header.schema), "", header, labels).map((field) => [field.key, field]));
  const pick = (keys: readonly string[]) => keys.flatMap((key) => fields.get(key) ?? []);
  const others = [...fields.values()].filter(({ key }) => !shown.includes(key) && !more.includes(key));
  return {
    shown: [
      ...shown.flatMap((key): readonly (Field | "body")[] => (key === "body" ? ["body"] : pick([key]))),
      ...others.filter(({ isNeeded }) => isNeeded),
    ],
    more: [...pick(more), ...others.filter(({ isNeeded }) => !isNeeded)],
  };
}

function fieldsOf(shape: Shape, way: string, header: HeaderOfKind, labels: Labels): Field[] {
  if (shape.kind === "list" || shape.kind === "map") return fieldsOf(shape.entry, way, header, labels);
  if (shape.kind !== "group") return [];
  return Object.entries(shape.keys).map(([key, { shape: inner, isNeeded }]) => {
    const to = way === "" ? key : `${way}.${key}`;
    return {
      label: nameInWords(key),
      ...labels[to],
      key,
      way: to,
      example: labels[to]?.example ?? exampleOf(header.examples[to], inner),
      shape: inner,
      isNeeded,
      fields: fieldsOf(inner, to, header, labels),
    };
  });
}

/** `photoLicence` → "Photo licence". */
function nameInWords(key: string): string {
  return inWords(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/** The value of an example's line; undefined where a form shows the choice itself, and where the words are ours. */
function exampleOf(example: Example | undefined, shape: Shape): string | undefined {
  if (!example || (shape.kind !== "words" && shape.kind !== "line")) return undefined;
  const { contents } = parseYaml(`- ${"such" in example ? example.such : example.ready}`);
  const [first] = isSeq(contents) ? ((contents.toJSON() as unknown[]) ?? []) : [];
  const [value] = typeof first === "object" && first !== null ? Object.values(first) : [];
  return typeof value === "string" && value !== "" && !isExample(value) ? value : undefined;
}
