import type { Part } from "./part.ts";
import { WordDrop } from "./word/word-drop.tsx";

/** The form of one file. */
export function ItemForm({ part }: { part: Part }) {
  return (
    <>
      <WordDrop part={part} goTo={() => {}} />
      <label>
        Text
        <textarea value={part.text} onInput={({ currentTarget }) => part.change(currentTarget.value)} />
      </label>
    </>
  );
}
