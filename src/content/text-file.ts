import type { z } from "zod";
import type { Problem } from "../newsroom/problem.ts";
import { decode } from "./decode.ts";
import { type Examples, readFields } from "./explain.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Header, readHeader } from "./header.ts";
import type { Told } from "./told.ts";

/** A file whose header could be read. */
export interface TextFile<T> {
  /** The path from the project's folder. */
  readonly path: string;
  readonly header: Header;
  /** The keys that are right. */
  readonly values: Partial<T>;
  readonly body: string;
  readonly bodyLine: number;
  readonly isDraft: boolean;
  /** Adds a problem: an error, but advice where the file is a draft or the problem says so itself. */
  readonly tell: (told: Told) => void;
}

/** Where problems are gathered. */
export type Problems = Problem[];

/** Reads a file with a header and a body; undefined, and told, where its header cannot be read. */
export function readTextFile<S extends z.ZodRawShape>(
  path: string,
  bytes: Buffer,
  shape: S,
  examples: Examples,
  problems: Problems,
): TextFile<z.output<z.ZodObject<S>>> | undefined {
  return readFile(path, bytes, splitFrontMatter, shape, examples, problems);
}

/** Reads a file that is all header, such as `site.yaml`. */
export function readYamlFile<S extends z.ZodRawShape>(
  path: string,
  bytes: Buffer,
  shape: S,
  examples: Examples,
  problems: Problems,
): TextFile<z.output<z.ZodObject<S>>> | undefined {
  return readFile(
    path,
    bytes,
    (text) => ({ header: text, body: "", bodyLine: 1, headerLine: 1 }),
    shape,
    examples,
    problems,
  );
}

type Split = (
  text: string,
) => { header: string; body: string; bodyLine: number; headerLine: number } | { problem: Told };

function readFile<S extends z.ZodRawShape>(
  path: string,
  bytes: Buffer,
  split: Split,
  shape: S,
  examples: Examples,
  problems: Problems,
): TextFile<z.output<z.ZodObject<S>>> | undefined {
  const tellAs = (level: Problem["level"]) => (told: Told) => problems.push({ level, ...told, path });
  const tellUnreadable = tellAs("error");

  const { text, problems: hidden } = decode(bytes);
  const parts = text === undefined ? undefined : split(text);
  if (parts === undefined || "problem" in parts) {
    for (const told of [...hidden, ...(parts ? [parts.problem] : [])]) tellUnreadable(told);
    return undefined;
  }
  const header = readHeader(parts.header, parts.headerLine);
  if ("problems" in header) {
    for (const told of [...hidden, ...header.problems]) tellUnreadable(told);
    return undefined;
  }

  const isDraft = header.values["status"] === "draft";
  const tell = tellAs(isDraft ? "advice" : "error");
  const { values, problems: wrong } = readFields(shape, header, examples);
  for (const told of [...hidden, ...wrong]) tell(told);
  return { path, header, values, body: parts.body, bodyLine: parts.bodyLine, isDraft, tell };
}
