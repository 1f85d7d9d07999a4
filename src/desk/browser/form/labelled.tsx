import type { ComponentChildren } from "preact";
import { nameOf } from "../../../content/front-matter/header.ts";
import { formWords as words } from "../../words/form.ts";
import { ProblemsBeside } from "../problems/problems-beside.tsx";
import type { FieldProps } from "./field-props.ts";

type AboutProps = Pick<FieldProps, "part" | "field" | "path">;

/** The id of the control of a key, or of the group that it is. */
export function idOf(path: FieldProps["path"]): string {
  return `desk-${nameOf(path)}`;
}

/** What a control has to say of itself: its id, what describes it, and whether something is wrong with it. */
export function controlOf({ part, field, path }: AboutProps) {
  const [id, name] = [idOf(path), nameOf(path)];
  const isWrong = part.problems.some(({ at }) => at.field === name);
  const parts = [field.hint || field.example ? `${id}-hint` : "", isWrong ? `${id}-problems` : ""];
  const isError = part.problems.some(({ at, level }) => at.field === name && level === "error");
  return { id, "aria-describedby": parts.filter(Boolean).join(" ") || undefined, "aria-invalid": isError || undefined };
}

/** What stands between a label and its control: the hint, an example, and what is wrong. */
function About({ part, field, path }: AboutProps) {
  const id = idOf(path);
  return (
    <>
      {(field.hint || field.example) && (
        <p class="desk-hint" id={`${id}-hint`}>
          {field.hint} {field.example && words.example(field.example)}
        </p>
      )}
      <ProblemsBeside part={part} field={nameOf(path)} id={`${id}-problems`} />
    </>
  );
}

function LabelWords({ label, isNeeded }: Pick<AboutProps["field"], "label" | "isNeeded">) {
  return (
    <>
      {label}
      {!isNeeded && <span class="desk-optional">{words.optional}</span>}
    </>
  );
}

/** A label with its one control. */
export function Labelled({ children, ...about }: AboutProps & { readonly children: ComponentChildren }) {
  return (
    <div class="desk-field">
      <label class="desk-label" for={idOf(about.path)}>
        <LabelWords {...about.field} />
      </label>
      <About {...about} />
      {children}
    </div>
  );
}

/** A label over several controls. It can have the focus, for those who are led here. */
export function LabelledGroup({ children, ...about }: AboutProps & { readonly children: ComponentChildren }) {
  const { "aria-invalid": _, ...control } = controlOf(about);
  return (
    <fieldset class="desk-field desk-group" tabIndex={-1} {...control}>
      <legend class="desk-label">
        <LabelWords {...about.field} />
      </legend>
      <About {...about} />
      {children}
    </fieldset>
  );
}
