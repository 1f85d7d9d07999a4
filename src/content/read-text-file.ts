import type { z } from "zod";
import type { Source } from "../newsroom/source.ts";
import type { PlacedViolation, Read } from "../problems/problem.ts";
import { checkValues, withField, withHeader } from "./check-values.ts";
import { decode } from "./files/decode.ts";
import { allFrontMatter, type FrontMatter, splitFrontMatter } from "./front-matter/front-matter.ts";
import { type Header, readHeader } from "./front-matter/header.ts";
import { type Reading, readOn } from "./front-matter/read-on.ts";
import { takenDownHeader } from "./front-matter/taken-down-header.ts";
import { inFile } from "./judge.ts";
import type { Keys, TextFile } from "./text-file.ts";

/** A file as far as it could be read; the problems are those for which it could not be read as it is. */
type ReadFile<S extends z.ZodObject> = Read<TextFile<z.output<S>> | undefined>;

/** Reads a file with a header and a body. */
export function readTextFile<S extends z.ZodObject>(path: string, bytes: Uint8Array, keys: Keys<S>): ReadFile<S> {
  return readFile(path, bytes, splitFrontMatter, keys);
}

/** Reads a file that is all header, such as `site.yaml`. */
export function readYamlFile<S extends z.ZodObject>(path: string, bytes: Uint8Array, keys: Keys<S>): ReadFile<S> {
  return readFile(path, bytes, allFrontMatter, keys);
}

function readFile<S extends z.ZodObject>(
  path: string,
  bytes: Uint8Array,
  split: typeof splitFrontMatter,
  keys: Keys<S>,
): ReadFile<S> {
  // Until the header says when the public may see the file, nobody but its author is to hear of its words.
  const isGated = "embargo" in keys.schema.shape;
  const isText = split === splitFrontMatter;
  const unreadable = (violations: readonly PlacedViolation[]) =>
    violations.map((violation) => ({
      ...inFile(path, violation, "error"),
      ...(isGated && { isWithheld: true }),
    }));
  const { text, violations: hidden, isUnreadable } = decode(bytes);
  if (text === undefined) return { value: undefined, problems: unreadable(hidden) };
  const fileOf = (reading: Reading, characters: readonly PlacedViolation[]): TextFile<z.output<S>> => {
    const { header, parts } = reading;
    return {
      ...{ path, header, body: parts.body, bodyLine: parts.bodyLine, inFile: reading.inFile },
      ...checkValues(reading, keys, characters, isText),
    };
  };
  const parts = split(text);
  const source = isUnreadable ? undefined : sourceIn(path, text, parts);
  if (source && !("violation" in parts))
    return { value: { ...fileOf(asTyped(parts, source.header), hidden), source }, problems: [] };
  const { violations, read } = readOn(text, split, (violation) => withHeader(violation, keys.schema, keys.examples()));
  // No key of a text stands in its first line.
  const lines = isText ? ["", ...text.split("\n").slice(1)] : text.split("\n");
  const named = [...hidden, ...violations].map((violation) => withField(violation, lines, 1));
  const takenDown = isGated && !("violation" in parts) && takenDownHeader(parts.header, parts.headerLine);
  if (!("violation" in parts) && takenDown) {
    const problems = named.map(
      (violation) => ({ ...inFile(path, violation, "advice"), level: "advice", isWithheld: true }) as const,
    );
    return { value: fileOf(asTyped(parts, takenDown), []), problems };
  }
  return { value: read && { ...fileOf(read, []), isUnreadable: true }, problems: unreadable(named) };
}

/** A text of a path with a header as it was typed, for messages on its lines; undefined where it cannot be read as it is. */
export function sourceOf(path: string, bytes: Uint8Array): Source | undefined {
  const { text, isUnreadable } = decode(bytes);
  return text === undefined || isUnreadable ? undefined : sourceIn(path, text, splitFrontMatter(text));
}

function sourceIn(
  path: string,
  text: string,
  parts: ReturnType<typeof splitFrontMatter>,
): (Source & { readonly header: Header }) | undefined {
  if ("violation" in parts) return undefined;
  const header = readHeader(parts.header, parts.headerLine);
  return "violations" in header ? undefined : { path, header, text, bodyLine: parts.bodyLine };
}

function asTyped(parts: FrontMatter, header: Header): Reading {
  return { parts, header, lost: new Set(), inFile: (violation) => violation };
}
