import { z } from "zod";
import type { Status } from "../newsroom/withdrawal.ts";
import { type AcceptedRule, isAcceptable, type RuleId } from "../problems/catalogue.ts";
import type { PlacedViolation, Problem } from "../problems/problem.ts";
import { decode } from "./files/decode.ts";
import { allFrontMatter, type FrontMatter, splitFrontMatter } from "./front-matter/front-matter.ts";
import { type Header, readHeader } from "./front-matter/header.ts";
import { type Reading, readOn } from "./front-matter/read-on.ts";
import { takenDownHeader } from "./front-matter/taken-down-header.ts";
import { type Examples, readFields } from "./validate-front-matter.ts";

/** A file whose header could be read, or all that could be made of one. */
export interface TextFile<T> {
  /** The path from the project's folder. */
  readonly path: string;
  readonly header: Header;
  /** The keys that are right. */
  readonly values: Partial<T>;
  readonly body: string;
  readonly bodyLine: number;
  readonly status: Status;
  /** Whether it was read as it would be once it is mended: all that is wrong is told, and nothing can be made of it. */
  readonly isUnreadable?: boolean;
  /** The rules for words that found something, told or accepted. */
  readonly fired: ReadonlySet<RuleId>;
  /** Adds a problem, unless the file accepts what its rule finds: an error, but advice where nobody sees the page or the problem says so itself. */
  readonly tell: (told: PlacedViolation) => void;
}

/** Where problems are gathered. */
export type Problems = Problem[];

/** How a kind of file is read: its closed list of keys, and how each is written. */
interface Kind<S extends z.ZodObject> {
  readonly schema: S;
  /** Asked for only where something is wrong. */
  readonly examples: () => Examples;
}

/** Reads a file with a header and a body; undefined, and told, where its header cannot be read. */
export function readTextFile<S extends z.ZodObject>(
  path: string,
  bytes: Buffer,
  kind: Kind<S>,
  problems: Problems,
): TextFile<z.output<S>> | undefined {
  return readFile(path, bytes, splitFrontMatter, kind, problems);
}

/** Reads a file that is all header, such as `site.yaml`. */
export function readYamlFile<S extends z.ZodObject>(
  path: string,
  bytes: Buffer,
  kind: Kind<S>,
  problems: Problems,
): TextFile<z.output<S>> | undefined {
  return readFile(path, bytes, allFrontMatter, kind, problems);
}

function readFile<S extends z.ZodObject>(
  path: string,
  bytes: Buffer,
  split: typeof splitFrontMatter,
  kind: Kind<S>,
  problems: Problems,
): TextFile<z.output<S>> | undefined {
  // Until the header says when the public may see the file, nobody but its author is to hear of its words.
  const isGated = "embargo" in kind.schema.shape;
  const tellUnreadable = (faults: readonly PlacedViolation[]) => {
    const withheld = isGated ? { isWithheld: true } : {};
    for (const told of faults) problems.push({ level: "error", ...shortened(told, path), ...withheld });
  };
  const { text, problems: hidden, isUnreadable } = decode(bytes);
  if (text === undefined) {
    tellUnreadable(hidden);
    return undefined;
  }
  const whole = { path, kind, hidden, isText: split === splitFrontMatter, problems };
  const parts = split(text);
  if (!isUnreadable && !("problem" in parts)) {
    const header = readHeader(parts.header, parts.headerLine);
    if (!("problems" in header)) return checked(asTyped(parts, header), whole);
  }
  const { faults, read } = readOn(text, split, (told) => withHeader(told, kind.schema, kind.examples()));
  // No key of a text stands in its first line.
  const lines = whole.isText ? ["", ...text.split("\n").slice(1)] : text.split("\n");
  const named = [...hidden, ...faults].map((told) => withField(told, lines, 1));
  const takenDown = isGated && !("problem" in parts) && takenDownHeader(parts.header, parts.headerLine);
  if (!("problem" in parts) && takenDown) {
    for (const told of named) problems.push({ ...shortened(told, path), level: "advice", isWithheld: true });
    return checked(asTyped(parts, takenDown), { ...whole, hidden: [] });
  }
  tellUnreadable(named);
  return read && { ...checked(read, { ...whole, hidden: [] }), isUnreadable: true };
}

function asTyped(parts: FrontMatter, header: Header): Reading {
  return { parts, header, lost: new Set(), inFile: (told) => told };
}

/** What the fields of a file are read with. */
interface Whole<S extends z.ZodObject> {
  readonly path: string;
  readonly kind: Kind<S>;
  /** What was said of its characters. */
  readonly hidden: readonly PlacedViolation[];
  /** Whether it has a text below its header, which may say that it is a draft. */
  readonly isText: boolean;
  readonly problems: Problems;
}

