import { useId } from "preact/hooks";
import { formWords as words } from "../../words/form.ts";
import type { Part } from "../part.ts";

/** The whole file to mend by hand, where no form can be made of its header. */
export function RawHeader({ part }: { readonly part: Part }) {
  const id = useId();
  return (
    <div class="desk-field">
      <label class="desk-label" for={id}>
        {words.wholeFile}
      </label>
      <p class="desk-fault">{words.unreadable}</p>
      <textarea
        id={id}
        class="desk-raw"
        rows={14}
        spellcheck={false}
        value={part.text}
        onInput={({ currentTarget }) => part.change(currentTarget.value)}
      />
    </div>
  );
}
