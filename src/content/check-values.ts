import { z } from "zod";
import type { Status } from "../newsroom/withdrawal.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import type { Header } from "./front-matter/header.ts";
import type { Reading } from "./front-matter/read-on.ts";
import type { Keys, TextFile } from "./text-file.ts";
import { type Examples, readFields } from "./validate-front-matter.ts";

type Checked<T> = Pick<TextFile<T>, "values" | "status" | "isOpenWhen" | "violations">;

/**
 * The values of a header that could be read, and what breaks a rule in them. `hidden` is what its characters break; `isText`
 * says whether the file has a text below its header, which may say that it is a draft.
 */
export function checkValues<S extends z.ZodObject>(
  { parts, header, lost }: Reading,
  { schema, examples }: Keys<S>,
  hidden: readonly PlacedViolation[],
  isText: boolean,
): Checked<z.output<S>> {
  const headerLines = parts.header.split("\n");
  const named = (violation: PlacedViolation) => withField(violation, headerLines, parts.headerLine);
  const status = isText ? statusOf(header) : "published";
  const level = status === "published" ? ("error" as const) : ("advice" as const);
  const { values, violations, isOpenWhen } = readFields(schema, header, examples);
  const spoilt = new Set(
    [...hidden, ...header.remarks].flatMap(({ level, at }) => (level === "advice" ? [] : at.line)),
  );
  // What is left of a value that cannot stay as it is is no separate violation; a missing key has the first column.
  const ofValues = violations
    .filter(({ at }) => at.column === 1 || !spoilt.has(at.line))
    .filter((violation) => !(status === "removed" && isNeedless(violation, header)))
    .filter((violation) => !isLost(violation, lost));
  const ofCharacters = hidden
    .map(named)
    .map((violation) => (isInName(violation, headerLines, parts.headerLine) ? { ...violation, level } : violation));
  return { values, status, isOpenWhen, violations: [...ofCharacters, ...header.remarks.map(named), ...ofValues] };
}

/** Whether a key is missing only because its line could not be read. */
function isLost(violation: PlacedViolation, lost: ReadonlySet<string>): boolean {
  return isMissingKey(violation) && (lost.has(violation.at.field ?? "") || lost.has("*"));
}

/** A page that is taken down needs no title: its file may be a note that it is gone. `checkHistory` says how `withdrawn` is written. */
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

/** The violation of a file without a header, with one to fill in: the keys that must not be missing. */
export function withHeader(violation: PlacedViolation, schema: z.ZodObject, examples: Examples): PlacedViolation {
  if (violation.rule !== "missing-header") return violation;
  const lines = Object.entries(schema.shape).flatMap(([key, field]) => {
    const example = examples[key];
    if (!example || z.safeParse(field, undefined).success) return [];
    return "ready" in example ? example.ready : example.such;
  });
  return { ...violation, paste: ["---", ...lines, "---"] };
}

/** Names the key on whose line a violation stands, where the stage that found it knew lines only. */
export function withField(
  violation: PlacedViolation,
  headerLines: readonly string[],
  firstLine: number,
): PlacedViolation {
  const { at } = violation;
  const [, field] = /^\s*(?:- +)?([A-Za-z][\w-]*)\s*:/.exec(headerLines[at.line - firstLine] ?? "") ?? [];
  return at.field === undefined && field !== undefined ? { ...violation, at: { ...at, field } } : violation;
}

const keysOfNames = new Set(["id", "topics", "strategies", "file", "body", "url", "authority", "bodies"]);

/** Whether a character stands in a name that others are to find, where one that nobody sees does harm. */
function isInName({ at, level }: PlacedViolation, headerLines: readonly string[], firstLine: number): boolean {
  const index = at.line - firstLine;
  const here = headerLines[index];
  if (level !== "advice" || here === undefined) return false;
  const key = headerLines.slice(0, index + 1).findLast((text) => /^[\w-]/.test(text)) ?? "";
  return /\bfile:/.test(here) || keysOfNames.has(key.split(":")[0] ?? "");
}
