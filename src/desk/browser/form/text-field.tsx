import type { Shape } from "../../form/shape.ts";
import type { FieldProps } from "./field-props.ts";
import { controlOf, Labelled } from "./labelled.tsx";

/** Keys whose words are sentences, and take more than a line. */
const sentences = /^(summary|note|reason|alt|caption|what|how|photoLicence|text)$/;

const inputModes = { number: "decimal", email: "email", tel: "tel", url: "url" } as const;

/** A line of words or of anything else, or several lines. */
export function TextField({
  shape,
  ...props
}: FieldProps & { readonly shape: Extract<Shape, { kind: "words" | "line" }> }) {
  const { field, value, isGap, set } = props;
  const control = controlOf(props);
  const typed = typeof value === "string" ? value : "";
  const change = (text: string) => set(text === "" && !isGap ? undefined : text);
  const isLong = shape.kind === "words" && (shape.isLong || sentences.test(field.key));
  return (
    <Labelled {...props}>
      {isLong ? (
        <textarea
          {...control}
          rows={shape.isLong ? 6 : 2}
          value={typed}
          onInput={({ currentTarget }) => change(shape.isLong ? currentTarget.value : inOneLine(currentTarget.value))}
        />
      ) : (
        <input
          {...control}
          type="text"
          autocomplete="off"
          inputMode={shape.kind === "line" ? inputModes[shape.input as keyof typeof inputModes] : undefined}
          pattern={shape.kind === "line" ? shape.pattern : undefined}
          spellcheck={shape.kind === "words"}
          value={typed}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** Words that stand on one line of a page, whatever was pasted. */
function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
