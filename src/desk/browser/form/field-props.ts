import type { Field } from "../../form/form-of.ts";
import type { ValuePath } from "../../header/change-header.ts";
import type { HeaderValue } from "../../header/write-value.ts";
import type { Part } from "../part.ts";

/** What the control of a key is handed. */
export interface FieldProps {
  readonly part: Part;
  readonly field: Field;
  readonly path: ValuePath;
  /** As it is typed in the file; undefined where it is not there. */
  readonly value: unknown;
  /** Whether it is a gap that stays, where its value is taken away, and everything around it is needed too. */
  readonly isGap: boolean;
  /** Writes the value, or takes it out. */
  readonly set: (value: HeaderValue | undefined) => void;
}
