import { nameOf } from "../../../content/front-matter/header.ts";
import { MediaField } from "../pictures/media-field.tsx";
import { ProblemsBeside } from "../problems/problems-beside.tsx";
import type { FieldProps } from "./field-props.ts";
import { idOf } from "./labelled.tsx";

/** What is asked next of a file, beside it. */
const nextOf = { picture: "alt", document: "title" } as const;

/** A picture or a document of `content/media/`. */
export function FileField({
  of,
  part,
  field,
  path,
  value,
  isGap,
  set,
}: FieldProps & { readonly of: "picture" | "document" }) {
  return (
    <div class="desk-field">
      <MediaField
        part={part}
        id={idOf(path)}
        label={field.label}
        hint={field.hint}
        kind={of}
        value={typeof value === "string" ? value : ""}
        change={(file) => set(file === "" && !isGap ? undefined : file)}
        then={idOf([...path.slice(0, -1), nextOf[of]])}
      />
      <ProblemsBeside part={part} field={nameOf(path)} id={`${idOf(path)}-problems`} />
    </div>
  );
}
