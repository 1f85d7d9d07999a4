import { z } from "zod";
import type { Way } from "../newsroom/source.ts";
import type { PlacedViolation, Violation } from "../problems/problem.ts";
import { refusalOf } from "./fields.ts";
import { type Header, nameOf } from "./front-matter/header.ts";
import { isRestOfNumber, quoted } from "./front-matter/quoted-line.ts";
import { meantKeys, unknownKey } from "./front-matter/unknown-key.ts";

/** The values of a header that are right, and what is wrong with the rest. */
interface ReadFields<T> {
  readonly values: Partial<T>;
  readonly violations: readonly PlacedViolation[];
  /** Whether one of the keys that could not be read may have said when the public sees the file. */
  readonly isOpenWhen: boolean;
}

/** How to write a key: a line that is right as it stands, or one to go by. */
export type Example = (ReadyLine | { readonly such: string }) & {
  /** Mends the message on a wrong value by what is known of the file. */
  readonly fit?: (refusal: Violation, typed: string) => Violation;
};

interface ReadyLine {
  readonly ready: string;
}

/** Examples by key, or by the way to it: `image.alt`. */
export type Examples = Readonly<Record<string, Example>>;

/** Reads a header by a closed list of keys. Every key that is right is kept, whatever is wrong with its neighbours. */
export function readFields<S extends z.ZodObject>(
  schema: S,
  header: Header,
  examplesOf: () => Examples,
): ReadFields<z.output<S>> {
  const whole = schema.safeParse(header.values);
  if (whole.success) return { values: whole.data, violations: [], isOpenWhen: false };

  const right = Object.entries(schema.shape).flatMap(([key, field]) => {
    const read = z.safeParse(field, header.values[key]);
    return read.success && read.data !== undefined ? [[key, read.data]] : [];
  });
  const { issues } = whole.error;
  const examples = examplesOf();
  const meant = meantKeys(issues, schema);
  const violations = issues
    .filter(({ path }) => !(meant.has(path.join(".")) && valueAt(header.values, path) === undefined))
    .filter((issue) => !(issue.code === "custom" && hasUnknownKey(issue.path, issues)))
    .flatMap((issue) => explain(issue, header, schema, examples));
  const isOpenWhen = "embargo" in schema.shape && issues.some(mayConcernWhen);
  return { values: Object.fromEntries(right) as Partial<z.output<S>>, violations, isOpenWhen };
}

/** A key that is unknown may have been meant for any other. */
function mayConcernWhen({ code, path: [key] }: z.core.$ZodIssue): boolean {
  return key === undefined ? code === "unrecognized_keys" : ["status", "date", "embargo"].includes(String(key));
}

/** What a rule says of a group of keys does not hold while one of them is misspelt. */
function hasUnknownKey(way: Way, issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some((issue) => issue.code === "unrecognized_keys" && issue.path.join(".") === way.join("."));
}

/** zod leaves the input out of its issues. */
function valueAt(values: unknown, way: Way): unknown {
  return way.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], values);
}

function explain(issue: z.core.$ZodIssue, header: Header, schema: z.ZodObject, examples: Examples): PlacedViolation[] {
  const way = issue.path;
  const value = valueAt(header.values, way);
  const place = { at: header.at(way) };
  const example = exampleAt(way, examples);

  if (issue.code === "unrecognized_keys")
    return issue.keys.flatMap(
      (key) =>
        (isRestOfNumber(key) ? undefined : cutText([...way, key], header)) ?? unknownKey([...way, key], header, schema),
    );
  const cut = value === null ? cutText(way, header) : undefined;
  if (cut) return cut;
  if (isEmpty(value)) return [{ ...place, ...lack(way, value, header, example) }];
  if (issue.code === "custom") {
    const told = refusalOf(issue);
    return [
      {
        ...place,
        ...withPaste(example?.fit?.(told, String(value)) ?? told, way, (to, right) =>
          header.withValue(to, () => right),
        ),
      },
    ];
  }
  if (issue.code === "invalid_key") {
    const inner = issue.issues.find((part) => part.code === "custom");
    if (inner) return [{ at: header.atKey(way), ...withPaste(refusalOf(inner), way, header.withKey) }];
  }
  if (issue.code === "invalid_union") {
    const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(nearest) > 0)
      return nearest.flatMap((part) => explain({ ...part, path: [...way, ...part.path] }, header, schema, examples));
  }
  return [{ ...place, ...wrongShape(issue, value, header, example) }];
}

