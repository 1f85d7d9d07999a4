import type { Part } from "./part.ts";

/** The form of one file. */
export function ItemForm({ part }: { part: Part }) {
  return (
    <label>
      Text
      <textarea value={part.text} onInput={({ currentTarget }) => part.change(currentTarget.value)} />
    </label>
  );
}
