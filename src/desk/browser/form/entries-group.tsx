import type { ComponentChildren } from "preact";
import type { Field } from "../../form/form-of.ts";
import { formWords as words } from "../../words/form.ts";
import type { FieldProps } from "./field-props.ts";
import { idOf, LabelledGroup } from "./labelled.tsx";

interface EntriesGroupProps extends Pick<FieldProps, "part" | "field" | "path"> {
  /** The entries that there are. */
  readonly children: ComponentChildren;
  readonly add: () => void;
  /** What was done last, for those who do not see it. */
  readonly said: string;
}

/** The entries of a list or of a map, and below them the button that adds one. */
export function EntriesGroup({ children, add, said, ...about }: EntriesGroupProps) {
  return (
    <LabelledGroup {...about}>
      {children}
      <p class="desk-buttons">
        <button type="button" id={addIdOf(about.path)} onClick={add}>
          {words.add(oneOf(about.field))}
        </button>
      </p>
      <p role="status" class="desk-hint">
        {said}
      </p>
    </LabelledGroup>
  );
}

/** What one entry of a list or of a map is called. */
export function oneOf({ one = words.entry }: Field): string {
  return one;
}

/** The id of the button that adds an entry. */
export function addIdOf(path: FieldProps["path"]): string {
  return `${idOf(path)}-add`;
}
