import { z } from "zod";
import type { Refusal } from "./fields.ts";
import type { Header, Way } from "./header.ts";
import { quotedLine } from "./header.ts";
import { nearest, oneOf, type Told } from "./told.ts";

/** The values of a header that are right, and what is wrong with the rest. */
export interface ReadFields<T> {
  readonly values: Partial<T>;
  readonly problems: readonly Told[];
}

/** How to write the keys that must not be missing: a whole example line by key. */
export type Examples = Readonly<Record<string, string>>;

/** Reads a header by a closed list of keys. Every key that is right is kept, whatever is wrong with its neighbours. */
export function readFields<S extends z.ZodRawShape>(
  shape: S,
  header: Header,
  examples: Examples,
): ReadFields<z.output<z.ZodObject<S>>> {
  type Values = Partial<z.output<z.ZodObject<S>>>;
  const whole = z.strictObject(shape).safeParse(header.values);
  if (whole.success) return { values: whole.data as Values, problems: [] };

  const right = Object.entries(shape).flatMap(([key, field]) => {
    const read = z.safeParse(field as z.ZodType, header.values[key]);
    return read.success && read.data !== undefined ? [[key, read.data]] : [];
  });
  const unknown = whole.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  const meant = new Set(unknown.flatMap((key) => nearest(key, Object.keys(shape)).slice(0, 1)));
  const problems = whole.error.issues.flatMap((issue) => {
    const isMisspelt = issue.path.length === 1 && isMissing(issue, header) && meant.has(String(issue.path[0]));
    return isMisspelt ? [] : explain(issue, header, shape, examples);
  });
  return { values: Object.fromEntries(right) as Values, problems };
}

/** zod leaves the input out of its issues: the header knows whether there was one. */
function isMissing(issue: z.core.$ZodIssue, header: Header): boolean {
  return valueAt(header.values, issue.path) === undefined;
}

function valueAt(values: unknown, way: Way): unknown {
  return way.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], values);
}

function explain(issue: z.core.$ZodIssue, header: Header, shape: z.ZodRawShape, examples: Examples): Told[] {
  const way = issue.path;
  const field = nameOf(way);
  const key = String(way.at(-1));
  const value = valueAt(header.values, way);
  const place = header.place(way);

  if (issue.code === "unrecognized_keys") return issue.keys.map((unknown) => unknownKey(unknown, issue, header, shape));
  if (issue.code === "invalid_union") {
    const inner = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    return inner.flatMap((part) =>
      explain({ ...part, path: [...way, ...part.path] } as z.core.$ZodIssue, header, shape, examples),
    );
  }
  if (value === undefined || value === "") {
    const example = examples[way.filter((step) => typeof step === "string").join(".")];
    const lack = value === undefined ? "is missing" : "is empty";
    return [
      {
        ...place,
        field,
        what: `\`${key}\` ${lack}`,
        write: example ? "this line" : `\`${key}:\` and its value`,
        ...(example && { paste: [example] }),
      },
    ];
  }
  if (issue.code === "custom") {
    const { what, write, value: right } = issue.params as unknown as Refusal;
    const paste =
      right !== undefined && typeof value === "string"
        ? [header.lineOf(way).replace(/^(\s*(?:- )?\w+:\s*).*$/, `$1${right}`)]
        : undefined;
    return [
      {
        ...place,
        field,
        what,
        write: right === undefined || right === write ? write : `${write}: ${right}`,
        ...(paste && { paste }),
      },
    ];
  }
  return [wrongShape(issue, value, { ...place, field }, header.lineOf(way))];
}

/** The deeper an issue of a union lies, the nearer that branch came to fitting. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => (issue.code === "custom" ? 1 : 0) + issue.path.length));
}

function unknownKey(key: string, issue: z.core.$ZodIssueUnrecognizedKeys, header: Header, shape: z.ZodRawShape): Told {
  const way = [...issue.path, key];
  const known = issue.path.length === 0 ? Object.keys(shape) : keysBeside(shape, issue.path);
  const [meant] = nearest(key, known);
  const place = header.keyPlace(way);
  if (meant === undefined) {
    return {
      ...place,
      field: nameOf(way),
      what: `\`${key}\` is not a key of this file`,
      write: `delete the line, or use ${oneOf(known.map((name) => `\`${name}\``))}`,
    };
  }
  return {
    ...place,
    field: nameOf(way),
    what: `\`${key}\` is not a key; did you mean \`${meant}\`?`,
    write: `\`${meant}\``,
    paste: [header.lineOf(way).replace(key, meant)],
  };
}

/** The keys that a map within the header may have. */
function keysBeside(shape: z.ZodRawShape, way: Way): string[] {
  let schema: unknown = z.object(shape);
  for (const step of way)
    schema =
      typeof step === "number"
        ? unwrap(schema, "element")
        : (unwrap(schema, "shape") as Record<string, unknown> | undefined)?.[String(step)];
  return Object.keys((unwrap(schema, "shape") as object | undefined) ?? {});
}

/** Looks through optional, defaults and transforms for the part of a schema that has a property. */
function unwrap(schema: unknown, property: "shape" | "element"): unknown {
  let inner = schema as Record<string, unknown> | undefined;
  while (inner && !(property in inner)) {
    const { def } = inner as { def?: { innerType?: unknown; in?: unknown } };
    inner = (def?.innerType ?? def?.in) as Record<string, unknown> | undefined;
  }
  return inner?.[property];
}

function wrongShape(
  issue: z.core.$ZodIssue,
  value: unknown,
  place: Pick<Told, "line" | "column" | "field">,
  line: string,
): Told {
  const read = Array.isArray(value) ? "a list" : typeof value === "object" ? "a group of keys" : "a line of text";
  const expected = issue.code === "invalid_type" ? issue.expected : "";
  if (expected === "string") {
    const paste = quotedLine(line);
    return {
      ...place,
      what: `the value is read as ${read}`,
      write: "the value between straight double quotes",
      ...(paste && { paste: [paste] }),
    };
  }
  const wanted =
    expected === "array"
      ? "a list: each entry on a line of its own that begins with -"
      : "its keys on lines of their own below it, each moved in by two spaces";
  return { ...place, what: `the value is read as ${read}`, write: wanted };
}

/** `documents[2].title`, counted from 1 as people count. */
function nameOf(way: Way): string {
  return way
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : `${index > 0 ? "." : ""}${String(step)}`))
    .join("");
}
