import { withSuggestion } from "../../../content/prove-suggestions.ts";
import { capitalised } from "../../../language/capitalised.ts";
import type { Problem, Violation } from "../../../problems/problem.ts";
import { type Field, formOf } from "../../form/form-of.ts";
import type { DeskKind } from "../../kinds.ts";
import { problemWords as words } from "../../words.ts";
import type { AddedFile, Part } from "../part.ts";

/** Characters of what a button writes that are shown on it. */
const mostOnButton = 60;

/** A problem as the form says it: in the words of its labels. */
export interface Said {
  readonly what: string;
  readonly todo: string;
  /** What a button says that mends it for certain; undefined where only a person can. */
  readonly button?: string | undefined;
}

/** Says a problem of the open file without keys of the file or addresses of this tab. */
export function said(problem: Problem, { kind, added }: Pick<Part, "kind" | "added">): Said {
  const label = labelOf(kind, problem.at.field);
  const plain = (text: string) => sentence(withNames(withLabels(text, kind), added));
  const ofField = label === undefined ? undefined : words.byRule[problem.rule]?.(label);
  return (
    ofField ?? {
      what: plain(problem.message),
      todo: plain(problem.fixInWords ?? problem.fix),
      button: problem.paste && words.mend(newWords(problem)),
    }
  );
}

/** Whether a problem says no more than that something is not filled in yet: in a draft the list alone says so. */
export function isGap({ rule, level }: Problem): boolean {
  return level === "advice" && rule in words.byRule;
}

/** The text with a problem mended. */
export function mended(text: string, problem: Problem): string {
  return withSuggestion(text, problem);
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

/** Keys of the file, which stand between backticks, as the form calls them. */
function withLabels(text: string, kind: DeskKind): string {
  return text.replaceAll(/`([\w.]+):?`/g, (whole, key: string) => {
    const label = labelOf(kind, key);
    return label === undefined ? whole : `“${label}”`;
  });
}

function withNames(text: string, added: ReadonlyMap<string, AddedFile>): string {
  let named = text;
  for (const [address, { name }] of added) named = named.replaceAll(address, name);
  return named;
}

function sentence(text: string): string {
  const whole = capitalised(text.trim());
  return /[.?!”]$/.test(whole) ? whole : `${whole}.`;
}

/** What stands there once a problem is mended, short enough for a button; undefined where that is no one thing. */
function newWords({
  value,
  paste = [],
  at,
}: Pick<Violation, "value" | "paste"> & Pick<Problem, "at">): string | undefined {
  const [line, ...others] = paste;
  if (line === undefined || others.length > 0) return undefined;
  const typed = value ?? (at.field === undefined ? line : line.replace(/^\s*(?:- )?[\w-]+:\s*/, ""));
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  return bare.length <= mostOnButton ? bare : `${bare.slice(0, mostOnButton).replace(/\s\S*$/, "")} …`;
}
