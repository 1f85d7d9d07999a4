import { setValue } from "../../header/set-value.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { FieldProps } from "./field-props.ts";
import { FileField } from "./file-field.tsx";
import { LabelledGroup } from "./labelled.tsx";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { NamesField } from "./names-field.tsx";
import { TextField } from "./text-field.tsx";
import { WhenField } from "./when-field.tsx";

/** The control of a key, whatever its value is. */
export function FieldOf(given: Omit<FieldProps, "set">) {
  const { part, path, field } = given;
  const props: FieldProps = { ...given, set: (value) => part.change(setValue(part.text, path, value)) };
  const show = (inner: Omit<FieldProps, "set">) => <FieldOf key={inner.path.join()} {...inner} />;
  const { shape } = field;
  switch (shape.kind) {
    case "words":
    case "line":
      return <TextField {...props} shape={shape} />;
    case "when":
      return <WhenField {...props} shape={shape} />;
    case "choice":
    case "yes-no":
    case "name":
      return <ChoiceField {...props} shape={shape} />;
    case "file":
      return <FileField {...props} of={shape.of} />;
    case "group":
      return <GroupField {...props} />;
    case "map":
      return <MapField {...props} shape={shape} show={show} />;
    case "list":
      return shape.entry.kind === "name" ? (
        <NamesField {...props} of={shape.entry.of} />
      ) : (
        <ListField {...props} entry={shape.entry} show={show} />
      );
  }
}

/** Several keys that belong together. */
function GroupField(props: FieldProps) {
  const { part, path, field, value, isGap } = props;
  const values = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const file = field.fields.find(({ shape }) => shape.kind === "file");
  // Of a picture that is not there nothing is asked.
  const asked = file && Object.keys(values).length === 0 ? [file] : field.fields;
  return (
    <LabelledGroup {...props}>
      {asked.map((inner) => (
        <FieldOf
          key={inner.key}
          part={part}
          field={inner}
          path={[...path, inner.key]}
          value={values[inner.key]}
          isGap={isGap && inner.isNeeded}
        />
      ))}
    </LabelledGroup>
  );
}
