import { useId, useMemo, useState } from "preact/hooks";
import type { DeskFacts } from "../../facts.ts";
import { deskAddress } from "../../list/desk-address.ts";
import { finderOf } from "../../list/find.ts";
import { barWords } from "../../words/bar.ts";
import { closeDialog, Dialog } from "../jobs/dialog.tsx";

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
      <ul class="desk-found">
        {found.map(({ path, title, day }) => (
          <li key={path}>
            <a href={deskAddress(path, years)} onClick={closeDialog}>
              {title}
            </a>{" "}
            <span class="desk-hint">{day}</span>
          </li>
        ))}
      </ul>
      <p class="desk-buttons">
        <button type="button" onClick={closeDialog}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}