/** Checks the keys of a header that could be read. */
function checked<S extends z.ZodObject>(
  { parts, header, lost, inFile }: Reading,
  { path, kind: { schema, examples }, hidden, isText, problems }: Whole<S>,
): TextFile<z.output<S>> {
  const headerLines = parts.header.split("\n");
  const named = (told: PlacedViolation) => withField(told, headerLines, parts.headerLine);
  const status = isText ? statusOf(header) : "published";
  const level = status === "published" ? "error" : "advice";
  const { values, problems: wrong, isOpenWhen } = readFields(schema, header, examples);
  const withheld = isOpenWhen ? { isWithheld: true } : {};
  const accepted = new Set<RuleId>((values as AcceptingValues).accept?.map(({ rule }) => rule));
  const fired = new Set<RuleId>();
  const isErrorWhenNew = status === "published" && !isOldOrMarked(header);
  const tell = (told: PlacedViolation) => {
    const { rule } = told;
    fired.add(rule);
    if (accepted.has(rule)) return;
    const ofRule = isAcceptable(rule) && told.level === undefined ? { level: "advice" as const, isErrorWhenNew } : {};
    problems.push({ level: told.level ?? level, ...shortened(inFile(told), path), ...ofRule, ...withheld });
  };
  for (const told of hidden.map(named)) tell(isInName(told, headerLines, parts.headerLine) ? { ...told, level } : told);
  const spoilt = new Set(
    [...hidden, ...header.remarks].flatMap((told) => (told.level === "advice" ? [] : told.at.line)),
  );
  // What is left of a value that cannot stay as it is is not told a second time; a missing key has the first column.
  const rest = wrong
    .filter(({ at }) => at.column === 1 || !spoilt.has(at.line))
    .filter((told) => !(status === "removed" && isNeedless(told, header)))
    .filter((told) => !isLost(told, lost));
  for (const told of [...header.remarks.map(named), ...rest]) tell(told);
  return { path, header, values, body: parts.body, bodyLine: parts.bodyLine, status, fired, tell };
}

interface AcceptingValues {
  readonly accept?: readonly AcceptedRule[];
}

/** Whether a file came from an archive, or stays as a page that was withdrawn: nobody is to work through its words. */
function isOldOrMarked({ values }: Header): boolean {
  return values["backdated"] === "true" || values["withdrawn"] !== undefined || values["status"] === "withdrawn";
}

/** Whether a key is missing only because its line could not be read. */
function isLost(violation: PlacedViolation, lost: ReadonlySet<string>): boolean {
  const { field = "" } = violation.at;
  return isMissingKey(violation) && (lost.has(field) || lost.has("*"));
}

/** A page that is taken down needs no title: its file may be a note that it is gone. `tellHistory` says how `withdrawn` is written. */
function isNeedless(violation: PlacedViolation, { values: { withdrawn } }: Header): boolean {
  return isMissingKey(violation) || (violation.at.field === "withdrawn" && !isMap(withdrawn));
}

/** Whether a key of the header itself is missing, and not one of a group within it. */
function isMissingKey({ rule, at: { field = "" } }: PlacedViolation): boolean {
  return rule === "missing-key" && !field.includes(".");
}

/** What is taken down is down at once, whatever else is wrong with its file: see `historyFields`. */
function statusOf({ values: { status, withdrawn } }: Header): Status {
  if (status === "draft") return "draft";
  if (!isMap(withdrawn)) return status === "withdrawn" ? "removed" : "published";
  return withdrawn["kind"] === "error" || withdrawn["kind"] === "merged" ? "removed" : "published";
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A file without a header gets one to fill in: the keys that must not be missing. */
function withHeader(told: PlacedViolation, schema: z.ZodObject, examples: Examples): PlacedViolation {
  if (told.rule !== "missing-header") return told;
  const lines = Object.entries(schema.shape).flatMap(([key, field]) => {
    const example = examples[key];
    if (!example || z.safeParse(field, undefined).success) return [];
    return "ready" in example ? example.ready : example.such;
  });
  return { ...told, paste: ["---", ...lines, "---"] };
}

const longest = { words: 400, paste: 2000 };

/** A violation in a file, what is said of a very long line in a few words and without the line. */
function shortened({ message, fix, paste, level, at, ...rest }: PlacedViolation, path: string) {
  const fits = paste?.every((line) => line.length <= longest.paste);
  return {
    ...rest,
    ...(level && { level }),
    at: { path, ...at },
    message: cutShort(message),
    fix: cutShort(fix),
    ...(fits && { paste }),
  };
}

function cutShort(words: string): string {
  return words.length > longest.words ? `${words.slice(0, longest.words)}…` : words;
}

/** Names the key on whose line a problem of the header stands, where the stage that found it knew lines only. */
function withField(told: PlacedViolation, headerLines: readonly string[], firstLine: number): PlacedViolation {
  const [, field] = /^\s*(?:- +)?([A-Za-z][\w-]*)\s*:/.exec(headerLines[told.at.line - firstLine] ?? "") ?? [];
  return told.at.field === undefined && field !== undefined ? { ...told, at: { ...told.at, field } } : told;
}

const keysOfNames = new Set(["id", "topics", "strategies", "file", "body", "url", "authority", "bodies"]);

/** Whether a character stands in a name that others are to find, where one that nobody sees does harm. */
function isInName(
  { at: { line }, level }: PlacedViolation,
  headerLines: readonly string[],
  firstLine: number,
): boolean {
  const index = line - firstLine;
  const here = headerLines[index];
  if (level !== "advice" || here === undefined) return false;
  const key = headerLines.slice(0, index + 1).findLast((text) => /^[\w-]/.test(text)) ?? "";
  return /\bfile:/.test(here) || keysOfNames.has(key.split(":")[0] ?? "");
}
