import { z } from "zod";
import type { FieldMeta } from "../../content/fields.ts";

/** What a value is, as far as a form and the writing of a file need to know. */
export type Shape =
  | WordsShape
  | LineShape
  | { readonly kind: "when"; readonly time: "none" | "optional" | "needed" }
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** Of something that exists: "topic". */
  | { readonly kind: "name"; readonly of: string }
  /** Below `content/media/`. */
  | { readonly kind: "file"; readonly of: "picture" | "document" }
  | GroupShape
  /** Where `canBeOne` is true, one entry stands without a list around it. */
  | { readonly kind: "list"; readonly entry: Shape; readonly canBeOne: boolean }
  /** Values by names that the council chooses. */
  | { readonly kind: "map"; readonly key: LineShape | WordsShape; readonly entry: Shape };

/** Words for readers, in one line or in paragraphs: quotation marks stand around them in a file. */
interface WordsShape {
  readonly kind: "words";
  readonly isLong: boolean;
}

/** A line that is not words: an address, a number. */
interface LineShape {
  readonly kind: "line";
  readonly input: NonNullable<FieldMeta["input"]>;
  /** As the attribute of HTML. */
  readonly pattern?: string | undefined;
}

/** Keys with their values, in the order of the schema. */
export interface GroupShape {
  readonly kind: "group";
  readonly keys: Readonly<Record<string, KeyShape>>;
}

interface KeyShape {
  readonly shape: Shape;
  /** Whether an item that is published has to have it. */
  readonly isNeeded: boolean;
}

type JsonSchema = z.core.JSONSchema.BaseSchema & FieldMeta;

/** What the keys of a schema are, whichever they are. */
export function shapeOf(schema: z.ZodObject): GroupShape {
  return groupOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema);
}

function groupOf({ properties = {}, required = [] }: JsonSchema): GroupShape {
  const keys = Object.entries(properties).map(([key, part]) => [
    key,
    { shape: partOf(part as JsonSchema), isNeeded: required.includes(key) },
  ]);
  return { kind: "group", keys: Object.fromEntries(keys) };
}

function partOf(part: JsonSchema): Shape {
  const alternatives = (part.anyOf ?? []) as readonly JsonSchema[];
  const list = alternatives.find(({ type }) => type === "array");
  if (list) return { kind: "list", entry: partOf(list.items as JsonSchema), canBeOne: alternatives.length > 1 };
  // An address or a word in its place: the address is what a form asks for.
  if (alternatives[0]) return partOf(alternatives[0]);
  if (part.type === "array") return { kind: "list", entry: partOf(part.items as JsonSchema), canBeOne: false };
  if (part.type === "object" && part.properties) return groupOf(part);
  if (part.type === "object")
    return {
      kind: "map",
      key: partOf((part.propertyNames ?? {}) as JsonSchema) as LineShape | WordsShape,
      entry: partOf((part.additionalProperties ?? {}) as JsonSchema),
    };
  return oneValue(part);
}

const times = { day: "none", date: "optional", minute: "needed" } as const;

function oneValue({ enum: options, input, names, pattern }: JsonSchema): Shape {
  if (options) return options.includes("true") ? { kind: "yes-no" } : { kind: "choice", options: options.map(String) };
  if (input === "day" || input === "date" || input === "minute") return { kind: "when", time: times[input] };
  if (input === "picture" || input === "document") return { kind: "file", of: input };
  if (input === "names") return { kind: "name", of: names ?? "" };
  if (input === undefined || input === "paragraphs") return { kind: "words", isLong: input === "paragraphs" };
  return { kind: "line", input, pattern };
}

/** What a way leads to; `undefined` where the group has no such key. Places in lists and names in maps are passed through. */
export function shapeAt(shape: Shape, way: readonly PropertyKey[]): Shape | undefined {
  const [step, ...rest] = way;
  if (step === undefined) return shape;
  const inner =
    shape.kind === "list" || shape.kind === "map"
      ? shape.entry
      : shape.kind === "group" && Object.hasOwn(shape.keys, step)
        ? shape.keys[String(step)]?.shape
        : undefined;
  return inner && shapeAt(inner, rest);
}
