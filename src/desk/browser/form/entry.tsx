import type { ComponentChildren } from "preact";
import { nameOf } from "../../../content/front-matter/header.ts";
import { inWords } from "../../../text/slug.ts";
import type { Field } from "../../form/form-of.ts";
import { isNamed, optionsOf } from "../../form/options.ts";
import type { Shape } from "../../form/shape.ts";
import type { HeaderValue } from "../../header/write-value.ts";
import { formWords as words } from "../../words/form.ts";
import type { FieldProps } from "./field-props.ts";
import { Folded } from "./folded.tsx";
import { idOf } from "./labelled.tsx";

/** What one entry of a list or of a map is handed. */
export interface EntryProps extends Pick<FieldProps, "part" | "path" | "value"> {
  /** Of the list. */
  readonly field: Field;
  readonly entry: Shape;
  /** "Document 2". */
  readonly name: string;
  /** Shows the control of a key, whatever it is. */
  readonly show: (props: Omit<FieldProps, "set">) => ComponentChildren;
  /** Above its fields. */
  readonly before?: ComponentChildren;
  /** Its buttons. */
  readonly children: ComponentChildren;
}

/** One entry of a list or of a map, with its buttons. */
export function Entry({ part, path, value, field, entry, name, show, before, children }: EntryProps) {
  const values = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const line = { ...field, key: "", label: name, hint: undefined, example: undefined, shape: entry, isNeeded: true };
  if (entry.kind !== "group")
    return (
      <fieldset class="desk-entry">
        <legend class="desk-hidden">{name}</legend>
        {before}
        {show({ part, field: line, path, value, isGap: true })}
        {children}
      </fieldset>
    );
  const said = field.fields.flatMap((inner) => saidOf(inner, values[inner.key], part));
  const isWrong = part.problems.some(({ at }) => at.field?.startsWith(`${nameOf(path)}.`));
  return (
    <Folded
      class="desk-entry"
      id={idOf(path)}
      summary={words.entryOf(name, said.slice(0, 2).join(", "))}
      isOpen={said.length === 0 || isWrong}
    >
      {before}
      {field.fields.map((inner) => {
        // What holds nothing else would go, and its fields with it.
        const isGap = inner.isNeeded || Object.keys(values).length <= 1;
        return show({ part, field: inner, path: [...path, inner.key], value: values[inner.key], isGap });
      })}
      {children}
    </Folded>
  );
}

/** A value as an officer knows it, for the line that stands for a whole entry. */
function saidOf({ shape, options }: Field, value: unknown, { facts }: FieldProps["part"]): string[] {
  if (typeof value !== "string" || value === "") return [];
  if (shape.kind === "name")
    return [optionsOf(shape.of, facts, [value]).find((option) => isNamed(option, value))?.label ?? value];
  return [shape.kind === "choice" ? (options?.[value] ?? inWords(value)) : value];
}

/** An entry in which nothing is written yet: the keys that it has to have. */
export function blankOf(entry: Shape, fields: readonly Field[]): HeaderValue {
  if (entry.kind !== "group") return "";
  const needed = fields.filter(({ isNeeded }) => isNeeded);
  return Object.fromEntries((needed.length > 0 ? needed : fields.slice(0, 1)).map(({ key }) => [key, ""]));
}
