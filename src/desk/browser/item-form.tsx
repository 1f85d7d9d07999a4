import { bodyOf, setBody } from "../header/body.ts";
import { Fields } from "./form/fields.tsx";
import { goToField } from "./form/go-to-field.ts";
import type { Part } from "./part.ts";
import { WordDrop } from "./word/word-drop.tsx";

/** The form of one file: what can be done with it, what is wrong with it, and its fields with the text among them. */
export function ItemForm({ part }: { readonly part: Part }) {
  return (
    <div class="desk-form">
      <WordDrop part={part} goTo={goToField} />
      <Fields part={part} body={<Body part={part} />} />
    </div>
  );
}

function Body({ part }: { readonly part: Part }) {
  return (
    <div class="desk-field">
      <label class="desk-label" for="desk-body">
        Text
      </label>
      <textarea
        id="desk-body"
        rows={16}
        value={bodyOf(part.text)}
        onInput={({ currentTarget }) => part.change(setBody(part.text, currentTarget.value))}
      />
    </div>
  );
}