/** How what a way leads to is written; `bodies.*` stands for any key of `bodies`. */
function exampleAt(way: Way, examples: Examples): Example | undefined {
  const keys = way.filter((step) => typeof step === "string");
  return examples[keys.join(".")] ?? (keys.length === 2 ? examples[`${keys[0]}.*`] : undefined);
}

/** The deeper an issue of a union lies, the nearer that branch came to fitting. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => (issue.code === "invalid_type" ? 0 : 1) + issue.path.length));
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && !value.length)
  );
}

function lack(way: Way, value: unknown, header: Header, example: Example | undefined): Violation {
  const key = String(way.at(-1));
  const rule = value === undefined ? "missing-key" : "empty-key";
  const message = `\`${key}\` is ${value === undefined ? "missing" : "empty"}`;
  const inForm = { fix: "fill it in" };
  if (!example)
    return {
      rule,
      message,
      fix: value === undefined ? `add \`${key}:\` and its value` : "write its value, or delete the line",
      inForm,
    };
  if (!("ready" in example)) return { rule, message, fix: `add a line, for example ${example.such}`, inForm };
  const { line } = header.place(way);
  const fixInWords = `add a line with \`${key}:\` and its value`;
  const paste = [example.ready];
  if (header.isInBraces) return { rule, message, fix: `${example.ready}, between the braces`, inForm };
  if (value === undefined)
    return {
      rule,
      message,
      inForm,
      fix: `add this line above line ${line}`,
      paste,
      pasteOver: { first: line, count: 0 },
      fixInWords,
    };
  const first = header.keyPlace(way).line;
  const pasteOver = { first, count: line - first + 1 };
  return { rule, message, fix: "write this line", paste, pasteOver, fixInWords, inForm };
}

/** A text between braces that its own comma cut: told at its key, once. What is left of it is read as keys without values. */
function cutText(way: Way, header: Header): PlacedViolation[] | undefined {
  const cut = header.cutText(way);
  if (!cut) return undefined;
  const { key, isFirst, whole, ...place } = cut;
  const message = `the comma ends \`${key}\`, and what follows it is read as a key`;
  const field = nameOf([...way.slice(0, -1), key]);
  return isFirst
    ? [
        {
          rule: "comma-in-braces",
          at: { ...place, field },
          message,
          fix: "put the value in straight double quotes",
          paste: [whole],
        },
      ]
    : [];
}

/** `replaced` puts what was meant in the place of what the way leads to. */
function withPaste({ value, ...violation }: Violation, way: Way, replaced: Header["withKey"]): Violation {
  const line = value === undefined ? undefined : replaced(way, value);
  return { ...violation, ...(line !== undefined && { paste: [line] }) };
}

function wrongShape(issue: z.core.$ZodIssue, value: unknown, header: Header, example: Example | undefined): Violation {
  const read = Array.isArray(value) ? "a list" : typeof value === "object" ? "a group of keys" : "a line of text";
  const rule = "value-shape";
  const message = `the value is read as ${read}`;
  if (issue.code === "invalid_type" && issue.expected === "string") {
    const line = header.withValue(issue.path, quoted);
    return { rule, message, fix: "put the value in straight double quotes", ...(line && { paste: [line] }) };
  }
  if (example) return { rule, message, fix: `write it like this: ${"such" in example ? example.such : example.ready}` };
  const isList = issue.code === "invalid_type" && issue.expected === "array";
  return {
    rule,
    message,
    fix: isList
      ? "write a list: each entry on a new line that begins with -"
      : "put its keys on the lines below it, each moved in by two spaces",
  };
}
