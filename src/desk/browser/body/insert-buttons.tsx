import type { RefObject } from "preact";
import { bodyWords as words } from "../../words/body.ts";
import type { Part } from "../part.ts";

/** What is handed to each piece that asks for something to put into the text. */
export interface InsertProps {
  readonly part: Part;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly close: () => void;
}

interface InsertButtonsProps extends Pick<InsertProps, "close"> {
  readonly isReady: boolean;
  readonly insert: () => void;
}

/** The buttons that put what was asked for into the text, or leave it. */
export function InsertButtons({ isReady, insert, close }: InsertButtonsProps) {
  return (
    <p class="desk-buttons">
      <button type="button" disabled={!isReady} onClick={insert}>
        {words.putIn}
      </button>
      <button type="button" onClick={close}>
        {words.cancel}
      </button>
    </p>
  );
}
