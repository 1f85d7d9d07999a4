import { inWords } from "../../../text/slug.ts";
import { isNamed, type Option, optionsOf } from "../../form/options.ts";
import type { Shape } from "../../form/shape.ts";
import { formWords as words } from "../../words/form.ts";
import type { FieldProps } from "./field-props.ts";
import { controlOf, Labelled, LabelledGroup } from "./labelled.tsx";

/** More than these are a list that opens. */
const mostRadios = 4;

/** One of a few words, one of many, or one name of what exists. */
export function ChoiceField({
  shape,
  ...props
}: FieldProps & { readonly shape: Extract<Shape, { kind: "choice" | "yes-no" | "name" }> }) {
  const { field, part, value, isGap, set } = props;
  const typed = typeof value === "string" ? value : "";
  const options = optionsFor(shape, props, typed);
  const chosen = typed === "" ? "" : (options.find((option) => isNamed(option, typed))?.value ?? typed);
  const isFew = options.length <= mostRadios && shape.kind !== "name";
  const change = (next: string) => set(next === "" && !isGap ? undefined : next);
  if (!isFew)
    return (
      <Labelled {...props}>
        <select {...controlOf(props)} value={chosen} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">{field.isNeeded ? words.choose : words.none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Labelled>
    );
  const none = field.isNeeded || shape.kind === "yes-no" ? [] : [{ value: "", label: words.none }];
  return (
    <LabelledGroup part={part} field={field} path={props.path}>
      <div class="desk-choices">
        {[...none, ...options].map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={controlOf(props).id}
              value={option.value}
              checked={option.value === chosen}
              onChange={() => change(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </LabelledGroup>
  );
}

function optionsFor(
  shape: Extract<Shape, { kind: "choice" | "yes-no" | "name" }>,
  { field, part }: Pick<FieldProps, "field" | "part">,
  chosen: string,
): readonly Option[] {
  if (shape.kind === "name") return optionsOf(shape.of, part.facts, [chosen]);
  if (shape.kind === "yes-no")
    return [
      { value: "true", label: words.yes },
      { value: "false", label: words.no },
    ];
  const known = shape.options.includes(chosen) || chosen === "" ? shape.options : [...shape.options, chosen];
  return known.map((value) => ({ value, label: field.options?.[value] ?? inWords(value) }));
}
