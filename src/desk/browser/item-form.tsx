import { useRef } from "preact/hooks";
import { Body } from "./body/body.tsx";
import { Fields } from "./form/fields.tsx";
import { goToField } from "./form/go-to-field.ts";
import { Jobs } from "./jobs/jobs.tsx";
import type { Part } from "./part.ts";
import { Problems } from "./problems/problems.tsx";
import { useSteadyPlace } from "./use-steady-place.ts";
import { WordDrop } from "./word/word-drop.tsx";

/** The form of one file: what can be done with it, what is wrong with it, and its fields with the text among them. */
export function ItemForm({ part, isRead }: { readonly part: Part; readonly isRead: boolean }) {
  const form = useRef<HTMLDivElement>(null);
  useSteadyPlace(form);
  return (
    <div ref={form} class="desk-form">
      <Jobs part={part} />
      <WordDrop part={part} goTo={goToField} />
      <Problems part={part} isRead={isRead} />
      <Fields part={part} body={<Body part={part} />} />
    </div>
  );
}
