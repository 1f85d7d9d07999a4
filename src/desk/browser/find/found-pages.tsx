import { deskAddress } from "../../list/desk-address.ts";
import type { TodayEntry } from "../../list/today.ts";
import { closeDialog } from "../jobs/dialog.tsx";

interface FoundPagesProps {
  readonly pages: readonly TodayEntry[];
  readonly years: readonly number[];
}

/** Pages that a dialog has found, each with the way to its form and what is to be said of it. */
export function FoundPages({ pages, years }: FoundPagesProps) {
  return (
    <ul class="desk-found">
      {pages.map(({ path, title, words }) => (
        <li key={`${path} ${title} ${words}`}>
          <a href={deskAddress(path, years)} onClick={closeDialog}>
            {title}
          </a>{" "}
          <span class="desk-hint">{words}</span>
        </li>
      ))}
    </ul>
  );
}
