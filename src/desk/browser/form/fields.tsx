import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { nameOf } from "../../../content/front-matter/header.ts";
import { type Field, formOf } from "../../form/form-of.ts";
import { valuesOf } from "../../header/values-of.ts";
import { formWords as words } from "../../words/form.ts";
import type { Part } from "../part.ts";
import { FieldOf } from "./field.tsx";
import { Folded } from "./folded.tsx";
import { RawHeader } from "./raw-header.tsx";
import { StatusNote } from "./status-note.tsx";

interface FieldsProps {
  readonly part: Part;
  /** The text below the header, which has a place among the fields. */
  readonly body: ComponentChildren;
}

/** The fields of a file's header, in the order in which an officer thinks. */
export function Fields({ part, body }: FieldsProps) {
  const form = formOf(part.kind);
  const values = useMemo(() => valuesOf(part.text), [part.text]);
  if (!values)
    return (
      <>
        <RawHeader part={part} />
        {form.shown.includes("body") && body}
      </>
    );
  const show = (field: Field) => (
    <FieldOf
      key={field.key}
      part={part}
      field={field}
      path={[field.key]}
      value={values[field.key]}
      isGap={field.isNeeded}
    />
  );
  const filled = form.more.filter(({ key }) => values[key] !== undefined);
  const isWrong = form.more.some(({ key }) => part.problems.some(({ at }) => isWithin(at.field, key)));
  return (
    <div class="desk-fields">
      {form.shown.map((field) =>
        field === "body" ? (
          <div key="body" class="desk-fields">
            {body}
          </div>
        ) : (
          show(field)
        ),
      )}
      <StatusNote part={part} status={values["status"]} />
      {form.more.length > 0 && (
        <Folded class="desk-more" summary={words.more(filled.length)} isOpen={isWrong}>
          {form.more.map(show)}
        </Folded>
      )}
    </div>
  );
}

/** Whether a problem is one of a key or of something in it. */
function isWithin(field: string | undefined, key: string): boolean {
  return (
    field !== undefined &&
    (field === nameOf([key]) || /^[.[]/.test(field.startsWith(key) ? field.slice(key.length) : ""))
  );
}
