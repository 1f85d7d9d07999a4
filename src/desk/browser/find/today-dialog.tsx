import type { DeskFacts } from "../../facts.ts";
import { boardAddress } from "../../list/desk-address.ts";
import { todayOf } from "../../list/today.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { barWords } from "../../words/bar.ts";
import { CloseButton, closeDialog, Dialog } from "../jobs/dialog.tsx";
import { now } from "../now.ts";
import { FoundPages } from "./found-pages.tsx";
import { heldHere } from "./held-texts.ts";

const words = barWords.today;

interface TodayProps {
  readonly facts: DeskFacts;
  readonly years: readonly number[];
  /** Whether drafts go through a colleague, so that there is a board of them. */
  readonly hasBoard: boolean;
  onClose(): void;
}

/** What is due, held and not finished in the whole newsroom. */
export function TodayDialog({ facts, years, hasBoard, onClose }: TodayProps) {
  const { due, held, drafts } = todayOf(newsroomOf(facts), now());
  const parts = hasBoard ? { due, held: heldHere(facts.site) } : { due, held, drafts };
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      {Object.entries(parts).map(([name, entries]) => (
        <section key={name}>
          <h3>{words[name as keyof typeof parts & keyof typeof words]}</h3>
          {entries.length === 0 ? <p>{words.none}</p> : <FoundPages pages={entries} years={years} />}
        </section>
      ))}
      {hasBoard && (
        <section>
          <h3>{words.waiting}</h3>
          <p>
            <a href={boardAddress} onClick={closeDialog}>
              {words.board}
            </a>
          </p>
        </section>
      )}
      <CloseButton label={barWords.find.close} />
    </Dialog>
  );
}
