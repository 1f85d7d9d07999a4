import { useId, useMemo, useState } from "preact/hooks";
import type { DeskFacts } from "../../facts.ts";
import { finderOf } from "../../list/find.ts";
import { barWords } from "../../words/bar.ts";
import { CloseButton, Dialog } from "../jobs/dialog.tsx";
import { FoundPages } from "./found-pages.tsx";

const words = barWords.find;

interface FindProps {
  readonly facts: DeskFacts;
  /** The years whose releases this page of the desk has. */
  readonly years: readonly number[];
  onClose(): void;
}

/** Finds a release, strategy or page of any year, and opens it. */
export function FindDialog({ facts, years, onClose }: FindProps) {
  const [typed, setTyped] = useState("");
  const find = useMemo(() => finderOf(facts), [facts]);
  const { found, count } = find(typed);
  const id = useId();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <form method="dialog" onSubmit={(event) => event.preventDefault()}>
        <label for={id}>{words.field}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </form>
      <p role="status">{typed.trim() === "" ? "" : words.found(count, found.length)}</p>
      <FoundPages pages={found.map(({ path, title, day }) => ({ path, title, words: day }))} years={years} />
      <CloseButton label={words.close} />
    </Dialog>
  );
}
